import { solve, type Constraint } from 'yalps';

/** A sum of unknowns and a constant. */
export interface Expression {
  readonly constant: number;
  readonly of: ReadonlyMap<string, number>;
}

/** What a reader knows: between which ends an expression lies. */
export interface Known {
  readonly expression: Expression;
  readonly from: number;
  readonly to: number;
}

export const constant = (value: number): Expression => ({ constant: value, of: new Map() });
export const unknown = (name: string): Expression => ({ constant: 0, of: new Map([[name, 1]]) });

export function meanOfExpressions(all: readonly Expression[]): Expression {
  const of = new Map<string, number>();
  for (const each of all) {
    for (const [name, factor] of each.of) of.set(name, (of.get(name) ?? 0) + factor / all.length);
  }
  return { constant: all.reduce((sum, each) => sum + each.constant, 0) / all.length, of };
}

/** Of a figure that is shown with one decimal. */
export const roundedTo = (shown: number, expression: Expression): Known => ({
  ...{ expression, from: shown - 0.05, to: shown + 0.05 },
});

/**
 * Between which ends an expression must lie for somebody who knows all of that, by linear
 * programming; each unknown lies on the scale.
 */
export function toldInterval(
  asked: Expression,
  known: readonly Known[],
  [lowest, highest]: readonly [number, number],
): readonly [number, number] {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  // The solver takes no unknown below zero: each is counted from the bottom of the scale.
  const add = (row: string, { of }: Expression): void => {
    for (const [name, factor] of of) {
      if (!variables.has(name)) {
        variables.set(name, new Map([[`top of ${name}`, 1]]));
        constraints.set(`top of ${name}`, { max: highest - lowest });
      }
      variables.get(name)?.set(row, factor);
    }
  };
  const bottomOf = ({ constant: fixed, of }: Expression): number =>
    [...of.values()].reduce((sum, factor) => sum + factor * lowest, fixed);
  add('asked', asked);
  known.forEach(({ expression, from, to }, index) => {
    if (expression.of.size === 0) return;
    const bottom = bottomOf(expression);
    constraints.set(`known ${index}`, { min: from - bottom, max: to - bottom });
    add(`known ${index}`, expression);
  });
  const end = (direction: 'minimize' | 'maximize'): number => {
    const { status, result } = solve({ direction, objective: 'asked', constraints, variables });
    if (status !== 'optimal') throw new Error(`What is known is ${status}.`);
    return result + bottomOf(asked);
  };
  return [end('minimize'), end('maximize')];
}
