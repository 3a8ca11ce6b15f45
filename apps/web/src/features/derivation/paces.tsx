import { explainMessages } from '../../messages/nl/explain.js';
import { speaker } from '../../messages/t.js';
import type { MemberPace } from './derivation-query.js';

const t = speaker(explainMessages);

/** Of each municipality from which days its pace is, and where that leads. */
export const Paces = ({ paces }: { readonly paces: readonly MemberPace[] }) => (
  <>
    <h3>{t('paces.title')}</h3>
    <ul className="derivation__parts">
      {paces.map((pace) => (
        <li key={pace.municipality.code}>
          <span>{pace.municipality.name}</span>
          <span>{t(`paces.${pace.outlook}`)}</span>
          {pace.outlook === 'in' || pace.outlook === 'not_begun' ? null : (
            <p className="small">
              {t('paces.now', pace)}{' '}
              {pace.answered >= pace.asked
                ? null
                : pace.stretches.map((stretch, index) => (
                    <span key={index}>{t('paces.stretch', { ...stretch, ...aheadOf(pace) })} </span>
                  ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  </>
);

const aheadOf = ({ daysAhead, answered }: MemberPace) => ({
  ...{ daysAhead, now: answered },
});
