import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, useContext, useMemo } from 'react';
import { AnswerSaver, type SaverSnapshot } from '../answer-saver.js';
import type { SavedAnswer } from '../draft.js';
import { findDeviceStorage, keptAnswers } from '../kept-answers.js';
import type { ScanRef } from '../scan-query.js';
import { inputOf, outcomeOf, useRunning } from '../use-answer-saver.js';
import {
  SaveTeamAnswerDocument,
  TeamAnswersDocument,
  type TeamAnswer,
  type TeamAnswers,
} from './team-answers-query.js';

export interface TeamAnswersShared {
  /** Null as long as it was not read: nobody needs it to answer a question. */
  readonly list: TeamAnswers | null;
  readonly reread: () => Promise<unknown>;
  /** Its questions are cells: one question of one team. */
  readonly saver: AnswerSaver;
  readonly saving: SaverSnapshot;
}

export const TeamAnswersContext = createContext<TeamAnswersShared | null>(null);

export function useTeamAnswers(): TeamAnswersShared {
  const shared = useContext(TeamAnswersContext);
  if (!shared) throw new Error('useTeamAnswers is used outside ScanWorkspace');
  return shared;
}

export const cellOf = (questionCode: string, teamId: string): string => `${questionCode} ${teamId}`;

/** As the saver of answers knows it: what a team is not asked is empty. */
export const toSaved = (answer: TeamAnswer): SavedAnswer => ({
  ...answer,
  questionCode: cellOf(answer.questionCode, answer.teamId),
  responsible: null,
  action: null,
  dueOn: null,
  isConfirmed: false,
});

/** Reads what the teams answered, and saves it with a saver of its own. */
export function useReadTeamAnswers(
  scanRef: ScanRef,
  scanId: string,
  userId: string,
): TeamAnswersShared {
  const client = useApolloClient();
  const { region, campaign, municipality } = scanRef;
  const { data, refetch } = useQuery(TeamAnswersDocument, { variables: { scan: { ...scanRef } } });
  const saver = useMemo(() => {
    const scan = { region, campaign, municipality };
    const variables = { scan };
    const reread = () =>
      client.query({ query: TeamAnswersDocument, variables, fetchPolicy: 'network-only' });
    const isCell = (cell: string, { questionCode, teamId }: TeamAnswer): boolean =>
      cellOf(questionCode, teamId) === cell;
    const write = (cell: string, answer: TeamAnswer): void => {
      client.cache.updateQuery({ query: TeamAnswersDocument, variables }, (known) => {
        if (!known) return known;
        const others = known.teamAnswers.answers.filter((each) => !isCell(cell, each));
        return { teamAnswers: { ...known.teamAnswers, answers: [...others, answer] } };
      });
    };
    return new AnswerSaver({
      kept: keptAnswers(findDeviceStorage(), userId, `${scanId}.teams`),
      send: (input) =>
        outcomeOf(
          input.questionCode,
          () => void reread().catch(() => undefined),
          async (context) => {
            const [questionCode = '', teamId = ''] = input.questionCode.split(' ');
            const sent = inputOf(scan, input);
            if (!sent) return null;
            const { kind, level, note, expectedRevision } = sent;
            const { data: saved } = await client.mutate({
              mutation: SaveTeamAnswerDocument,
              context,
              variables: {
                input: { scan, questionCode, teamId, kind, level, note, expectedRevision },
              },
            });
            if (!saved) return null;
            write(input.questionCode, saved.saveTeamAnswer);
            return toSaved(saved.saveTeamAnswer);
          },
        ),
      read: async (cell) => {
        const { data: known } = await reread();
        const answer = known?.teamAnswers.answers.find((each) => isCell(cell, each));
        if (!answer) throw new Error('the server has no such answer of a team');
        return toSaved(answer);
      },
    });
  }, [client, region, campaign, municipality, scanId, userId]);
  return {
    list: data?.teamAnswers ?? null,
    reread: () => refetch(),
    saver,
    saving: useRunning(saver),
  };
}
