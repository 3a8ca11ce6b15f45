import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, useContext, useMemo } from 'react';
import { AnswerSaver, type SaverSnapshot } from '../answer-saver.js';
import type { SavedAnswer } from '../draft.js';
import { findDeviceStorage, keptAnswers } from '../kept-answers.js';
import type { ScanRef } from '../scan-query.js';
import { inputOf, outcomeOf, useRunning } from '../use-answer-saver.js';
import { findBlindTheme } from './facts.js';
import {
  PerspectivesDocument,
  SaveBlindAnswerDocument,
  type BlindAnswer,
  type Perspectives,
} from './perspectives-query.js';

export interface Saving {
  readonly saver: AnswerSaver;
  readonly saving: SaverSnapshot;
}

/** What the pages of a scan share about several people at one theme. */
export interface PerspectivesShared {
  /** Null as long as it was not read. */
  readonly perspectives: Perspectives | null;
  readonly reread: () => Promise<unknown>;
  /** Of one's own blind answers, and of the answers of all together. */
  readonly blind: Saving;
  readonly common: Saving;
}

export const PerspectivesContext = createContext<PerspectivesShared | null>(null);

export function usePerspectives(): PerspectivesShared {
  const shared = useContext(PerspectivesContext);
  if (!shared) throw new Error('usePerspectives is used outside ScanWorkspace');
  return shared;
}

/** Whether the theme is answered blind now, and whether one has to say first from where. */
export function useBlindState(themeCode: string): { isBlind: boolean; mustChoose: boolean } {
  const { perspectives } = usePerspectives();
  const theme = findBlindTheme(perspectives, themeCode);
  const isBlind = theme !== undefined && theme.revealedAt === null;
  return { isBlind, mustChoose: isBlind && perspectives?.own === null };
}

interface Owner {
  readonly scanId: string;
  readonly userId: string;
  readonly userName: string;
}

export const toSaved = (answer: BlindAnswer, userName: string): SavedAnswer => ({
  ...answer,
  answeredBy: userName,
});

/** Reads who answered what, and saves one's own blind answers with a saver of their own. */
export function useReadPerspectives(
  scanRef: ScanRef,
  { scanId, userId, userName }: Owner,
): Omit<PerspectivesShared, 'common'> {
  const client = useApolloClient();
  const { region, campaign, municipality } = scanRef;
  const { data, refetch } = useQuery(PerspectivesDocument, { variables: { scan: { ...scanRef } } });
  const saver = useMemo(() => {
    const scan = { region, campaign, municipality };
    const variables = { scan };
    const reread = () =>
      client.query({ query: PerspectivesDocument, variables, fetchPolicy: 'network-only' });
    const write = (answer: BlindAnswer): void => {
      client.cache.updateQuery({ query: PerspectivesDocument, variables }, (known) => {
        if (!known) return known;
        const others = known.perspectives.answers.filter(
          (each) => !each.isOwn || each.questionCode !== answer.questionCode,
        );
        return { perspectives: { ...known.perspectives, answers: [...others, answer] } };
      });
    };
    return new AnswerSaver({
      kept: keptAnswers(findDeviceStorage(), userId, `${scanId}.blind`),
      send: (input) =>
        outcomeOf(
          input.questionCode,
          () => void reread().catch(() => undefined),
          async (context) => {
            const sent = inputOf(scan, input);
            if (!sent) return null;
            const { data: saved } = await client.mutate({
              mutation: SaveBlindAnswerDocument,
              context,
              variables: { input: sent },
            });
            if (saved) write(saved.saveBlindAnswer);
            return saved ? toSaved(saved.saveBlindAnswer, userName) : null;
          },
        ),
      read: async (questionCode) => {
        const { data: known } = await reread();
        const own = known?.perspectives.answers.find(
          (each) => each.isOwn && each.questionCode === questionCode,
        );
        if (!own) throw new Error(`the server has no blind answer to ${questionCode}`);
        return toSaved(own, userName);
      },
    });
  }, [client, region, campaign, municipality, scanId, userId, userName]);
  return {
    perspectives: data?.perspectives ?? null,
    reread: () => refetch(),
    blind: { saver, saving: useRunning(saver) },
  };
}
