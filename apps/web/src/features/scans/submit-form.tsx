import { useMutation } from '@apollo/client/react';
import { opennesses, type Openness } from '@ijkpunt/contracts';
import { useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/t.js';
import { submitBlockers } from './submit-blockers.js';
import { SubmitScanDocument } from './submit-mutations.js';
import { useWorkspace } from './workspace.js';
import './submit-form.css';

interface OpennessChoiceProps {
  readonly value: Openness | null;
  readonly onChange: (value: Openness) => void;
}

function OpennessChoice({ value, onChange }: OpennessChoiceProps) {
  const { scan } = useWorkspace();
  const [last] = scan.submissions;
  return (
    <fieldset className="openness">
      <legend>{t('submit.opennessLegend')}</legend>
      <p className="small">
        {t('submit.opennessHint')}{' '}
        {last ? t('submit.earlier', { openness: t(`openness.${last.openness}`) }) : null}
      </p>
      {opennesses.map((openness) => (
        <label key={openness} className="openness__choice">
          <input
            type="radio"
            name="openness"
            value={openness}
            checked={value === openness}
            onChange={() => onChange(openness)}
          />
          <span>
            <strong>{t(`openness.${openness}`)}</strong>
            <span className="small">{t(`submit.${openness}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SubmitFormProps {
  readonly openCount: number;
  readonly onSubmitted: () => void;
}

export function SubmitForm({ openCount, onSubmitted }: SubmitFormProps) {
  const { scan, scanRef, saving, reread } = useWorkspace();
  const [openness, setOpenness] = useState<Openness | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // One key for this form: pressing twice, or again after a lost answer, submits once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [submit, { loading }] = useMutation(SubmitScanDocument);
  const blockers = useRef<HTMLDivElement>(null);
  const reasons = submitBlockers({ openCount, saving, openness });

  const send = async (chosen: Openness): Promise<void> => {
    setRefused(null);
    const input = {
      scan: { ...scanRef },
      expectedRevision: scan.revision,
      openness: chosen,
      idempotencyKey,
    };
    try {
      await submit({ variables: { input } });
      onSubmitted();
    } catch (error) {
      const failure = findRefusal(error);
      if (failure.code === 'CONFLICT') setRefused(t('submit.conflict'));
      else if (failure.code === 'UNREACHABLE') setRefused(t('error.unreachable'));
      else setRefused(failure.message ?? t('error.unexpected'));
      await reread().catch(() => undefined);
    }
  };

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reasons.length > 0 || openness === null) blockers.current?.focus();
    else if (!loading) void send(openness);
  };

  return (
    <form className="submit-form" onSubmit={handleSubmit}>
      <OpennessChoice value={openness} onChange={setOpenness} />
      {reasons.length > 0 ? (
        <div ref={blockers} id="submit-blockers" tabIndex={-1}>
          <Notice tone="warning" title={t('submit.cannot')}>
            <ul className="submit-form__blockers">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      <div role="alert">{refused ? <Notice tone="error" title={refused} /> : null}</div>
      <div className="button-row">
        <button
          type="submit"
          className="button button--primary"
          aria-disabled={reasons.length > 0 || loading}
          aria-describedby={reasons.length > 0 ? 'submit-blockers' : undefined}
        >
          {t(loading ? 'submit.busy' : 'submit.button')}
        </button>
      </div>
      <p className="small">{t('submit.after')}</p>
    </form>
  );
}
