import { t } from '../../messages/administration.js';
import { valueAt, withValue } from './edit-document.js';
import { fieldId, useWorkspace } from './workspace.js';

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  /** Left empty it is not in the document at all. */
  readonly isOptional?: boolean;
}

/** One text of the document, with what is wrong with it below. */
export function TextField({ path, label, hint, isLong, isOptional }: FieldProps) {
  const { document, edit } = useWorkspace();
  const id = fieldId(path);
  const value = valueAt(document, path);
  const shared = {
    id,
    className: 'field__input',
    value: typeof value === 'string' ? value : '',
    'aria-describedby': `${id}-hint ${id}-problems`,
    onChange: ({ target }: { target: { value: string } }) => {
      const text = isOptional && target.value === '' ? undefined : target.value;
      edit((before) => withValue(before, path, text));
    },
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {isOptional ? <span className="field__optional"> {t('editor.optional')}</span> : null}
      </label>
      <p className="small" id={`${id}-hint`}>
        {hint}
      </p>
      {isLong ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />}
      <FieldProblems path={path} />
    </div>
  );
}

export function FieldProblems({ path }: { readonly path: string }) {
  const { problems } = useWorkspace();
  const found = problems.filter((problem) => problem.path === path);
  return (
    <ul className="field__problems" id={`${fieldId(path)}-problems`}>
      {found.map(({ reason, severity }, index) => (
        <li key={index} className={`field__problem field__problem--${severity}`}>
          <strong>{t(`problem.${severity}`)}</strong> {reason}
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string) => void;
}

export function Choice({ path, label, value, options, onChange }: ChoiceProps) {
  const id = fieldId(path);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field__input"
        value={value}
        aria-describedby={`${id}-problems`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      <FieldProblems path={path} />
    </div>
  );
}

interface TickProps {
  readonly path: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Tick({ path, label, isOn, onChange }: TickProps) {
  const id = fieldId(path);
  return (
    <div className="tick">
      <label className="tick__label">
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          aria-describedby={`${id}-problems`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <FieldProblems path={path} />
    </div>
  );
}
