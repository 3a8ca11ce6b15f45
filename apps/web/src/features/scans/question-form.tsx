import { useRef, useState } from 'react';
import { t } from '../../messages/t.js';
import { AnswerFields, choiceDelayMs } from './answer-fields.js';
import { choiceAtKey, valueOf } from './choices.js';
import { ConflictPanel } from './conflict-panel.js';
import { findIncomplete, type Draft } from './draft.js';
import { OvertakenNotice } from './overtaken-notice.js';
import type { Question } from './scan-query.js';
import { useKey } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';

interface QuestionFormProps {
  readonly question: Question;
  readonly hasShortcuts: boolean;
}

export function QuestionForm({ question, hasShortcuts }: QuestionFormProps) {
  const { scan, saver, saving, draftFor, findAnswer, findPrevious } = useWorkspace();
  const { canEdit } = scan.permissions;
  const group = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState('');
  const draft = draftFor(question.code);
  const pending = saving.pending.get(question.code);
  const previous = findPrevious(question.code);
  const tag = previous &&
    scan.previousCampaign && {
      ...previous,
      text: t(
        question.type === 'check' ? 'check.previousHere' : 'scan.previousHere',
        scan.previousCampaign,
      ),
    };

  const change = (next: Partial<Draft>, delayMs: number): void => {
    setSaid('');
    const seen = findAnswer(question.code)?.revision ?? 0;
    saver.edit(question.code, { ...draft, isConfirmed: false, ...next }, seen, delayMs);
  };
  const handleChosen = (text: string, hasEnded: boolean): void => {
    setSaid(text);
    if (hasEnded) group.current?.focus();
  };
  useKey(hasShortcuts && canEdit, (key) => {
    const choice = choiceAtKey(question, key);
    if (!choice) return;
    change(choice, choiceDelayMs);
    group.current?.querySelector<HTMLInputElement>(`input[value="${valueOf(choice)}"]`)?.focus();
  });

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
      <AnswerFields
        question={question}
        levels={scan.instrument.levels}
        draft={draft}
        incomplete={pending ? findIncomplete(draft) : null}
        isReadOnly={!canEdit}
        group={group}
        tag={tag}
        onChange={change}
        onLeave={() => saver.flush(question.code)}
      >
        {pending && !canEdit ? <OvertakenNotice questionCode={question.code} /> : null}
      </AnswerFields>
    </>
  );
}
