import { useMutation } from '@apollo/client/react';
import { teamForms } from '@ijkpunt/contracts';
import { useEffect, useRef, useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { t } from '../../../messages/t.js';
import { TeamForm, type TeamValues } from './team-form.js';
import { formText, teamText } from './team-text.js';
import {
  ChangeLocalTeamDocument,
  EndLocalTeamDocument,
  MoveLocalTeamDocument,
  type LocalTeam,
  type LocalTeams,
  type TeamsRef,
} from './teams-query.js';

interface TeamRowProps {
  readonly teamsRef: TeamsRef;
  readonly list: LocalTeams;
  readonly team: LocalTeam;
  readonly onSaid: (text: string) => void;
  /** The row is gone by then, and the focus with it. */
  readonly onEnded: () => void;
}

/** One team: its name and form, and what its coordinator can do with it. */
export function TeamRow({ teamsRef, list, team, onSaid, onEnded }: TeamRowProps) {
  const { region, municipality } = teamsRef;
  const of = { region, municipality, teamId: team.id };
  const [seen, setSeen] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const editButton = useRef<HTMLButtonElement>(null);
  const [change] = useMutation(ChangeLocalTeamDocument);
  const [move, moving] = useMutation(MoveLocalTeamDocument);
  const [end, ending] = useMutation(EndLocalTeamDocument);
  const wasEditing = useRef(false);
  const isEditing = seen !== null;
  useEffect(() => {
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const place = list.teams.indexOf(team);
  const { name } = team;
  const moved = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A row that moves in the page loses the focus.
    moved.current?.focus();
    moved.current = null;
  }, [place]);

  const save = async (values: TeamValues): Promise<string | null> => {
    try {
      await change({
        variables: { input: { ...of, ...values, expectedRevision: seen ?? team.revision } },
      });
      onSaid(t('teams.saved', values));
      setSeen(null);
      return null;
    } catch (error) {
      const failure = findRefusal(error);
      const current = readTeam(failure.details['current']);
      if (failure.code !== 'CONFLICT' || !current) {
        return failure.message ?? t('error.unexpected');
      }
      setSeen(current.revision);
      return t('teams.clash', { current: teamText(current) });
    }
  };
  const run = async (deed: () => Promise<unknown>): Promise<boolean> => {
    setProblem('');
    try {
      await deed();
      return true;
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
      return false;
    }
  };
  const handleMove = async (to: number, button: HTMLButtonElement): Promise<void> => {
    moved.current = button;
    const isDone = await run(() => move({ variables: { input: { ...of, place: to } } }));
    if (!isDone) {
      moved.current = null;
      return;
    }
    onSaid(t('teams.moved', { name, place: to + 1, count: list.teams.length }));
  };
  const handleEnd = async (): Promise<void> => {
    const input = { ...of, isEnded: true };
    if (!(await run(() => end({ variables: { input } })))) return;
    onSaid(t('teams.ended', { name }));
    onEnded();
  };

  if (isEditing) {
    return (
      <li>
        <TeamForm
          initial={{ name, form: team.form, formWord: team.formWord }}
          submitText={t('teams.save')}
          hasFocus
          onSend={save}
          onCancel={() => setSeen(null)}
        />
      </li>
    );
  }
  const isBusy = moving.loading || ending.loading;
  const mover = (text: 'teams.up' | 'teams.down', to: number) => {
    const isPossible = to >= 0 && to < list.teams.length && !isBusy;
    return (
      <button
        type="button"
        className="link-button"
        aria-disabled={!isPossible}
        onClick={({ currentTarget }) => {
          if (isPossible) void handleMove(to, currentTarget);
        }}
      >
        {t(text)} <span className="visually-hidden">{name}</span>
      </button>
    );
  };
  return (
    <li>
      <p className="teams__name">
        <strong>{name}</strong> {teamText(team) === name ? null : formText(team)}
      </p>
      {list.canManage ? (
        <div className="teams__deeds">
          <button
            ref={editButton}
            type="button"
            className="link-button"
            onClick={() => setSeen(team.revision)}
          >
            {t('teams.edit')} <span className="visually-hidden">{name}</span>
          </button>
          {list.teams.length > 1 ? mover('teams.up', place - 1) : null}
          {list.teams.length > 1 ? mover('teams.down', place + 1) : null}
          <button
            type="button"
            className="link-button"
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) void handleEnd();
            }}
          >
            {t('teams.end')} <span className="visually-hidden">{name}</span>
          </button>
        </div>
      ) : null}
      <p className="dialog__error" role="alert">
        {problem}
      </p>
    </li>
  );
}

/** The team as it comes along with a CONFLICT. */
function readTeam(value: unknown): (TeamValues & { readonly revision: number }) | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, revision, formWord, ...given }: Record<string, unknown> = { ...value };
  const form = teamForms.find((each) => each === given['form']);
  if (typeof name !== 'string' || typeof revision !== 'number' || !form) return null;
  return { name, form, formWord: typeof formWord === 'string' ? formWord : null, revision };
}
