import { useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { findRefusal } from '../apollo/refusal.js';
import { FormEnd } from './form-end.js';
import { t } from '../messages/t.js';
import './dialog.css';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Typed over by the person, so that it cannot be done in passing. */
  readonly name?: string;
  readonly needsReason?: boolean;
  readonly submit: string;
  readonly onConfirm: (input: { confirmation: string; reason: string }) => Promise<void>;
  readonly onClose: () => void;
}

export function ConfirmDialog({
  title,
  children,
  name,
  needsReason = false,
  submit,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [confirmation, setConfirmation] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it goes, so that the focus returns to where it came from.
    return () => shown?.close();
  }, []);

  const confirm = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await onConfirm({ confirmation, reason });
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
      setIsBusy(false);
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== undefined && confirmation.trim() !== name.trim()) {
      setProblem(t('confirm.mismatch', { name }));
    } else if (needsReason && reason.trim() === '') setProblem(t('confirm.reasonMissing'));
    else if (!isBusy) void confirm();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="confirm-title" onClose={onClose}>
      <form onSubmit={handleSubmit} noValidate>
        <h2 id="confirm-title">{title}</h2>
        {children}
        {needsReason ? (
          <div className="field">
            <label className="field__label" htmlFor="confirm-reason">
              {t('confirm.reason')}
            </label>
            <input
              id="confirm-reason"
              className="field__input"
              value={reason}
              maxLength={1_000}
              aria-describedby="confirm-problem"
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        ) : null}
        {name === undefined ? null : (
          <div className="field">
            <label className="field__label" htmlFor="confirm-name">
              {t('confirm.name', { name })}
            </label>
            <input
              id="confirm-name"
              className="field__input"
              value={confirmation}
              autoComplete="off"
              aria-describedby="confirm-problem"
              onChange={(event) => setConfirmation(event.target.value)}
            />
          </div>
        )}
        <FormEnd
          problemId="confirm-problem"
          problem={problem}
          submit={submit}
          isBusy={isBusy}
          cancel={t('confirm.cancel')}
          onCancel={() => dialog.current?.close()}
        />
      </form>
    </dialog>
  );
}
