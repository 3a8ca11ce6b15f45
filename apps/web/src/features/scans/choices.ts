import type { Draft } from './draft.js';
import type { Question } from './scan-query.js';

export type Choice = Pick<Draft, 'kind' | 'level'>;

export const checkKinds = ['yes', 'partly', 'no'] as const;

/** The first letter of each choice on screen. */
const letters: ReadonlyMap<string, (typeof checkKinds)[number]> = new Map([
  ['j', 'yes'],
  ['d', 'partly'],
  ['e', 'no'],
]);

/** What its radio carries. */
export const valueOf = ({ kind, level }: Choice): string => String(level ?? kind);

export const isChosen = (draft: Choice, { kind, level }: Choice): boolean =>
  draft.kind === kind && draft.level === level;

/** The choice that a single key stands for: the number of a level, or a letter of a check. */
export function choiceAtKey(
  { type, levels }: Pick<Question, 'type' | 'levels'>,
  key: string,
): Choice | null {
  const kind = letters.get(key);
  if (type === 'check') return kind ? { kind, level: null } : null;
  const level = levels.find(({ value }) => String(value) === key);
  return level ? { kind: 'level', level: level.value } : null;
}
