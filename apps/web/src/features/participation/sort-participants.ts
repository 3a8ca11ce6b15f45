import type { Participant } from './participation-query.js';

export const orders = ['attention', 'name', 'progress', 'activity'] as const;
export type Order = (typeof orders)[number];

export const orderOf = (text: string | null): Order =>
  orders.find((order) => order === text) ?? 'attention';

type Sorted = Pick<
  Participant,
  'municipality' | 'status' | 'attention' | 'percent' | 'lastActivityAt'
>;

/** The order in which one would call. */
const urgency: readonly Sorted['attention'][] = [
  'late',
  'nobody',
  'not_begun',
  'behind',
  'quiet',
  'none',
];
const byName = (a: Sorted, b: Sorted): number =>
  a.municipality.name.localeCompare(b.municipality.name, 'nl', { ignorePunctuation: true });
const byUrgency = (a: Sorted, b: Sorted): number =>
  urgency.indexOf(a.attention) - urgency.indexOf(b.attention);
const unfinishedFirst = (a: Sorted, b: Sorted): number =>
  Number(a.status === 'submitted') - Number(b.status === 'submitted');
const byProgress = (a: Sorted, b: Sorted): number => a.percent - b.percent;
const byActivity = (a: Sorted, b: Sorted): number =>
  (a.lastActivityAt ?? '').localeCompare(b.lastActivityAt ?? '');

type Compare = typeof byName;
const rules: Record<Order, readonly Compare[]> = {
  attention: [byUrgency, unfinishedFirst, byProgress],
  name: [],
  progress: [unfinishedFirst, byProgress],
  activity: [unfinishedFirst, byActivity],
};

export function sortParticipants<Member extends Sorted>(
  members: readonly Member[],
  order: Order,
): Member[] {
  const compares = [...rules[order], byName];
  return [...members].sort((a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
