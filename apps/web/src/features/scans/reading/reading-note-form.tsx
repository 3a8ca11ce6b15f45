import { useMutation } from '@apollo/client/react';
import { WordsForm } from '../../../components/words-form.js';
import { t } from '../../../messages/t.js';
import { WriteReadingNoteDocument, type CampaignRef, type ReadingNote } from './reading-query.js';

interface ReadingNoteFormProps {
  readonly campaignRef: CampaignRef;
  readonly questionCode: string;
  /** As it stood when the form was opened; also one that was withdrawn. */
  readonly note: ReadingNote | undefined;
  readonly onEnd: (said: string) => void;
}

/** Writes how the region reads a question. */
export function ReadingNoteForm({ campaignRef, questionCode, note, onEnd }: ReadingNoteFormProps) {
  const [write] = useMutation(WriteReadingNoteDocument);
  const save = async (text: string, expectedRevision: number): Promise<string> => {
    await write({ variables: { input: { ...campaignRef, questionCode, text, expectedRevision } } });
    return t(text.trim() === '' ? 'reading.withdrawn' : 'reading.saved');
  };
  return (
    <WordsForm
      label={t('reading.label', { code: questionCode })}
      hint={t('reading.hint')}
      submit={t('reading.save')}
      cancel={t('reading.cancel')}
      found={note}
      onSave={save}
      // One that was withdrawn is still there, without words.
      newerText={(newer) => (newer ? t('reading.newer', newer) : t('error.unexpected'))}
      onEnd={onEnd}
    />
  );
}
