import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/administration.js';
import '../../components/dialog.css';

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
  const [confirmation, setConfirmation] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const confirm = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await onConfirm(input);
      dialog.current?.close();
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
      setIsBusy(false);
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== undefined && confirmation.trim() !== name) {
      setProblem(t('confirm.mismatch', { name }));
    } else if (!isBusy) void confirm();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="deed-title" onClose={onClose}>
      <form onSubmit={handleSubmit} noValidate>
        <h2 id="deed-title">{title}</h2>
        <p>{text}</p>
        <DeedInputs
          input={input}
          members={props.members ?? []}
          onChange={(change) => setInput((before) => ({ ...before, ...change }))}
        />
        {name === undefined ? null : (
          <div className="field">
            <label className="field__label" htmlFor="deed-name">
              {t('confirm.name', { name })}
            </label>
            <input
              id="deed-name"
              className="field__input"
              autoComplete="off"
              value={confirmation}
              aria-describedby="deed-problem"
              onChange={(event) => setConfirmation(event.target.value)}
            />
          </div>
        )}
        <p id="deed-problem" className="dialog__error" role="alert">
          {problem}
        </p>
        <div className="button-row">
          <button type="submit" className="button button--primary" aria-disabled={isBusy}>
            {submit}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('confirm.cancel')}
          </button>
        </div>
      </form>
    </dialog>
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
            aria-describedby="deed-problem"
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
              aria-describedby="deed-problem"
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
            aria-describedby="deed-problem"
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
