import type { Transaction } from '@ijkpunt/platform';
import { readChangeFacts, type ChangeFacts } from './change-facts.js';
import { consequencesOf } from './change-consequences.js';
import { factProblems, shapeProblems } from './judge-change.js';
import type { ChangePreview, JoinDecision, MunicipalityChange } from './municipality-change.js';
import { planChange, type RegionPlan } from './plan-change.js';

/** A change with the map and measurements it was held against. */
export interface JudgedChange {
  /** With the names that the map knows. */
  readonly change: MunicipalityChange;
  readonly problems: readonly string[];
  /** Null when the change is not even one, so that nothing was read. */
  readonly facts: ChangeFacts | null;
  readonly plans: readonly RegionPlan[];
}

/** Holds a change against the map; under `ijk_admin`, on the platform. */
export async function judgeChange(
  tx: Transaction,
  change: MunicipalityChange,
  decisions: readonly JoinDecision[],
): Promise<JudgedChange> {
  const problems = shapeProblems(change);
  if (problems.length > 0) return { change, problems, facts: null, plans: [] };
  const facts = await readChangeFacts(tx, change);
  const named = withKnownNames(change, facts);
  const plans = planChange(named, facts, decisions);
  const found = factProblems(change, facts);
  return { change: named, problems: found, facts, plans };
}

/** All that would follow from a change, or why it cannot be; changes nothing. */
export async function previewChange(
  tx: Transaction,
  change: MunicipalityChange,
  decisions: readonly JoinDecision[],
): Promise<ChangePreview> {
  return previewOf(await judgeChange(tx, change, decisions));
}

export function previewOf({ change, problems, plans }: JudgedChange): ChangePreview {
  if (problems.length > 0) return { problems, confirmation: '', sentences: [], regions: [] };
  return { problems, ...consequencesOf(change, plans) };
}

function withKnownNames(change: MunicipalityChange, { municipalities }: ChangeFacts) {
  const named = (each: MunicipalityChange['from'][number]) => ({
    code: each.code,
    name: municipalities.find(({ code }) => code === each.code)?.name ?? each.name.trim(),
  });
  return { ...change, from: change.from.map(named), to: change.to.map(named) };
}
