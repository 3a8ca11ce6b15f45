import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { choiceText } from '../choice-text.js';
import type { Question } from '../scan-query.js';
import { useKey } from '../use-shortcuts.js';
import { useWorkspace } from '../workspace.js';
import { TeamAnswerRow } from './team-answer-row.js';
import { TeamAnswerHistoryDocument } from './team-history-query.js';
import { cellOf, useTeamAnswers } from './use-team-answers.js';
import './team-answers.css';

interface TeamPanelProps {
  readonly question: Question;
  readonly hasShortcuts: boolean;
}

/** The question for each team, folded until somebody wants it; what waits for a choice is open. */
export function TeamPanel({ question, hasShortcuts }: TeamPanelProps) {
  const { list, saving } = useTeamAnswers();
  const { scan } = useWorkspace();
  const { code } = question;
  const teams = list?.teams ?? [];
  const waits = teams.some(({ id }) => {
    const state = saving.pending.get(cellOf(code, id))?.state;
    return state === 'conflict' || state === 'refused';
  });
  const [isOpen, setIsOpen] = useState(waits);
  const summary = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDetailsElement>(null);
  const hasAsked = useRef(false);
  useKey(hasShortcuts, (key) => {
    if (key !== 't') return false;
    hasAsked.current = !isOpen;
    if (isOpen) summary.current?.focus();
    setIsOpen(!isOpen);
    return true;
  });
  useEffect(() => {
    if (!isOpen || !hasAsked.current) return;
    hasAsked.current = false;
    (panel.current?.querySelector('select') ?? summary.current)?.focus();
  }, [isOpen]);
  const answered = list?.answers.filter(({ questionCode }) => questionCode === code).length ?? 0;
  return (
    <details
      ref={panel}
      className="team-panel"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary ref={summary}>
        {t(scan.permissions.canEdit ? 'teamAnswers.open' : 'teamAnswers.read')}{' '}
        <span className="small">{t('teamAnswers.count', { answered, count: teams.length })}</span>
      </summary>
      {isOpen ? (
        <>
          <p className="small">{t('teamAnswers.text')}</p>
          {teams.map((team) => (
            <TeamAnswerRow key={`${code} ${team.id}`} question={question} team={team} />
          ))}
          {answered > 0 ? <History key={code} questionCode={code} /> : null}
        </>
      ) : null}
    </details>
  );
}

function History({ questionCode }: { readonly questionCode: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'teamAnswers.hideHistory' : 'teamAnswers.showHistory')}
      </button>
      {isOpen ? <Changes questionCode={questionCode} /> : null}
    </>
  );
}

function Changes({ questionCode }: { readonly questionCode: string }) {
  const { scan, scanRef } = useWorkspace();
  const { data, error } = useQuery(TeamAnswerHistoryDocument, {
    variables: { scan: { ...scanRef }, questionCode },
    fetchPolicy: 'network-only',
  });
  if (error) return <p role="alert">{findRefusal(error).message ?? t('error.unexpected')}</p>;
  if (!data) return <p role="status">{t('history.reading')}</p>;
  return (
    <ol className="comments" data-testid="team-history">
      {data.teamAnswerHistory.map((each) => (
        <li key={`${each.teamId} ${each.revision}`} className="comment">
          <p className="small">
            <strong>{each.team}</strong>, {each.answeredBy},{' '}
            {formatWhen(each.answeredAt, new Date())}
          </p>
          <p>
            {choiceText(each, scan.instrument.levels)}{' '}
            {each.note ? t('scan.quote', { text: each.note }) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
