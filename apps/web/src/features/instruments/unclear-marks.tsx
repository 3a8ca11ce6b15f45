import { t } from '../../messages/administration.js';
import type { QuestionMarks } from './unclear-query.js';
import './unclear.css';

interface UnclearMarksProps {
  readonly marks: readonly QuestionMarks[];
  readonly level: 'h3' | 'h5';
}

/** How often a question was marked as unclear, why, and how its answers lie apart. */
export function UnclearMarks({ marks, level: Heading }: UnclearMarksProps) {
  return (
    <div className="unclear">
      {marks.map((each) => {
        const { version, questionCode, count, reasons, spread } = each;
        const kept = count - (reasons?.length ?? 0);
        return (
          <div key={`${version} ${questionCode}`}>
            <Heading>{t('unclearAuthor.count', each)}</Heading>
            <p className="small">{t('unclearAuthor.regions', each)}</p>
            {reasons === null ? <p className="small">{t('unclearAuthor.tooFew')}</p> : null}
            {reasons?.length ? (
              <ul className="unclear__reasons">
                {reasons.map((reason, index) => (
                  <li key={index}>{reason}</li>
                ))}
              </ul>
            ) : null}
            {reasons && kept > 0 ? (
              <p className="small">{t('unclearAuthor.kept', { count: kept })}</p>
            ) : null}
            {spread ? (
              <Spread spread={spread} />
            ) : (
              <p className="small">{t('unclearAuthor.noSpread')}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Spread({ spread }: { readonly spread: NonNullable<QuestionMarks['spread']> }) {
  const most = Math.max(...spread.levels.map(({ count }) => count));
  return (
    <>
      <p>{t('unclearAuthor.spreadOf', { count: spread.regionCount })}</p>
      <dl className="unclear__spread">
        {spread.levels.map(({ value, label, count }) => (
          <div key={value}>
            <dt>
              {value}. {label}
            </dt>
            <dd>
              <span
                className="unclear__bar"
                style={{ width: `${(60 * count) / most}%` }}
                aria-hidden="true"
              />
              <span className="num">{t('discussion.municipalities', { count })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
