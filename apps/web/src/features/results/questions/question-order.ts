import { shownDifference } from '@ijkpunt/contracts';

/** In an address, so that whoever gets the link sees the same list. */
const questionOrders = ['regio', 'vorige', 'lijst', 'laagste'] as const;
export type QuestionOrder = (typeof questionOrders)[number];

export interface Comparable {
  readonly region: boolean;
  readonly previous: boolean;
}

interface Ordered {
  readonly code: string;
  readonly themeCode: string;
  readonly kind: string | null;
  readonly own: number | null;
  readonly previous: number | null;
  readonly region: number | null;
}

/** What can be ordered by: without a mean there is no distance to it. */
export const ordersFor = ({ region, previous }: Comparable): QuestionOrder[] =>
  questionOrders.filter(
    (order) => (order !== 'regio' || region) && (order !== 'vorige' || previous),
  );

/** What an address asks for, or else what there is most to see by. */
export function readOrder(asked: string | null, orders: readonly QuestionOrder[]): QuestionOrder {
  return orders.find((order) => order === asked) ?? orders[0] ?? 'lijst';
}

/** Beside what a difference is shown in this order. */
export function comparedWith(order: QuestionOrder, has: Comparable): 'region' | 'previous' | null {
  if (order === 'vorige') return 'previous';
  if (has.region) return 'region';
  return has.previous ? 'previous' : null;
}

const distance = (own: number | null, other: number | null): number =>
  own === null || other === null ? -1 : Math.abs(shownDifference(own, other));

/** A check has no level; its answers still go from low to high. */
const steps: Readonly<Record<string, number>> = { no: 0, partly: 1, yes: 2 };
const height = ({ own, kind }: Ordered): number => own ?? steps[kind ?? ''] ?? Infinity;

const sortings: Record<QuestionOrder, (a: Ordered, b: Ordered) => number> = {
  regio: (a, b) => distance(b.own, b.region) - distance(a.own, a.region),
  vorige: (a, b) => distance(b.own, b.previous) - distance(a.own, a.previous),
  lijst: () => 0,
  laagste: (a, b) => {
    const [one, other] = [height(a), height(b)];
    return one === other ? 0 : one - other;
  },
};

/** Of equals the one that is asked first. */
export const orderQuestions = <Question extends Ordered>(
  questions: readonly Question[],
  order: QuestionOrder,
): Question[] => questions.toSorted(sortings[order]);

export const inTheme = <Question extends { readonly themeCode: string }>(
  questions: readonly Question[],
  theme: string | null,
): readonly Question[] =>
  theme === null ? questions : questions.filter(({ themeCode }) => themeCode === theme);
