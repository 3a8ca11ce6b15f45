import { DownloadIcon } from '../../components/icons.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import type { AwaitedReport, Report } from './reports-query.js';

interface ReportCardsProps {
  readonly kinds: readonly string[];
  readonly reports: readonly Report[];
  readonly awaited: readonly AwaitedReport[];
}

/** What there is of the present figures, and what is still being made, kind by kind. */
export function ReportCards({ kinds, reports, awaited }: ReportCardsProps) {
  const current = reports.filter(({ isCurrent }) => isCurrent);
  return kinds.map((kind) => {
    const of = <T extends { readonly kind: string }>(each: T): boolean => each.kind === kind;
    const made = current.filter(of);
    const coming = awaited.filter(of);
    if (made.length === 0 && coming.length === 0) return null;
    const toRead = made.find(({ form }) => form === 'pdf-ua');
    const toKeep = made.find(({ form }) => form === 'pdf-a');
    return (
      <article key={kind} className={`card report${toRead ? '' : ' report--pending'}`}>
        <div>
          <h2>{t('reports.kind', { kind })}</h2>
          <p>{t('reports.kindText', { kind })}</p>
          {toRead ? <MadeOn report={toRead} /> : null}
          {toRead && toRead.why !== 'first' ? (
            <p className="small">{t('reports.why', toRead)}</p>
          ) : null}
          {coming.map(({ form, isFailing }) => (
            <p key={form} className="small report__coming">
              {t('reports.coming', { form, isFailing })}
            </p>
          ))}
        </div>
        <div className="report__files">
          {toRead ? <DownloadLink report={toRead} isPrimary /> : null}
          {toKeep ? <DownloadLink report={toKeep} /> : null}
        </div>
      </article>
    );
  });
}

const MadeOn = ({ report }: { readonly report: Report }) => (
  <p className="small">
    {joinParts([
      t('reports.made', { at: report.createdAt }),
      ...(report.submissionRevision === null
        ? []
        : [t('reports.revision', { revision: report.submissionRevision })]),
      report.editionNumber === null
        ? t('reports.noEdition')
        : t('reports.edition', { number: report.editionNumber }),
    ])}
  </p>
);

interface DownloadLinkProps {
  readonly report: Report;
  readonly isPrimary?: boolean;
}

export function DownloadLink({ report, isPrimary = false }: DownloadLinkProps) {
  const { form, sizeBytes: bytes, title } = report;
  return (
    <a
      className={`button${isPrimary ? ' button--primary' : ''}`}
      href={report.path}
      aria-label={t('reports.downloadLabel', { form, title })}
    >
      <DownloadIcon />
      {t('reports.downloadIn', { form, bytes })}
    </a>
  );
}
