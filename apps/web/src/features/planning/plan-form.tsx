import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/administration.js';
import { AskedFields } from './asked-fields.js';
import { OnceFields, YearlyFields } from './date-fields.js';
import { emptyDraft, planOf, type PlanDraft } from './plan-draft.js';
import type { AskableInstrument, Plan } from './planning-query.js';

const previewDelayMs = 300;

interface PlanFormProps {
  readonly instruments: readonly AskableInstrument[];
  readonly renderPreview: (plan: Plan) => ReactNode;
  readonly onSubmit: (plan: Plan, idempotencyKey: string) => Promise<void>;
}

/** Plans one campaign or a yearly rule, and shows meanwhile what comes of it. */
export function PlanForm({ instruments, renderPreview, onSubmit }: PlanFormProps) {
  const [draft, setDraft] = useState(() => emptyDraft(instruments));
  const [said, setSaid] = useState<{ problem?: string; done?: string }>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [isBusy, setIsBusy] = useState(false);
  const edit = (change: Partial<PlanDraft>): void => {
    setDraft((before) => ({ ...before, ...change }));
    setSaid({});
  };
  const plan = planOf(draft);

  const send = async (wanted: Plan): Promise<void> => {
    setIsBusy(true);
    try {
      await onSubmit(wanted, key);
      setDraft(emptyDraft(instruments));
      setSaid({ done: t('plan.done') });
      setKey(crypto.randomUUID());
    } catch (error) {
      setSaid({ problem: findRefusal(error).message ?? t('error.unreachable') });
    }
    setIsBusy(false);
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!plan) setSaid({ problem: t('plan.previewWaiting') });
    else if (!isBusy) void send(plan);
  };
  return (
    <section className="card" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('plan.title')}</h2>
      <form className="plan-form" onSubmit={handleSubmit} noValidate>
        <Kind draft={draft} onEdit={edit} />
        <AskedFields draft={draft} instruments={instruments} onEdit={edit} />
        {draft.isYearly ? (
          <YearlyFields draft={draft} onEdit={edit} />
        ) : (
          <OnceFields draft={draft} onEdit={edit} />
        )}
        {said.done ? null : <Preview plan={plan} render={renderPreview} />}
        <p className="dialog__error" role="alert">
          {said.problem}
        </p>
        <p className="plan-form__done" role="status">
          {said.done}
        </p>
        <button type="submit" className="button button--primary" aria-disabled={isBusy}>
          {t(draft.isYearly ? 'plan.submitYearly' : 'plan.submitOnce')}
        </button>
      </form>
    </section>
  );
}

interface EditProps {
  readonly draft: PlanDraft;
  readonly onEdit: (change: Partial<PlanDraft>) => void;
}

function Kind({ draft, onEdit }: EditProps) {
  return (
    <fieldset className="plan-form__choice">
      <legend className="field__label">{t('plan.kind')}</legend>
      {([true, false] as const).map((isYearly) => (
        <label key={String(isYearly)} className="tick__label">
          <input
            type="radio"
            name="plan-kind"
            checked={draft.isYearly === isYearly}
            onChange={() => onEdit({ isYearly })}
          />
          {t(isYearly ? 'plan.yearly' : 'plan.once')}
        </label>
      ))}
    </fieldset>
  );
}

interface PreviewProps {
  readonly plan: Plan | null;
  readonly render: (plan: Plan) => ReactNode;
}

function Preview({ plan, render }: PreviewProps) {
  const rule = plan?.schedule;
  return (
    <div className="plan-form__preview" role="status">
      <h3>{t('plan.preview')}</h3>
      {rule ? <p>{t('schedule.rule', { ...rule, lastYear: rule.lastYear ?? null })}</p> : null}
      {plan ? (
        <Later plan={plan} render={render} />
      ) : (
        <p className="small">{t('plan.previewWaiting')}</p>
      )}
    </div>
  );
}

interface LaterProps {
  readonly plan: Plan;
  readonly render: (plan: Plan) => ReactNode;
}

/** Not at every key: the preview follows when somebody stops for a moment. */
function Later({ plan, render }: LaterProps) {
  const text = JSON.stringify(plan);
  const [shown, setShown] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), previewDelayMs);
    return () => clearTimeout(timer);
  }, [text]);
  return render(JSON.parse(shown) as Plan);
}
