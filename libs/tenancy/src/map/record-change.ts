import { badInput, newId, slugOf } from '@ijkpunt/contracts';
import {
  standInRegion,
  systemContext,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { audit, auditPlatform } from '../audit.js';
import { lockPlanning } from '../lock-planning.js';
import type { ChangeFacts } from './change-facts.js';
import {
  endsPredecessors,
  hasOneSuccessor,
  type ChangePreview,
  type JoinDecision,
  type MunicipalityChange,
} from './municipality-change.js';
import type { RegionPlan } from './plan-change.js';
import { judgeChange, previewOf } from './preview-change.js';

export interface ChangeRequest {
  readonly change: MunicipalityChange;
  readonly decisions: readonly JoinDecision[];
}

/**
 * Records a change of the map with all that follows from it, in the caller's transaction under
 * `ijk_admin`: the map and every region, or nothing.
 */
export async function recordChange(
  tx: Transaction,
  access: PlatformAccess,
  { change: wanted, decisions }: ChangeRequest,
): Promise<ChangePreview> {
  // Two changes at once would each be judged by a map without the other.
  await tx.query(`select pg_advisory_xact_lock(hashtext('municipality changes'))`);
  const touched = await judgeChange(tx, wanted, decisions);
  for (const { region } of touched.plans) await lockPlanning(tx, { regionId: region.id });
  // Nobody plans or changes members there from now on: what is read now still holds when written.
  const judged = await judgeChange(tx, wanted, decisions);
  const { change, problems, facts, plans } = judged;
  const [problem] = problems;
  if (problem !== undefined || !facts) throw badInput(problem ?? '', { field: 'change' });
  requireDecided(plans, decisions);
  await drawMap(tx, change, facts);
  const detail = { ...change, decisions: [...decisions] };
  await auditPlatform(tx, access, { action: 'municipality.changed', detail });
  for (const plan of plans) {
    if (plan.leaving.length === 0) continue;
    const context = { ...systemContext(plan.region.id, access.traceId), personId: access.personId };
    await changeRegion(tx, context, change, plan);
  }
  return previewOf(judged);
}

function requireDecided(plans: readonly RegionPlan[], decisions: readonly JoinDecision[]): void {
  const [open] = plans.flatMap(({ question }) => question ?? []);
  if (open) throw badInput(open, { field: 'decisions' });
  const stray = decisions.find(({ region }) => plans.every((plan) => plan.region.slug !== region));
  if (stray) throw badInput('Over een regio die dit niet raakt, valt niets te beslissen.');
  const long = decisions.some(({ subregion }) => (subregion?.length ?? 0) > 100);
  if (long) throw badInput('Een subregio heeft hooguit honderd tekens.', { field: 'decisions' });
}

async function drawMap(
  tx: Transaction,
  { kind, changedOn, from, to }: MunicipalityChange,
  { municipalities }: ChangeFacts,
): Promise<void> {
  for (const { code, name } of to) {
    if (municipalities.some((known) => known.code === code)) continue;
    const slug = slugOf(name);
    await tx.query(
      `insert into municipalities (code, name, slug, valid_from)
       values ($1, $2, case when exists (select from municipalities where slug = $3)
                         then $3 || '-' || lower($1) else $3 end, $4)`,
      [code, name, slug, changedOn],
    );
  }
  if (endsPredecessors(kind)) {
    await tx.query(
      `update municipalities set valid_until = $2 where code = any($1) and valid_until is null`,
      [from.map(({ code }) => code), changedOn],
    );
  }
  await tx.query(
    `insert into municipality_changes (predecessor_code, successor_code, changed_on, kind)
     select p, s, $3, $4 from unnest($1::text[]) p cross join unnest($2::text[]) s`,
    [from.map(({ code }) => code), to.map(({ code }) => code), changedOn, kind],
  );
}

async function changeRegion(
  tx: Transaction,
  context: RegionContext,
  { kind, changedOn, to }: MunicipalityChange,
  { region, leaving, joining, hasSuccessor, after }: RegionPlan,
): Promise<void> {
  await standInRegion(tx, context);
  await tx.query(
    `update memberships set member_until = $3
      where region_id = $1 and id = any($2) and (member_until is null or member_until > $3)`,
    [region.id, leaving.map(({ id }) => id), changedOn],
  );
  if (joining) {
    // Consent to a mean of few was given by another municipality: it is not inherited.
    await tx.query(
      `insert into memberships (region_id, id, municipality_code, member_from, subregion)
       values ($1, $2, $3, $4, $5)`,
      [region.id, newId(), joining.code, changedOn, joining.subregion],
    );
  }
  const [successor] = to;
  if (hasSuccessor && successor && hasOneSuccessor(kind)) {
    await tx.query('select app.hand_on_roles($1, $2, $3, $4)', [
      region.id,
      leaving.map(({ code }) => code),
      successor.code,
      changedOn,
    ]);
  }
  // The gate of these may open or close by it; the sweeper computes them again.
  await tx.query(
    `update campaign_results set wanted_version = wanted_version + 1
      where region_id = $1 and campaign_id = any($2)`,
    [region.id, after.map(({ id }) => id)],
  );
  await audit(tx, context, {
    action: 'members.changed',
    entityId: region.id,
    detail: {
      changedOn,
      left: leaving.map(({ code }) => code),
      joined: joining?.code ?? null,
    },
  });
}
