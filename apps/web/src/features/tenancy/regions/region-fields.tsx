import { t } from '../../../messages/administration.js';
import type { RegionDraft } from './region-draft.js';

type Edit = (change: Partial<RegionDraft>) => void;
type ChoiceField = 'kind' | 'editionPolicy' | 'opennessAsked' | 'plan';
type TextField = Exclude<keyof RegionDraft, ChoiceField | 'members'>;

interface TextInputProps {
  readonly draft: RegionDraft;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'email' | 'tel';
  readonly onEdit: Edit;
}

export function TextInput({ draft, field, label, hint, type = 'text', onEdit }: TextInputProps) {
  const id = `region-${field}`;
  return (
    <div className="people__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete="off"
        value={draft[field]}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onEdit({ [field]: event.target.value })}
      />
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The name of a field's message is not that of the field: the message is what people read. */
const messageOf = {
  kind: 'kind',
  editionPolicy: 'policy',
  opennessAsked: 'openness',
  plan: 'plan',
} as const;

interface ChoiceProps<Field extends ChoiceField> {
  readonly draft: RegionDraft;
  readonly field: Field;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Exclude<RegionDraft[Field], ''>[];
  readonly onEdit: Edit;
}

/** Radios of which none is chosen beforehand. */
export function Choice<Field extends ChoiceField>({
  draft,
  field,
  label,
  hint,
  options,
  onEdit,
}: ChoiceProps<Field>) {
  return (
    <fieldset className="regions__choice">
      <legend>{label}</legend>
      {hint ? <p className="small">{hint}</p> : null}
      {options.map((option) => (
        <label key={option} className="tick__label">
          <input
            type="radio"
            name={`region-${field}`}
            checked={draft[field] === option}
            onChange={() => onEdit({ [field]: option })}
          />
          {t(`tenants.${messageOf[field]}.${option}` as `tenants.plan.${'basis' | 'volledig'}`)}
        </label>
      ))}
    </fieldset>
  );
}

const plans = ['basis', 'volledig'] as const;

/** What a region agreed, from when and until when. */
export function SubscriptionFields(props: { readonly draft: RegionDraft; readonly onEdit: Edit }) {
  return (
    <>
      <Choice {...props} field="plan" label={t('tenants.plan')} options={plans} />
      <TextInput {...props} field="startsOn" type="date" label={t('tenants.startsOn')} />
      <TextInput
        {...props}
        field="untilOn"
        type="date"
        label={t('tenants.untilOn')}
        hint={t('tenants.untilHint')}
      />
    </>
  );
}
