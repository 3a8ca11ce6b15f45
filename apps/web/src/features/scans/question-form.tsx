import { useRef, useState } from 'react';
import { t } from '../../messages/t.js';
import { CheckChoices } from './check-choices.js';
import { ConflictPanel } from './conflict-panel.js';
import { findIncomplete, type Draft } from './draft.js';
import { LevelChoices, OtherChoice } from './level-choices.js';
import { NoteField } from './note-field.js';
import { OvertakenNotice } from './overtaken-notice.js';
import type { Question } from './scan-query.js';
import { TaskFields } from './task-fields.js';
import { useWorkspace } from './workspace.js';
import '../../components/answer-form.css';

// Arrow keys change the choice at every step: wait a moment, so that walking through saves once.
const choiceDelayMs = 450;
const typingDelayMs = 1_200;

interface QuestionFormProps {
  readonly question: Question;
  readonly hasShortcuts: boolean;
}

export function QuestionForm({ question, hasShortcuts }: QuestionFormProps) {
  const { scan, saver, saving, draftFor, findAnswer } = useWorkspace();
  const { canEdit } = scan.permissions;
  const group = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState('');
  const draft = draftFor(question.code);
  const pending = saving.pending.get(question.code);
  const incomplete = pending ? findIncomplete(draft) : null;

  const change = (next: Partial<Draft>, delayMs: number): void => {
    setSaid('');
    const seen = findAnswer(question.code)?.revision ?? 0;
    saver.edit(question.code, { ...draft, isConfirmed: false, ...next }, seen, delayMs);
  };
  const choose = (kind: Draft['kind'], level: number | null): void =>
    change({ kind, level }, choiceDelayMs);
  const handleNote = (note: string): void => {
    // Words answer an open question by themselves; without them nothing is answered.
    const kind = question.type === 'open' ? (note.trim() === '' ? null : 'text') : draft.kind;
    change({ note, kind }, typingDelayMs);
  };
  const handleChosen = (text: string, hasEnded: boolean): void => {
    setSaid(text);
    if (hasEnded) group.current?.focus();
  };

  const choices = { question, draft, group, hasShortcuts, onChoose: choose };
  const note = (
    <NoteField
      question={question}
      draft={draft}
      incomplete={incomplete}
      isReadOnly={!canEdit}
      onChange={handleNote}
      onLeave={() => saver.flush(question.code)}
    />
  );
  return (
    <>
      {canEdit && pending?.state === 'conflict' && pending.current ? (
        <ConflictPanel
          questionCode={question.code}
          mine={draft}
          mineAt={pending.editedAt}
          theirs={pending.current}
          onChosen={handleChosen}
        />
      ) : null}
      <p className="question__said" role="status">
        {said}
      </p>
      {question.type === 'level' ? <LevelChoices {...choices} /> : null}
      {question.type === 'check' ? <CheckChoices {...choices} /> : null}
      {pending && !canEdit ? <OvertakenNotice questionCode={question.code} /> : null}
      {note}
      {question.type === 'check' ? (
        <TaskFields
          question={question}
          draft={draft}
          isReadOnly={!canEdit}
          onChange={(task) => change(task, typingDelayMs)}
          onLeave={() => saver.flush(question.code)}
        />
      ) : null}
      {question.type === 'open' ? (
        <fieldset ref={group} tabIndex={-1} className="other-choices" disabled={!canEdit}>
          <legend className="visually-hidden">{t('open.noWords')}</legend>
          <OtherChoice
            name={`antwoord-${question.code}`}
            kind="dont_know"
            text={t('scan.dontKnow')}
            draft={draft}
            onChoose={choose}
          />
        </fieldset>
      ) : null}
    </>
  );
}
