import type { AnswerKind } from '@ijkpunt/contracts';
import { formatList } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { choiceText } from '../choice-text.js';
import type { Level } from '../scan-query.js';
import { groupTeams } from './team-groups.js';
import './team-answers.css';

export interface NamedAnswer {
  readonly team: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
}

interface TeamLinesProps {
  readonly answers: readonly NamedAnswer[];
  readonly levels: readonly Level[];
}

/** Each answer once with the teams that gave it; a line of its own for what a team adds. */
export function TeamLines({ answers, levels }: TeamLinesProps) {
  return (
    <ul className="team-lines">
      {groupTeams(answers).map((group) => (
        <li key={`${group.kind} ${group.level ?? ''}`}>
          <span className="team-lines__level num" aria-hidden="true">
            {group.level}
          </span>
          <span>
            {choiceText(group, levels)} <strong>{formatList(group.teams)}</strong>
          </span>
        </li>
      ))}
      {answers.map(({ team, note }) =>
        note ? (
          <li key={team} className="team-lines__note">
            {t('teamAnswers.note', { team, note })}
          </li>
        ) : null,
      )}
    </ul>
  );
}
