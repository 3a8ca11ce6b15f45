import { useQuery } from '@apollo/client/react';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { useWorkspace } from '../workspace.js';
import { CampaignReadingDocument, noteOf, type ReadingNote } from './reading-query.js';
import './reading.css';

/** How the region reads this question; announced when it comes or changes while one is here. */
export function ReadingNoteAside({ questionCode }: { readonly questionCode: string }) {
  const { region, campaign } = useWorkspace().scanRef;
  const { data } = useQuery(CampaignReadingDocument, { variables: { region, campaign } });
  const note = noteOf(data?.campaignReading, questionCode);
  return (
    <div
      className={note ? undefined : 'reading-none'}
      aria-live="polite"
      data-testid="reading-note"
    >
      {note ? (
        <>
          <h2>{t('reading.title')}</h2>
          <NoteText note={note} />
        </>
      ) : null}
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
