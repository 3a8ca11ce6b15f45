import { useMutation, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { useLive } from '../../../apollo/use-live.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import { emptyTeam, TeamForm, type TeamValues } from './team-form.js';
import { TeamRow } from './team-row.js';
import {
  AddLocalTeamDocument,
  EndLocalTeamDocument,
  LocalTeamsDocument,
  type LocalTeam,
  type LocalTeams,
  type TeamsRef,
} from './teams-query.js';
import '../../../components/answer-form.css';
import '../../../components/dialog.css';
import './teams.css';

interface TeamsViewProps {
  readonly teamsRef: TeamsRef;
  /** The one by which changes are heard; null when the region has none. */
  readonly campaign: string | null;
}

/** What the local teams of a municipality are called. */
export function TeamsView({ teamsRef, campaign }: TeamsViewProps) {
  const { region, municipality } = teamsRef;
  const query = useQuery(LocalTeamsDocument, { variables: { region, municipality } });
  useLive(campaign ? { region, campaign } : null, () => query.refetch(), ['colleagues']);
  return (
    <Loaded query={query}>
      {({ localTeams }) => <Teams key={localTeams.id} teamsRef={teamsRef} list={localTeams} />}
    </Loaded>
  );
}

interface TeamsProps {
  readonly teamsRef: TeamsRef;
  readonly list: LocalTeams;
}

function Teams({ teamsRef, list }: TeamsProps) {
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const { teams, ended, municipality, canManage } = list;
  const place = t('municipality.name', municipality);
  return (
    <div className="page page--narrow stack">
      <header>
        <p className="small">{place}</p>
        <PageHeading title={[t('teams.title'), place]}>{t('teams.title')}</PageHeading>
        <p className="prose">{t('teams.intro')}</p>
      </header>
      <section className="card" aria-labelledby="teams-title">
        <h2 id="teams-title" ref={title} tabIndex={-1}>
          {t('teams.count', { count: teams.length })}
        </h2>
        {teams.length === 0 ? (
          <p>{t(canManage ? 'teams.none' : 'teams.noneForOthers')}</p>
        ) : (
          <ol className="teams">
            {teams.map((team) => (
              <TeamRow
                key={team.id}
                teamsRef={teamsRef}
                list={list}
                team={team}
                onSaid={setSaid}
                onEnded={() => title.current?.focus()}
              />
            ))}
          </ol>
        )}
        <p className="teams__said" role="status">
          {said}
        </p>
      </section>
      {canManage ? <AddTeam teamsRef={teamsRef} onSaid={setSaid} /> : null}
      {canManage && ended.length > 0 ? (
        <Ended
          teamsRef={teamsRef}
          ended={ended}
          onResumed={(text) => {
            setSaid(text);
            title.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

interface AddTeamProps {
  readonly teamsRef: TeamsRef;
  readonly onSaid: (text: string) => void;
}

function AddTeam({ teamsRef: { region, municipality }, onSaid }: AddTeamProps) {
  const [add] = useMutation(AddLocalTeamDocument);
  // The same team sent again is the same team.
  const key = useRef({ of: '', key: '' });
  const send = async (values: TeamValues): Promise<string | null> => {
    const of = JSON.stringify(values);
    if (key.current.of !== of) key.current = { of, key: crypto.randomUUID() };
    try {
      const input = { region, municipality, ...values, idempotencyKey: key.current.key };
      await add({ variables: { input } });
      key.current = { of: '', key: '' };
      onSaid(t('teams.added', values));
      return null;
    } catch (error) {
      return findRefusal(error).message ?? t('error.unexpected');
    }
  };
  return (
    <section className="card" aria-labelledby="teams-add">
      <h2 id="teams-add">{t('teams.add')}</h2>
      <TeamForm initial={emptyTeam} submitText={t('teams.add')} onSend={send} />
    </section>
  );
}

interface EndedProps {
  readonly teamsRef: TeamsRef;
  readonly ended: readonly LocalTeam[];
  readonly onResumed: (said: string) => void;
}

function Ended({ teamsRef: { region, municipality }, ended, onResumed }: EndedProps) {
  const [end, { loading, error }] = useMutation(EndLocalTeamDocument);
  const resume = async ({ id, name }: LocalTeam): Promise<void> => {
    try {
      const input = { region, municipality, teamId: id, isEnded: false };
      await end({ variables: { input } });
      onResumed(t('teams.resumed', { name }));
    } catch {
      // The mutation keeps its error, which is shown below.
    }
  };
  return (
    <details className="teams-ended">
      <summary>{t('teams.endedTitle', { count: ended.length })}</summary>
      <ul className="teams">
        {ended.map((team) => (
          <li key={team.id}>
            <p className="teams__name">{team.name}</p>
            <button
              type="button"
              className="link-button"
              aria-disabled={loading}
              onClick={() => {
                if (!loading) void resume(team);
              }}
            >
              {t('teams.resume')} <span className="visually-hidden">{team.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="dialog__error" role="alert">
        {error ? (findRefusal(error).message ?? t('error.unexpected')) : ''}
      </p>
    </details>
  );
}
