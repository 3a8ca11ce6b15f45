import { useRef, useState } from 'react';
import { t } from '../../messages/t.js';
import { ConflictPanel } from './conflict-panel.js';
import { findIncomplete, type Draft } from './draft.js';
import { NoteField } from './note-field.js';
import { OvertakenNotice } from './overtaken-notice.js';
import type { Question } from './scan-query.js';
import { useKey } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';
import './question-form.css';

// Arrow keys change the choice at every step: wait a moment, so that walking through saves once.
const choiceDelayMs = 450;
const typingDelayMs = 1_200;

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
  const incomplete = pending ? findIncomplete(draft) : null;
  const previous = findPrevious(question.code);
  const previousLevel = previous?.kind === 'level' ? previous.level : null;

  const change = (next: Draft, delayMs: number): void => {
    setSaid('');
    const seen = findAnswer(question.code)?.revision ?? 0;
    saver.edit(question.code, next, seen, delayMs);
  };
  const choose = (kind: Draft['kind'], level: number | null): void =>
    change({ ...draft, kind, level }, choiceDelayMs);

  useKey(hasShortcuts && canEdit, (key) => {
    const level = question.levels.find(({ value }) => String(value) === key);
    if (!level) return;
    choose('level', level.value);
    group.current?.querySelector<HTMLInputElement>(`input[value="${level.value}"]`)?.focus();
  });

  const handleChosen = (text: string, hasEnded: boolean): void => {
    setSaid(text);
    if (hasEnded) group.current?.focus();
  };

  const name = `antwoord-${question.code}`;
  return (
    <>
      {canEdit && pending?.state === 'conflict' && pending.current ? (
        <ConflictPanel
          questionCode={question.code}
          mine={draft}
          theirs={pending.current}
          onChosen={handleChosen}
        />
      ) : null}
      <p className="question__said" role="status">
        {said}
      </p>
      <fieldset
        ref={group}
        tabIndex={-1}
        className={`levels${canEdit ? '' : ' levels--read-only'}`}
        disabled={!canEdit}
      >
        <legend className="visually-hidden">{t('scan.choose')}</legend>
        <div className="levels__list">
          {question.levels.map(({ value, text }) => (
            <label key={value} className="level">
              <input
                className="level__input"
                type="radio"
                name={name}
                value={value}
                checked={draft.kind === 'level' && draft.level === value}
                onChange={() => choose('level', value)}
              />
              <span className="level__number num" aria-hidden="true">
                {value}
              </span>
              <span>
                <strong>
                  <span className="visually-hidden">{value}. </span>
                  {scan.instrument.levels.find((level) => level.value === value)?.label}
                </strong>
                <span className="visually-hidden">. </span>
                <br />
                <span className="level__text">{text}</span>
              </span>
              {value === previousLevel && scan.previousCampaign ? (
                <span className="tag">{t('scan.previousHere', scan.previousCampaign)}</span>
              ) : null}
            </label>
          ))}
        </div>
        <div className="other-choices">
          <label className="other-choice">
            <input
              type="radio"
              name={name}
              value="dont_know"
              checked={draft.kind === 'dont_know'}
              onChange={() => choose('dont_know', null)}
            />
            {t('scan.dontKnow')}
          </label>
          <label className="other-choice">
            <input
              type="radio"
              name={name}
              value="not_applicable"
              checked={draft.kind === 'not_applicable'}
              onChange={() => choose('not_applicable', null)}
            />
            {t('scan.notApplicable')}
          </label>
        </div>
      </fieldset>
      {pending && !canEdit ? <OvertakenNotice questionCode={question.code} /> : null}
      <NoteField
        question={question}
        draft={draft}
        incomplete={incomplete}
        isReadOnly={!canEdit}
        onChange={(note) => change({ ...draft, note }, typingDelayMs)}
        onLeave={() => saver.flush(question.code)}
      />
    </>
  );
}
