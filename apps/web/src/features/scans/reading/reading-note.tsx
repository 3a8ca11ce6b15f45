import { useQuery } from '@apollo/client/react';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { useWorkspace } from '../workspace.js';
import { useScanReading } from './use-reading.js';
import { CampaignReadingDocument, noteOf, type ReadingNote } from './reading-query.js';
import './reading.css';

/** How the region reads this question; announced when it comes or changes while one is here. */
export function ReadingNoteAside({ questionCode }: { readonly questionCode: string }) {
  const { scan, scanRef } = useWorkspace();
  const { region, campaign } = scanRef;
  const { data } = useQuery(CampaignReadingDocument, { variables: { region, campaign } });
  const note = noteOf(data?.campaignReading, questionCode);
  const atSubmission = useScanReading(scanRef)?.notesAtSubmission;
  const kept = atSubmission?.find(({ code }) => code === questionCode)?.text;
  const isOther = scan.status === 'submitted' && kept !== undefined && kept !== note?.text;
  return (
    <div
      className={note || isOther ? undefined : 'reading-none'}
      aria-live="polite"
      data-testid="reading-note"
    >
      {note || isOther ? <h2>{t('reading.title')}</h2> : null}
      {note ? <NoteText note={note} /> : null}
      {isOther ? <p>{t('reading.atSubmission', { text: kept })}</p> : null}
    </div>
  );
}

export function NoteText({ note }: { readonly note: ReadingNote }) {
  const { writtenBy: name, writtenAt } = note;
  return (
    <div className="reading-note">
      <p className="reading-note__text">{note.text}</p>
      <p className="reading-note__who">
        {t('reading.writtenBy', { name, when: formatWhen(writtenAt, new Date()) })}
      </p>
    </div>
  );
}
