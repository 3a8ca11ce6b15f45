import { useRef, useState } from 'react';
import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import { ConflictPanel } from '../conflict-panel.js';
import { draftOf, findIncomplete, type Draft } from '../draft.js';
import type { Question } from '../scan-query.js';
import { useWorkspace, WorkspaceContext } from '../workspace.js';
import type { TeamAnswers } from './team-answers-query.js';
import { cellOf, toSaved, useTeamAnswers } from './use-team-answers.js';

const choiceDelayMs = 450;
const typingDelayMs = 1_200;
const mostCharacters = 500;

const texts = {
  yes: 'check.yes',
  partly: 'check.partly',
  no: 'check.no',
  dont_know: 'scan.dontKnow',
  not_applicable: 'scan.notApplicable',
} as const;

/** What can be chosen beside the levels. */
const others: Record<Question['type'], readonly (keyof typeof texts)[]> = {
  level: ['dont_know', 'not_applicable'],
  check: ['yes', 'partly', 'no', 'dont_know'],
  open: [],
};

interface TeamAnswerRowProps {
  readonly question: Question;
  readonly team: TeamAnswers['teams'][number];
}

/** One team: a choice and a short note, saved like an answer. */
export function TeamAnswerRow({ question, team }: TeamAnswerRowProps) {
  const workspace = useWorkspace();
  const { list, saver, saving } = useTeamAnswers();
  const [said, setSaid] = useState('');
  const choice = useRef<HTMLSelectElement>(null);
  const { canEdit } = workspace.scan.permissions;
  const cell = cellOf(question.code, team.id);
  const answer = list?.answers.find(
    ({ questionCode, teamId }) => questionCode === question.code && teamId === team.id,
  );
  const pending = saving.pending.get(cell);
  const draft = pending?.draft ?? draftOf(answer && toSaved(answer));
  const incomplete = pending ? findIncomplete(draft) : null;
  const change = (next: Partial<Draft>, delayMs: number): void => {
    setSaid('');
    saver.edit(cell, { ...draft, ...next }, answer?.revision ?? 0, delayMs);
  };
  const choose = (value: string): void => {
    const kind = others[question.type].find((each) => each === value);
    if (kind) change({ kind, level: null }, choiceDelayMs);
    else if (value !== '') change({ kind: 'level', level: Number(value) }, choiceDelayMs);
  };
  const id = `team-${question.code}-${team.id}`;
  const discard = (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        saver.discard(cell);
        choice.current?.focus();
      }}
    >
      {t('save.discard')} <span className="visually-hidden">{team.name}</span>
    </button>
  );
  return (
    <fieldset className="team-answer">
      <legend>{team.name}</legend>
      {canEdit && pending?.state === 'conflict' && pending.current ? (
        <WorkspaceContext value={{ ...workspace, saver, saving }}>
          <ConflictPanel
            questionCode={cell}
            mine={draft}
            mineAt={pending.editedAt}
            theirs={pending.current}
            onChosen={(text, hasEnded) => {
              setSaid(text);
              if (hasEnded) choice.current?.focus();
            }}
          />
        </WorkspaceContext>
      ) : null}
      {canEdit ? (
        <div className="team-answer__fields">
          <div>
            <label htmlFor={id}>{t('teamAnswers.choice')}</label>
            <select
              ref={choice}
              id={id}
              value={draft.kind === 'level' ? String(draft.level) : (draft.kind ?? '')}
              onChange={(event) => choose(event.target.value)}
            >
              {draft.kind === null ? <option value="">{t('teamAnswers.none')}</option> : null}
              {question.levels.map(({ value }) => (
                <option key={value} value={value}>
                  {value}.{' '}
                  {workspace.scan.instrument.levels.find((level) => level.value === value)?.label}
                </option>
              ))}
              {others[question.type].map((kind) => (
                <option key={kind} value={kind}>
                  {t(texts[kind])}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}-note`}>{t('teamAnswers.noteLabel')}</label>
            <input
              id={`${id}-note`}
              type="text"
              value={draft.note}
              maxLength={mostCharacters}
              aria-invalid={incomplete === 'no_reason' ? true : undefined}
              aria-describedby={`${id}-missing`}
              onChange={(event) => change({ note: event.target.value }, typingDelayMs)}
              onBlur={() => saver.flush(cell)}
            />
          </div>
        </div>
      ) : answer ? (
        <AnswerLines answer={toSaved(answer)} />
      ) : (
        <p className="small">{t('teamAnswers.none')}</p>
      )}
      <p id={`${id}-missing`} className="team-answer__said" role="status">
        {incomplete === 'no_reason' ? t('scan.noReason') : null}
        {incomplete === 'no_choice' ? t('scan.noChoice') : null}
        {said}
      </p>
      {pending?.state === 'refused' || (pending && !canEdit) ? (
        <p className="dialog__error" role="alert">
          {pending.message ?? t('overtaken.title')} {discard}
        </p>
      ) : null}
    </fieldset>
  );
}
