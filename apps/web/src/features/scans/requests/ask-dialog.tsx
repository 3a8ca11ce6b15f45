import { useEffect, useRef, useState } from 'react';
import type { Question, Theme } from '../scan-query.js';
import '../../../components/dialog.css';
import { AskForm } from './ask-form.js';
import { AskedLink } from './asked-link.js';

interface AskDialogProps {
  readonly theme: Theme;
  readonly question: Question;
  readonly onClose: () => void;
}

/** First the form, then the link, which is forgotten when the dialog closes. */
export function AskDialog({ theme, question, onClose }: AskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<{ name: string; token: string } | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="ask-title" onClose={onClose}>
      {asked ? (
        <AskedLink name={asked.name} token={asked.token} onClose={close} />
      ) : (
        <AskForm theme={theme} question={question} onAsked={setAsked} onCancel={close} />
      )}
    </dialog>
  );
}
