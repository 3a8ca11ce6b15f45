import { t } from '../../messages/administration.js';
import type { PlanDraft } from './plan-draft.js';

interface DateFieldsProps {
  readonly draft: PlanDraft;
  readonly onEdit: (change: Partial<PlanDraft>) => void;
}
type TextField = Exclude<keyof PlanDraft, 'isYearly' | 'themeCodes'>;

interface InputProps extends DateFieldsProps {
  readonly field: TextField;
  readonly label: string;
  readonly type: 'date' | 'time' | 'number';
  readonly min?: number;
  readonly max?: number;
}

function Input({ draft, onEdit, field, label, ...input }: InputProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={`plan-${field}`}>
        {label}
      </label>
      <input
        id={`plan-${field}`}
        className="field__input"
        value={draft[field]}
        onChange={(event) => onEdit({ [field]: event.target.value })}
        {...input}
      />
    </div>
  );
}

interface MonthProps extends DateFieldsProps {
  readonly field: 'opensMonth' | 'referenceMonth';
  readonly label: string;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function Month({ draft, onEdit, field, label }: MonthProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={`plan-${field}`}>
        {label}
      </label>
      <select
        id={`plan-${field}`}
        className="field__input"
        value={draft[field]}
        onChange={(event) => onEdit({ [field]: event.target.value })}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {t('plan.monthName', { month })}
          </option>
        ))}
      </select>
    </div>
  );
}

export function YearlyFields(props: DateFieldsProps) {
  const optional = `${t('plan.lastYear')} ${t('plan.optional')}`;
  return (
    <>
      <div className="plan-form__row">
        <Input
          {...props}
          field="opensDay"
          label={t('plan.opensDay')}
          type="number"
          min={1}
          max={31}
        />
        <Month {...props} field="opensMonth" label={t('plan.opensMonth')} />
        <Input {...props} field="time" label={t('plan.time')} type="time" />
        <Input
          {...props}
          field="weeksOpen"
          label={t('plan.weeks')}
          type="number"
          min={1}
          max={26}
        />
      </div>
      <div className="plan-form__row">
        <Input
          {...props}
          field="referenceDay"
          label={t('plan.referenceDay')}
          type="number"
          min={1}
          max={31}
        />
        <Month {...props} field="referenceMonth" label={t('plan.referenceMonth')} />
        <Input {...props} field="lastYear" label={optional} type="number" min={2000} max={2099} />
      </div>
      <p className="small">{t('plan.referenceHint')}</p>
    </>
  );
}

export function OnceFields(props: DateFieldsProps) {
  return (
    <>
      <div className="plan-form__row">
        <Input {...props} field="opensOn" label={t('plan.opensOn')} type="date" />
        <Input {...props} field="time" label={t('plan.time')} type="time" />
        <Input {...props} field="lastDay" label={t('plan.lastDay')} type="date" />
        <Input {...props} field="referenceDate" label={t('plan.referenceDate')} type="date" />
      </div>
      <p className="small">{t('plan.referenceHint')}</p>
    </>
  );
}
