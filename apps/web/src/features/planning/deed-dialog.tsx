import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { t } from '../../messages/administration.js';

/** What a deed asks of whoever does it; a field that is left out is not asked. */
export interface DeedFields {
  readonly opensOn?: string;
  readonly time?: string;
  readonly lastDay?: string;
  readonly municipality?: '';
  readonly reason?: '';
}
export type DeedInput = { readonly [Field in keyof DeedFields]?: string };

interface DeedDialogProps {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly fields: DeedFields;
  readonly members?: readonly { readonly slug: string; readonly name: string }[];
  /** Typed over by the person, so that it cannot be done in passing. */
  readonly name?: string | undefined;
  readonly onConfirm: (input: DeedInput) => Promise<void>;
  readonly onClose: () => void;
}

export function DeedDialog(props: DeedDialogProps) {
  const { title, text, submit, name, onConfirm, onClose } = props;
  const [input, setInput] = useState<DeedInput>(props.fields);
  const handleConfirm = async (): Promise<void> => {
    await onConfirm(input);
    onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      submit={submit}
      {...(name === undefined ? {} : { name })}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      <p>{text}</p>
      <DeedInputs
        input={input}
        members={props.members ?? []}
        onChange={(change) => setInput((before) => ({ ...before, ...change }))}
      />
    </ConfirmDialog>
  );
}

const dated = [
  ['opensOn', 'plan.opensOn', 'date'],
  ['time', 'plan.time', 'time'],
  ['lastDay', 'plan.lastDay', 'date'],
] as const;

interface DeedInputsProps {
  readonly input: DeedInput;
  readonly members: readonly { readonly slug: string; readonly name: string }[];
  readonly onChange: (change: DeedInput) => void;
}

function DeedInputs({ input, members, onChange }: DeedInputsProps) {
  return (
    <>
      {input.municipality === undefined ? null : (
        <div className="field">
          <label className="field__label" htmlFor="deed-municipality">
            {t('deed.municipality')}
          </label>
          <select
            id="deed-municipality"
            className="field__input"
            value={input.municipality}
            aria-describedby="confirm-problem"
            onChange={(event) => onChange({ municipality: event.target.value })}
          >
            <option value="">{t('deed.choose')}</option>
            {members.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {dated.map(([field, label, type]) =>
        input[field] === undefined ? null : (
          <div className="field" key={field}>
            <label className="field__label" htmlFor={`deed-${field}`}>
              {t(label)}
            </label>
            <input
              id={`deed-${field}`}
              type={type}
              className="field__input"
              value={input[field]}
              aria-describedby="confirm-problem"
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
          </div>
        ),
      )}
      {input.reason === undefined ? null : (
        <div className="field">
          <label className="field__label" htmlFor="deed-reason">
            {t('deed.reason')}
          </label>
          <input
            id="deed-reason"
            className="field__input"
            maxLength={500}
            value={input.reason}
            aria-describedby="confirm-problem"
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
