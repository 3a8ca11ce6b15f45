import { dotPlotChart } from '@ijkpunt/charts';
import { ChartFigure } from '../../components/chart.js';
import { formatFigure } from '../../messages/format.js';
import { t } from '../../messages/sharing.js';
import type { SharedQuestion, SharedResults } from './shared-query.js';

interface SharedResultsProps {
  readonly results: SharedResults;
  readonly municipality: string;
}

const kindTexts = {
  yes: t('shared.kind.yes'),
  partly: t('shared.kind.partly'),
  no: t('shared.kind.no'),
  text: t('shared.kind.text'),
  dont_know: t('shared.kind.dont_know'),
  not_applicable: t('shared.kind.not_applicable'),
} as const;

/** Figures and questions as they were when they were shared, to read and to print. */
export function SharedResultsPart({ results, municipality }: SharedResultsProps) {
  const { edition, gate, themes, questions, isScored } = results;
  return (
    <>
      <section className="card" aria-labelledby="shared-about">
        <h2 id="shared-about">{results.instrument}</h2>
        <p className="prose">{t('shared.about')}</p>
        <ul className="shared__facts">
          <li>{t('shared.submitted', { at: results.submittedAt })}</li>
          {isScored ? (
            <li>
              {edition
                ? t('shared.edition', {
                    ...{ number: edition.number, at: edition.publishedAt },
                    count: edition.memberCount,
                  })
                : t('shared.noEdition', {
                    submitted: gate.submittedCount,
                    members: gate.memberCount,
                  })}{' '}
              {results.isNewerThanEdition ? t('shared.newerThanEdition') : null}
            </li>
          ) : null}
          {results.hasNotes ? null : <li>{t('shared.withoutNotes')}</li>}
        </ul>
      </section>
      {isScored ? <Themes results={results} municipality={municipality} /> : null}
      <section className="card" aria-labelledby="shared-questions">
        <h2 id="shared-questions">{t('shared.questions')}</h2>
        {themes.map(({ code, title, explanation }) => (
          <section key={code} className="shared__theme" aria-labelledby={`theme-${code}`}>
            <h3 id={`theme-${code}`}>
              {code}. {title}
            </h3>
            <Said title={t('shared.explanation')} text={explanation} />
            <ol className="shared__questions">
              {questions
                .filter(({ themeCode }) => themeCode === code)
                .map((question) => (
                  <Question key={question.code} question={question} scale={results.scale} />
                ))}
            </ol>
          </section>
        ))}
      </section>
    </>
  );
}

function Themes({ results, municipality }: SharedResultsProps) {
  const { scale, themes, previousCampaign, edition } = results;
  const levels = scale.map(({ value }) => value);
  const hasRegion = edition !== null;
  const shown = (value: number | null): string =>
    value === null ? t('shared.noScore') : formatFigure(value);
  const columns = [
    { name: t('shared.own'), of: 'own' },
    ...(hasRegion ? [{ name: t('shared.region'), of: 'region' } as const] : []),
    ...(previousCampaign === null ? [] : [{ name: t('shared.previous'), of: 'previous' } as const]),
  ] as const;
  const totals = {
    own: results.total,
    region: results.regionTotal,
    previous: results.previousTotal,
  };
  return (
    <section className="card" aria-labelledby="shared-themes">
      <h2 id="shared-themes">{t('shared.themes')}</h2>
      <ChartFigure
        chart={(width) =>
          dotPlotChart(
            {
              ...{ title: t('shared.chart'), description: t('shared.chartText') },
              ...{ min: Math.min(...levels), max: Math.max(...levels) },
              names: {
                ...{ own: municipality, previous: previousCampaign ?? t('shared.previous') },
                region: t('shared.region'),
              },
              rows: themes.map(({ code, title, own, previous, region, lowest, highest }) => ({
                ...{ code, title, own, previous, region },
                spread: lowest === null || highest === null ? null : [lowest, highest],
              })),
            },
            { width },
          )
        }
      />
      <div className="shared__holder">
        <table className="shared__table">
          <thead>
            <tr>
              <th scope="col">{t('shared.theme')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map((theme) => (
              <tr key={theme.code}>
                <th scope="row">
                  {theme.code}. {theme.title}{' '}
                  <span className="small">{t('shared.counted', theme)}</span>
                </th>
                {columns.map(({ name, of }) => (
                  <td key={name}>{shown(theme[of])}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('shared.total')}</th>
              {columns.map(({ name, of }) => (
                <td key={name}>{shown(totals[of])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <Said title={t('shared.explanation')} text={results.explanation} />
    </section>
  );
}

interface QuestionProps {
  readonly question: SharedQuestion;
  readonly scale: SharedResults['scale'];
}

function Question({ question, scale }: QuestionProps) {
  const { code, statement, own, level, region, previous } = question;
  return (
    <li>
      <p className="shared__statement">
        {code}. {statement}
      </p>
      <p>
        <strong>{answerText(question, scale)}</strong>
        {level === null ? null : <>. {level}</>}
      </p>
      {region === null && (previous === null || own === null) ? null : (
        <p className="small">
          {region === null ? null : `${t('shared.regionMean', { value: region })}. `}
          {previous === null ? null : `${t('shared.before', { value: previous })}.`}
        </p>
      )}
      <Said title={t('shared.note')} text={question.note} />
      <Said title={t('shared.agreement')} text={question.agreement} />
      <Said title={t('shared.explanation')} text={question.explanation} />
    </li>
  );
}

function answerText({ kind, own }: SharedQuestion, scale: SharedResults['scale']): string {
  if (own !== null) {
    const label = scale.find(({ value }) => value === own)?.label ?? '';
    return t('shared.level', { value: own, label });
  }
  const known = Object.entries(kindTexts).find(([each]) => each === kind);
  return known ? known[1] : t('shared.unanswered');
}

const Said = ({ title, text }: { readonly title: string; readonly text: string | null }) =>
  text === null ? null : (
    <blockquote className="shared__said">
      <p className="small">{title}</p>
      <p className="shared__text">{text}</p>
    </blockquote>
  );
