import { Link } from 'react-router';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { FigureRows } from '../../components/figure-rows.js';
import { formatFigure } from '../../messages/format.js';
import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';

interface FindingsProps {
  readonly comparison: Comparison;
}
type Move = Comparison['movers']['themes'][number];

const nameOf = ({ themes, questions }: Comparison, code: string): string => {
  const theme = themes.find((each) => each.code === code);
  if (theme) return t('scan.themeName', theme);
  return `${code}. ${questions.find((each) => each.code === code)?.statement ?? ''}`;
};

/** What moved since the measurement before. */
export function Movers({ comparison }: FindingsProps) {
  const { movers, previousCampaign } = comparison;
  const moves = (title: string, kind: 'theme' | 'question', all: readonly Move[]) =>
    all.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul className="findings">
          {all.map((move) => (
            <li key={move.code}>
              {nameOf(comparison, move.code)}{' '}
              <span className="small num">
                <ExplainedFigure about={`${kind}:${move.code}.region_since_previous`}>
                  {t('compare.move', move)}
                </ExplainedFigure>
              </span>
            </li>
          ))}
        </ul>
      </>
    );
  const { themes, questions, members, membersWithoutBoth: without } = movers;
  const isStill = themes.length + questions.length + members.length === 0;
  return (
    <section className="card" aria-labelledby="movers-title">
      <h2 id="movers-title">{t('compare.movers')}</h2>
      {previousCampaign === null ? (
        <p className="small">{t('compare.moversNoPrevious')}</p>
      ) : (
        <>
          <p className="prose small">{t('compare.moversText', previousCampaign)}</p>
          {isStill ? <p>{t('compare.moversNone')}</p> : null}
          {moves(t('compare.moversThemes'), 'theme', themes)}
          {moves(t('compare.moversQuestions'), 'question', questions)}
          {members.length === 0 ? null : (
            <>
              <h3>{t('compare.moversMembers')}</h3>
              <ul className="findings">
                {members.map(({ municipality, total, themes: moved }) => (
                  <li key={municipality.code}>
                    {municipality.name}{' '}
                    {total ? (
                      <span className="small num">
                        <ExplainedFigure about={`move:${municipality.slug}`}>
                          {t('compare.move', total)}
                        </ExplainedFigure>
                      </span>
                    ) : null}
                    {moved.map((move) => (
                      <span key={move.code} className="small findings__more">
                        {nameOf(comparison, move.code)}{' '}
                        <ExplainedFigure about={`move:${municipality.slug}/theme:${move.code}`}>
                          {t('compare.move', move)}
                        </ExplainedFigure>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          )}
          {without > 0 ? (
            <p className="small">{t('compare.moversWithout', { count: without })}</p>
          ) : null}
        </>
      )}
    </section>
  );
}

/** Low in the whole region. */
export function WeakPoints({ comparison }: FindingsProps) {
  const { weakPoints } = comparison;
  return (
    <section className="card" aria-labelledby="weak-title">
      <h2 id="weak-title">{t('compare.weak')}</h2>
      <p className="prose small">
        {t(weakPoints.length === 0 ? 'compare.weakNone' : 'compare.weakText')}
      </p>
      <ul className="findings">
        {weakPoints.map(({ questionCode, mean, lowest, highest }) => (
          <li key={questionCode}>
            {nameOf(comparison, questionCode)}{' '}
            <span className="small num">
              <ExplainedFigure about={`question:${questionCode}.region`}>
                {t('compare.weakMean', { mean })}
              </ExplainedFigure>
              {lowest === null || highest === null ? null : (
                <>
                  {' · '}
                  <ExplainedFigure about={`spread:${questionCode}`}>
                    {t('compare.weakRange', { lowest, highest })}
                  </ExplainedFigure>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What municipalities did not understand. */
export function UnclearQuestions({ comparison }: FindingsProps) {
  const { unclear, region, campaign } = comparison;
  return (
    <section className="card" aria-labelledby="unclear-title">
      <h2 id="unclear-title">{t('compare.unclear')}</h2>
      {unclear.length === 0 ? (
        <p className="small">{t('compare.unclearNone')}</p>
      ) : (
        <>
          <ul className="findings">
            {unclear.map(({ questionCode, marks }) => (
              <li key={questionCode}>
                {nameOf(comparison, questionCode)}{' '}
                <span className="small">
                  {t('compare.unclearBy', {
                    names: [...new Set(marks.map(({ municipality }) => municipality.name))],
                  })}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <Link to={`/${region.slug}/metingen/${campaign.slug}/bespreken`}>
              {t('compare.unclearAll')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

/** The mean of every question, with what it stands on. */
export function RegionQuestions({ comparison }: FindingsProps) {
  const { questions, previousCampaign } = comparison;
  return (
    <details className="card">
      <summary>{t('compare.regionQuestions')}</summary>
      <div
        className="figure-grid__scroll"
        tabIndex={0}
        role="region"
        aria-label={t('compare.questionsTable')}
      >
        <table className="plain-table" role="grid" aria-label={t('compare.questionsTable')}>
          <thead>
            <tr>
              <th scope="col">{t('compare.question')}</th>
              <th scope="col">{t('compare.mean')}</th>
              <th scope="col">{t('compare.count')}</th>
              {previousCampaign ? (
                <th scope="col">{t('compare.previous', previousCampaign)}</th>
              ) : null}
            </tr>
          </thead>
          <FigureRows
            names={questions.map(({ code }) => [
              `question:${code}.region`,
              ...(previousCampaign ? [`question:${code}.region_previous`] : []),
            ])}
          >
            {questions.map(({ code, statement, mean, absence, n, previous, breakReason }) => (
              <tr key={code}>
                <th scope="row">
                  {code}. {statement}
                </th>
                <td className="num">
                  <ExplainedFigure about={`question:${code}.region`}>
                    {mean === null
                      ? absence
                        ? t(`compare.absence.${absence}`)
                        : '–'
                      : formatFigure(mean)}
                  </ExplainedFigure>
                </td>
                <td className="num">{n}</td>
                {previousCampaign ? (
                  <td className="num">
                    <ExplainedFigure about={`question:${code}.region_previous`}>
                      {previous === null ? (breakReason ?? '–') : formatFigure(previous)}
                    </ExplainedFigure>
                  </td>
                ) : null}
              </tr>
            ))}
          </FigureRows>
        </table>
      </div>
    </details>
  );
}
