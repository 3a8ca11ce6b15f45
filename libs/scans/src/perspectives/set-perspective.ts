import { Inject, Injectable } from '@nestjs/common';
import { badInput, forbidden, type Perspective } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import { can, Colleagues, type Colleague, type RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, scanChange, type ScanDesk, type ScanName } from '../scan-desk.js';

export interface SetPerspectiveRequest {
  readonly scan: ScanName;
  /** Whose; one's own when left out. */
  readonly colleagueId?: string | null;
  readonly perspective: Perspective;
}

/**
 * Says from where somebody answers. Everybody decides for themselves; a coordinator fills in for
 * colleagues who said nothing yet. Moving others would let the counts tell who answered what.
 */
@Injectable()
export class SetPerspective {
  constructor(
    private readonly database: Database,
    private readonly colleagues: Colleagues,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: SetPerspectiveRequest): Promise<void> {
    const { personId, personName } = access.context;
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      if (!request.colleagueId || request.colleagueId === personId) {
        await takeOwn(tx, access, desk, { id: personId, name: personName }, request.perspective);
      } else {
        const person = await this.findOther(access, desk, request.colleagueId);
        await fillIn(tx, access, desk, person, request.perspective);
      }
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
  }

  private async findOther(access: RegionAccess, desk: ScanDesk, id: string): Promise<Colleague> {
    if (!can(access.region, 'scan.divide', desk.member.code)) {
      throw forbidden('U kiest alleen uw eigen perspectief.');
    }
    const known = await this.colleagues.whoEdit(access.context.regionId, desk.member.code);
    const found = known.find((person) => person.id === id);
    if (!found)
      throw badInput('Deze persoon kan de zelfscan niet invullen.', { field: 'colleagueId' });
    return found;
  }
}

const insert = `insert into perspectives (region_id, campaign_id, municipality_code, person_id,
  person_name, perspective) values ($1, $2, $3, $4, $5, $6)`;

async function takeOwn(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  { id, name }: Colleague,
  perspective: Perspective,
): Promise<void> {
  const key = keyOf(access, desk);
  await tx.query(
    `${insert} on conflict (region_id, campaign_id, municipality_code, person_id)
       do update set perspective = excluded.perspective, person_name = excluded.person_name`,
    [...key, id, name, perspective],
  );
  // What was shown already stays under the perspective it was given from.
  await tx.query(
    `update blind_answers set perspective = $5
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and person_id = $4`,
    [...key, id, perspective],
  );
}

async function fillIn(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  { id, name }: Colleague,
  perspective: Perspective,
): Promise<void> {
  const rows: unknown[] = await tx.query(
    `${insert} on conflict (region_id, campaign_id, municipality_code, person_id)
       do update set perspective = perspectives.perspective
       where perspectives.perspective = excluded.perspective returning 1`,
    [...keyOf(access, desk), id, name, perspective],
  );
  if (rows.length === 0) {
    throw forbidden(`${name} koos al een perspectief en kan dat zelf wijzigen.`);
  }
}
