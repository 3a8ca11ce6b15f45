import type { AnswerKind } from '@ijkpunt/contracts';

interface Given {
  readonly kind: AnswerKind;
  readonly level: number | null;
}

export interface TeamGroup extends Given {
  readonly teams: readonly string[];
}

/** From low to high, then what is no place on a scale. */
const order: readonly AnswerKind[] = [
  'level',
  'no',
  'partly',
  'yes',
  'text',
  'not_applicable',
  'dont_know',
];

/** The teams that give the same answer together, in the order of the answers. */
export function groupTeams(answers: readonly (Given & { readonly team: string })[]): TeamGroup[] {
  const groups = new Map<string, Given & { teams: string[] }>();
  for (const { kind, level, team } of answers) {
    const key = `${kind} ${level ?? ''}`;
    const group = groups.get(key) ?? { kind, level, teams: [] };
    group.teams.push(team);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.level ?? 0) - (b.level ?? 0),
  );
}
