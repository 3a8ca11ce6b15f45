import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import type { AnswerKind } from '@ijkpunt/contracts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/t.js';
import {
  AnswerSaver,
  type SaverSnapshot,
  type SendInput,
  type SendOutcome,
} from './answer-saver.js';
import { readSavedAnswer, type SavedAnswer } from './draft.js';
import { findDeviceStorage, keptAnswers } from './kept-answers.js';
import { SaveAnswerDocument, ScanStateDocument, type Saved, type ScanRef } from './scan-query.js';

function writeAnswer(
  client: ApolloClient,
  scan: ScanRef,
  answer: SavedAnswer,
  saved?: Saved,
): void {
  client.cache.updateQuery({ query: ScanStateDocument, variables: { scan } }, (data) => {
    if (!data) return data;
    const others = data.scan.answers.filter(
      ({ questionCode }) => questionCode !== answer.questionCode,
    );
    const { revision, progress, status } = saved ?? data.scan;
    return {
      scan: { ...data.scan, revision, progress, status, answers: [...others, answer] },
    };
  });
}

/** A line that swallows a request must not hold up all that waits behind it. */
const longestSendMs = 20_000;

const textOrNone = (text: string): string | null => text.trim() || null;

export interface AnswerVariables {
  readonly scan: ScanRef;
  readonly questionCode: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly responsible: string | null;
  readonly action: string | null;
  readonly dueOn: string | null;
  readonly isConfirmed: boolean;
  readonly expectedRevision: number;
}

/** A draft as the server takes it; null when it is no answer yet. */
export function inputOf(
  scan: ScanRef,
  { questionCode, draft, expectedRevision }: SendInput,
): AnswerVariables | null {
  const { kind, isConfirmed } = draft;
  if (kind === null) return null;
  return {
    scan: { ...scan },
    questionCode,
    kind,
    level: kind === 'level' ? draft.level : null,
    note: textOrNone(draft.note),
    responsible: textOrNone(draft.responsible),
    action: textOrNone(draft.action),
    dueOn: textOrNone(draft.dueOn),
    isConfirmed,
    expectedRevision,
  };
}

/** Sends an answer, and tells how that ended. */
export async function outcomeOf(
  questionCode: string,
  reread: () => void,
  deed: (context: object) => Promise<SavedAnswer | null>,
): Promise<SendOutcome> {
  try {
    const answer = await deed({ fetchOptions: { signal: AbortSignal.timeout(longestSendMs) } });
    return answer ? { type: 'saved', answer } : { type: 'trouble', trouble: 'server' };
  } catch (error) {
    return failedOutcome(questionCode, reread, error);
  }
}

async function send(client: ApolloClient, scan: ScanRef, input: SendInput): Promise<SendOutcome> {
  const reread = (): void =>
    void client
      .query({
        query: ScanStateDocument,
        variables: { scan: { ...scan } },
        fetchPolicy: 'network-only',
      })
      .catch(() => undefined);
  const sent = inputOf(scan, input);
  if (!sent) return { type: 'refused', message: t('error.unexpected') };
  const outcome = await outcomeOf(input.questionCode, reread, async (context) => {
    const variables = { input: sent };
    const { data } = await client.mutate({ mutation: SaveAnswerDocument, context, variables });
    if (!data) return null;
    writeAnswer(client, scan, data.saveAnswer.answer, data.saveAnswer);
    return data.saveAnswer.answer;
  });
  if (outcome.type === 'conflict') writeAnswer(client, scan, outcome.current);
  return outcome;
}

async function read(
  client: ApolloClient,
  scan: ScanRef,
  questionCode: string,
): Promise<SavedAnswer> {
  const { data } = await client.query({
    query: ScanStateDocument,
    variables: { scan: { ...scan } },
    fetchPolicy: 'network-only',
  });
  const answer = data?.scan.answers.find((each) => each.questionCode === questionCode);
  if (!answer) throw new Error(`the server has no answer to ${questionCode}`);
  return answer;
}

function failedOutcome(questionCode: string, reread: () => void, error: unknown): SendOutcome {
  const failure = findRefusal(error);
  if (failure.code === 'CONFLICT') {
    const current = readSavedAnswer(questionCode, failure.details['current']);
    if (current) return { type: 'conflict', current };
  }
  if (failure.code === 'UNREACHABLE') return { type: 'trouble', trouble: 'unreachable' };
  if (failure.code === 'UNAUTHENTICATED') return { type: 'trouble', trouble: 'signed_out' };
  if (['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'].includes(failure.code)) {
    return { type: 'trouble', trouble: 'server' };
  }
  // Often a colleague has submitted meanwhile: read again, so that the screen says so.
  reread();
  return { type: 'refused', message: failure.message ?? t('error.unexpected') };
}

/** One saver per person and scan for as long as the scan's pages are open. */
export function useAnswerSaver(
  scan: ScanRef,
  scanId: string,
  userId: string,
): { saver: AnswerSaver; saving: SaverSnapshot } {
  const client = useApolloClient();
  const { region, campaign, municipality } = scan;
  const saver = useMemo(
    () =>
      new AnswerSaver({
        kept: keptAnswers(findDeviceStorage(), userId, scanId),
        send: (input) => send(client, { region, campaign, municipality }, input),
        read: (questionCode) => read(client, { region, campaign, municipality }, questionCode),
      }),
    [client, region, campaign, municipality, userId, scanId],
  );
  return { saver, saving: useRunning(saver) };
}

/** Keeps a saver going: sends when the line is back or the page is left. */
export function useRunning(saver: AnswerSaver): SaverSnapshot {
  useEffect(() => {
    const flush = (): void => saver.flush();
    flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      saver.flush();
      saver.stop();
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [saver]);
  return useSyncExternalStore(saver.subscribe, saver.snapshot);
}
