import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal, type Failure } from '../../apollo/refusal.js';
import { FormEnd } from '../../components/form-end.js';
import { t } from '../../messages/participation.js';
import { WriteParticipationNoteDocument, type Participant } from './participation-query.js';
import '../../components/dialog.css';

interface NoteDialogProps {
  readonly place: { readonly region: string; readonly campaign: string };
  readonly member: Participant;
  readonly onClose: () => void;
}

interface KeptNote {
  readonly text: string;
  readonly revision: number;
}

export function NoteDialog({ place, member, onClose }: NoteDialogProps) {
  const { municipality, note } = member;
  const [text, setText] = useState(note?.text ?? '');
  // What was seen here, and not what came in meanwhile: nothing is overwritten unseen.
  const [seen, setSeen] = useState(note?.revision ?? 0);
  const [problem, setProblem] = useState<string | null>(null);
  const [write, { loading }] = useMutation(WriteParticipationNoteDocument);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const save = async (): Promise<void> => {
    const of = { ...place, municipality: municipality.slug };
    try {
      await write({ variables: { input: { ...of, text, expectedRevision: seen } } });
      dialog.current?.close();
    } catch (error) {
      const failure = findRefusal(error);
      const theirs = findTheirs(failure);
      if (theirs) setSeen(theirs.revision);
      const said = failure.message ?? t('error.unreachable');
      setProblem(theirs ? `${said} ${t('note.theirs', theirs)}` : said);
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading) void save();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="note-title" onClose={onClose}>
      <form onSubmit={handleSubmit} noValidate>
        <h2 id="note-title">{t('note.of', municipality)}</h2>
        <p id="note-hint">{t('note.text')}</p>
        <textarea
          className="note-dialog__text"
          aria-labelledby="note-title"
          aria-describedby="note-hint note-problem"
          aria-invalid={problem ? true : undefined}
          maxLength={1_000}
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <FormEnd
          problemId="note-problem"
          problem={problem}
          submit={t('note.save')}
          isBusy={loading}
          cancel={t('confirm.cancel')}
          onCancel={() => dialog.current?.close()}
        />
      </form>
    </dialog>
  );
}

/** What a colleague wrote meanwhile, when that is why it was not saved. */
function findTheirs({ code, details }: Failure): KeptNote | null {
  const current = details['current'];
  if (code !== 'CONFLICT' || typeof current !== 'object' || current === null) return null;
  const { text, revision } = current as Partial<KeptNote>;
  return typeof text === 'string' && typeof revision === 'number' ? { text, revision } : null;
}
