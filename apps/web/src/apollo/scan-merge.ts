import type { FieldPolicy, Reference, StoreObject } from '@apollo/client';

type Stored = StoreObject | Reference;

/**
 * A read that started before a save may arrive after it. Answers are never removed, so the higher
 * revision of each is the newer one; without this an own save would look like a colleague's.
 */
export const keepNewestAnswers: FieldPolicy<readonly Stored[]> = {
  merge(existing = [], incoming, { readField }) {
    const known = new Map(existing.map((answer) => [readField('questionCode', answer), answer]));
    const revisionOf = (answer: Stored): number => Number(readField('revision', answer) ?? 0);
    return incoming.map((answer) => {
      const before = known.get(readField('questionCode', answer));
      return before && revisionOf(before) > revisionOf(answer) ? before : answer;
    });
  },
};

export const keepHighest: FieldPolicy<number> = {
  merge: (existing = 0, incoming) => Math.max(existing, incoming),
};
