import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/t.js';
import { ReopenScanDocument } from './submit-mutations.js';
import { useWorkspace } from './workspace.js';
import '../../components/dialog.css';

interface ReopenDialogProps {
  readonly onClose: () => void;
  readonly onReopened: () => void;
}

export function ReopenDialog({ onClose, onReopened }: ReopenDialogProps) {
  const { scan, scanRef, reread } = useWorkspace();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [reopen, { loading }] = useMutation(ReopenScanDocument);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const send = async (): Promise<void> => {
    const input = { scan: { ...scanRef }, expectedRevision: scan.revision, reason, idempotencyKey };
    try {
      await reopen({ variables: { input } });
      onReopened();
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
      await reread().catch(() => undefined);
    }
  };

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') {
      setProblem(t('reopen.reasonMissing'));
      field.current?.focus();
    } else if (!loading) void send();
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="reopen-title" onClose={onClose}>
      <form onSubmit={handleSubmit} noValidate>
        <h2 id="reopen-title">{t('reopen.title')}</h2>
        <p>{t('reopen.text')}</p>
        <div className="note-field">
          <label htmlFor="reopen-reason">{t('reopen.reason')}</label>
          <p className="small" id="reopen-hint">
            {t('reopen.reasonHint')}
          </p>
          <textarea
            ref={field}
            id="reopen-reason"
            value={reason}
            maxLength={1000}
            required
            aria-describedby="reopen-hint reopen-error"
            aria-invalid={problem ? true : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id="reopen-error" className="dialog__error" role="alert">
            {problem}
          </p>
        </div>
        <div className="button-row">
          <button type="submit" className="button button--primary" aria-disabled={loading}>
            {t('reopen.confirm', scan.municipality)}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('reopen.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
