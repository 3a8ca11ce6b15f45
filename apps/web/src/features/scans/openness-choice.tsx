import { useQuery } from '@apollo/client/react';
import { opennesses, type Openness } from '@ijkpunt/contracts';
import { t } from '../../messages/t.js';
import { OpennessAskedDocument } from './openness-query.js';
import { useWorkspace } from './workspace.js';

export const opennessId = 'openness';

interface OpennessChoiceProps {
  readonly value: Openness | null;
  readonly onChange: (value: Openness) => void;
}

/** Who may see the scores: the region may ask for one, and forces none. What is narrower than the last time stays in sight with the reason. */
export function OpennessChoice({ value, onChange }: OpennessChoiceProps) {
  const { scan, scanRef } = useWorkspace();
  const { data } = useQuery(OpennessAskedDocument, { variables: { region: scanRef.region } });
  const asked = data?.region.opennessAsked;
  const last = scan.submissions[0]?.openness;
  const narrowest = last ? opennesses.indexOf(last) : 0;
  return (
    <fieldset className="openness" id={opennessId} tabIndex={-1}>
      <legend>{t('submit.opennessLegend')}</legend>
      <p className="small">{t('submit.opennessHint')}</p>
      {opennesses.map((openness, index) => (
        <label
          key={openness}
          className={`openness__choice${index < narrowest ? ' openness__choice--disabled' : ''}`}
        >
          <input
            type="radio"
            name="openness"
            value={openness}
            checked={value === openness}
            disabled={index < narrowest}
            onChange={() => onChange(openness)}
          />
          <span>
            <strong>{t(`openness.${openness}`)}</strong>{' '}
            {openness === asked ? <span className="tag">{t('submit.asked')}</span> : null}{' '}
            {openness === last ? <span className="tag">{t('submit.earlier')}</span> : null}
            <span className="small">{t(`submit.${openness}`)}</span>
            {index < narrowest ? (
              <span className="small openness__reason">{t('submit.tooNarrow')}</span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
