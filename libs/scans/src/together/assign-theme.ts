import { Inject, Injectable } from '@nestjs/common';
import { badInput, forbidden } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import { can, Colleagues, type Colleague, type RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, scanChange, type ScanDesk, type ScanName } from '../scan-desk.js';

export interface AssignThemeRequest {
  readonly scan: ScanName;
  readonly themeCode: string;
  /** Everybody who takes this theme from now on; none leaves it to whoever comes first. */
  readonly personIds: readonly string[];
}

/**
 * Divides the work: a coordinator gives themes to colleagues, others take one or give it back.
 * It is an agreement among people; anyone who may edit may still answer every question.
 */
@Injectable()
export class AssignTheme {
  constructor(
    private readonly database: Database,
    private readonly colleagues: Colleagues,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: AssignThemeRequest): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      if (!desk.instrument.themes.some(({ code }) => code === request.themeCode)) {
        throw badInput('Dit thema hoort niet bij deze zelfscan.', { field: 'themeCode' });
      }
      const asked = await this.find(access.context.regionId, desk.member.code, request.personIds);
      const present = await readAssigned(tx, access, desk, request.themeCode);
      requireRight(access, desk, { present, asked: asked.map(({ id }) => id) });
      await replace(tx, access, desk, { themeCode: request.themeCode, people: asked });
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
  }

  private async find(
    regionId: string,
    municipalityCode: string,
    ids: readonly string[],
  ): Promise<Colleague[]> {
    const wanted = [...new Set(ids)];
    const known = await this.colleagues.whoEdit(regionId, municipalityCode);
    const found = known.filter(({ id }) => wanted.includes(id));
    if (found.length < wanted.length) {
      throw badInput('Niet iedereen die u koos kan deze zelfscan invullen.', {
        field: 'personIds',
      });
    }
    return found;
  }
}

async function readAssigned(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  themeCode: string,
): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    `select person_id from theme_assignments
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and theme_code = $4`,
    [...keyOf(access, desk), themeCode],
  );
  return rows.map((row) => row.person_id);
}

/** Who does not coordinate decides about nobody but themselves. */
function requireRight(
  access: RegionAccess,
  desk: ScanDesk,
  { present, asked }: { readonly present: readonly string[]; readonly asked: readonly string[] },
): void {
  if (can(access.region, 'scan.divide', desk.member.code)) return;
  const changed = [...present, ...asked].filter(
    (id) => present.includes(id) !== asked.includes(id),
  );
  if (changed.some((id) => id !== access.context.personId)) {
    throw forbidden('Alleen de coördinator van uw gemeente verdeelt thema’s over collega’s.');
  }
}

async function replace(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  { themeCode, people }: { readonly themeCode: string; readonly people: readonly Colleague[] },
): Promise<void> {
  const key = [...keyOf(access, desk), themeCode];
  await tx.query(
    `delete from theme_assignments
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and theme_code = $4
        and not person_id = any($5)`,
    [...key, people.map(({ id }) => id)],
  );
  await tx.query(
    `insert into theme_assignments (region_id, campaign_id, municipality_code, theme_code,
       person_id, person_name, assigned_by)
     select $1, $2, $3, $4, person.id, person.name, $7
       from unnest($5::uuid[], $6::text[]) as person (id, name)
     on conflict do nothing`,
    [...key, people.map(({ id }) => id), people.map(({ name }) => name), access.context.personId],
  );
}
