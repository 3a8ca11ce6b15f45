import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { usePrintedNotes } from './reading/use-reading.js';
import { PrintedQuestion } from './printed-question.js';
import { TeamsMeant } from './teams/teams-line.js';
import { useWorkspace } from './workspace.js';
import './print-page.css';

const forms = ['leeg', 'ingevuld'] as const;

/** The whole questionnaire on paper: to fill in with a pen, or with the answers as they stand. */
export function PrintPage() {
  const { scan, base } = useWorkspace();
  const { title: name, introduction, themes, glossary } = scan.instrument;
  const [params] = useSearchParams();
  const form = forms.find((each) => each === params.get('vorm')) ?? 'leeg';
  const title = t(`print.title.${form}`);
  const noteAt = usePrintedNotes(form === 'ingevuld' && scan.status === 'submitted');
  return (
    <div className="page page--narrow print">
      <div className="no-print print__tools">
        <nav aria-label={t('print.forms')}>
          <ul>
            {forms.map((each) => (
              <li key={each}>
                <Link
                  replace
                  to={{ search: `vorm=${each}` }}
                  aria-current={each === form ? 'true' : undefined}
                >
                  {t(`print.title.${each}`)}
                </Link>
              </li>
            ))}
            <li>
              <Link to={`${base}/controleren`}>{t('print.back')}</Link>
            </li>
          </ul>
        </nav>
        <button type="button" className="button button--primary" onClick={() => window.print()}>
          {t('print.button')}
        </button>
      </div>
      <header>
        <p className="small">
          {joinParts([t('municipality.name', scan.municipality), scan.campaign.title, name])}
        </p>
        <PageHeading
          title={[title, t('municipality.name', scan.municipality), scan.campaign.title]}
        >
          {title}
        </PageHeading>
        {introduction ? <p>{introduction}</p> : null}
        <TeamsMeant />
        {form === 'leeg' ? <p className="small">{t('print.onlyPaper')}</p> : null}
      </header>
      {themes.map((theme) => (
        <section key={theme.code}>
          <h2>{t('scan.themeName', theme)}</h2>
          {theme.questions.map((question) => (
            <PrintedQuestion
              key={question.code}
              question={question}
              note={noteAt(question.code)}
              isFilled={form === 'ingevuld'}
            />
          ))}
        </section>
      ))}
      {glossary.length > 0 ? (
        <section>
          <h2>{t('print.words')}</h2>
          <dl className="print__words">
            {glossary.map(({ term, explanation }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{explanation}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
