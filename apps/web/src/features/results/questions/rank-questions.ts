import { shownDifference } from '@ijkpunt/contracts';

interface Ranked {
  readonly own: number | null;
  readonly region: number | null;
}

export interface Ends<Question> {
  readonly strong: readonly Question[];
  readonly weak: readonly Question[];
  /** Every answered question has one and the same level. */
  readonly isAlike: boolean;
}

const mostAtAnEnd = 5;

const distance = ({ own, region }: Ranked): number =>
  own === null || region === null ? 0 : shownDifference(own, region);

/**
 * By level; of equals the furthest above or below the region, then as they are asked. No question
 * is called strong that stands on the lowest level here, or weak on the highest.
 */
export function endsOf<Question extends Ranked>(questions: readonly Question[]): Ends<Question> {
  const answered = questions.flatMap((question) =>
    question.own === null ? [] : [{ question, own: question.own, by: distance(question) }],
  );
  const levels = answered.map(({ own }) => own);
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const strong = answered
    .filter(({ own }) => own > lowest)
    .toSorted((a, b) => b.own - a.own || b.by - a.by)
    .slice(0, mostAtAnEnd);
  const weak = answered
    .filter((each) => each.own < highest && !strong.includes(each))
    .toSorted((a, b) => a.own - b.own || a.by - b.by)
    .slice(0, mostAtAnEnd);
  return {
    strong: strong.map(({ question }) => question),
    weak: weak.map(({ question }) => question),
    isAlike: answered.length > 0 && lowest === highest,
  };
}
