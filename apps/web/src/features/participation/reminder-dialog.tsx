import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/participation.js';
import { RemindDocument, ReminderPreviewDocument } from './participation-query.js';
import { ReminderPreviewParts } from './reminder-preview.js';
import '../../components/dialog.css';

interface ReminderDialogProps {
  readonly place: { readonly region: string; readonly campaign: string };
  /** As their addresses name them. */
  readonly municipalities: readonly string[];
  /** With what was done, to say on the page. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Who would be reminded, when, and with which words; then it is done, or not. */
export function ReminderDialog({ place, municipalities, onDone, onClose }: ReminderDialogProps) {
  const { data, error } = useQuery(ReminderPreviewDocument, {
    variables: { ...place, municipalities: [...municipalities] },
    fetchPolicy: 'no-cache',
  });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string | null>(null);
  const [remind, { loading }] = useMutation(RemindDocument);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const preview = data?.reminderPreview;
  const people = new Set(preview?.recipients.map(({ name }) => name)).size;
  const send = async (): Promise<void> => {
    const input = { ...place, municipalities: [...municipalities], idempotencyKey };
    try {
      const { data: done } = await remind({ variables: { input } });
      const isNow = preview?.isDelayed === false;
      if (done) onDone(t('remind.done', { ...done.remind, isNow }));
      dialog.current?.close();
    } catch (failed) {
      setProblem(findRefusal(failed).message ?? t('error.unreachable'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading && people > 0) void send();
  };
  const refusal = error ? (findRefusal(error).message ?? t('error.unreachable')) : null;
  return (
    <dialog
      ref={dialog}
      className="dialog reminder-dialog"
      aria-labelledby="remind-title"
      onClose={onClose}
    >
      <form onSubmit={handleSubmit} noValidate>
        <h2 id="remind-title">{t('remind.title')}</h2>
        <div aria-live="polite">
          {preview ? (
            <ReminderPreviewParts preview={preview} />
          ) : refusal ? null : (
            <p>{t('remind.waiting')}</p>
          )}
        </div>
        <p className="dialog__error" role="alert">
          {problem ?? refusal}
        </p>
        <div className="button-row">
          {people > 0 ? (
            <button type="submit" className="button button--primary" aria-disabled={loading}>
              {t('remind.send', { people })}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {people > 0 ? t('confirm.cancel') : t('remind.close')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
