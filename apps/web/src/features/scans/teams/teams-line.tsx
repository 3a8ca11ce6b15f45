import { Link } from 'react-router';
import { t } from '../../../messages/t.js';
import type { Question } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';
import { speaksOfTeam, teamsText } from './team-text.js';
import { teamsPath, type TeamsRef } from './teams-query.js';
import { useTeamAnswers } from './use-team-answers.js';
import { useLocalTeams } from './use-teams.js';

/** At a question that speaks of the team: which one is meant. */
export function TeamsAtQuestion({ question }: { readonly question: Question }) {
  return speaksOfTeam(question) ? <TeamsMeant /> : null;
}

/** Which teams the questions are about, by the name that they have here. */
export function TeamsMeant() {
  const { scanRef } = useWorkspace();
  const { list } = useTeamAnswers();
  if (!list || (list.teams.length === 0 && !list.canManage)) return null;
  const { teams, canManage } = list;
  return (
    <p className="small" data-testid="teams-meant">
      {teams.length > 0 ? t('teams.meant', { teams: teamsText(teams), count: teams.length }) : null}{' '}
      {canManage ? (
        <Link className="no-print" to={teamsPath(scanRef)}>
          {t(teams.length > 0 ? 'teams.manage' : 'teams.begin')}
        </Link>
      ) : null}
    </p>
  );
}

interface TeamsAtHomeProps {
  readonly teamsRef: TeamsRef;
  readonly municipality: string;
}

/** On the begin page: what the teams are called, and the way to change that. */
export function TeamsAtHome({ teamsRef, municipality }: TeamsAtHomeProps) {
  const list = useLocalTeams(teamsRef);
  if (!list) return null;
  const { teams, canManage } = list;
  if (teams.length === 0 && !canManage) return null;
  const link = !canManage ? 'teams.view' : teams.length > 0 ? 'teams.manage' : 'teams.begin';
  return (
    <section aria-labelledby={`teams-${teamsRef.municipality}`} data-testid="home-teams">
      <h2 id={`teams-${teamsRef.municipality}`}>{t('teams.of', { name: municipality })}</h2>
      <p className="prose">{teams.length > 0 ? teamsText(teams) : t('teams.homeNone')}</p>
      <p>
        <Link to={teamsPath(teamsRef)}>{t(link)}</Link>
      </p>
    </section>
  );
}
