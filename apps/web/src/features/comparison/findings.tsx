import { Link } from 'react-router';
import { formatFigure, joinParts } from '../../messages/format.js';
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
  const moves = (title: string, all: readonly Move[]) =>
    all.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul className="findings">
          {all.map((move) => (
            <li key={move.code}>
              {nameOf(comparison, move.code)}{' '}
              <span className="small num">{t('compare.move', move)}</span>
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
          {moves(t('compare.moversThemes'), themes)}
          {moves(t('compare.moversQuestions'), questions)}
          {members.length === 0 ? null : (
            <>
              <h3>{t('compare.moversMembers')}</h3>
              <ul className="findings">
                {members.map(({ municipality, total, themes: moved }) => (
                  <li key={municipality.code}>
                    {municipality.name}{' '}
                    {total ? <span className="small num">{t('compare.move', total)}</span> : null}
                    {moved.length === 0 ? null : (
                      <span className="small findings__more">
                        {joinParts(
                          moved.map(
                            (move) => `${nameOf(comparison, move.code)} ${t('compare.move', move)}`,
                          ),
                        )}
                      </span>
                    )}
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
              {joinParts([
                t('compare.weakMean', { mean }),
                ...(lowest === null || highest === null
                  ? []
                  : [t('compare.weakRange', { lowest, highest })]),
              ])}
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
        <table className="plain-table">
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
          <tbody>
            {questions.map(({ code, statement, mean, absence, n, previous, breakReason }) => (
              <tr key={code}>
                <th scope="row">
                  {code}. {statement}
                </th>
                <td className="num">
                  {mean === null
                    ? absence
                      ? t(`compare.absence.${absence}`)
                      : '–'
                    : formatFigure(mean)}
                </td>
                <td className="num">{n}</td>
                {previousCampaign ? (
                  <td className="num">
                    {previous === null ? (breakReason ?? '–') : formatFigure(previous)}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
