import { DownloadIcon } from '../../components/icons.js';
import { t } from '../../messages/outcomes.js';
import type { FigureFile } from './reports-query.js';

/** What is made on the spot, of the figures as they stand: slides, and what one computes with. */
export const MadeOnTheSpot = ({ figures }: { readonly figures: readonly FigureFile[] }) => (
  <>
    <MadeFiles
      title={t('reports.slides')}
      text={t('reports.slidesText')}
      files={figures.filter(({ format }) => format === 'pptx')}
    />
    <MadeFiles
      title={t('reports.figures')}
      text={t('reports.figuresText')}
      files={figures.filter(({ format }) => format !== 'pptx')}
    />
    <p>
      <a href="/controleren">{t('reports.verify')}</a>
    </p>
  </>
);

interface MadeFilesProps {
  readonly title: string;
  readonly text: string;
  readonly files: readonly FigureFile[];
}

function MadeFiles({ title, text, files }: MadeFilesProps) {
  if (files.length === 0) return null;
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="prose">{text}</p>
      <ul className="reports__figures">
        {files.map(({ format, path }) => (
          <li key={format}>
            <a className="button" href={path}>
              <DownloadIcon />
              {t('reports.figuresIn', { format })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
