import { newId, type Role } from '@ijkpunt/contracts';
import { publishInstrument, questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { Database } from '@ijkpunt/platform';
import {
  recordChange,
  previewChange,
  type ChangePreview,
  type JoinDecision,
  type MunicipalityChange,
  type RegionAccess,
} from '@ijkpunt/tenancy';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { RecomputeResults } from '../recompute-results.js';

const levels = ['Niets.', 'Soms.', 'Altijd.'];
const question = (code: string) => ({ code, statement: `Stelling ${code}.`, levels });
const instrument: Instrument = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: ['Afwezig', 'Begin', 'Volledig'].map((label, index) => ({ value: index + 1, label })),
  themes: [
    { code: 'A', title: 'Visie', questions: [question('A1'), question('A2')] },
    { code: 'B', title: 'Team', questions: [question('B1')] },
  ],
};

const administrator = { personId: newId(), traceId: 'test' };
const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Regions of real municipalities as they were before a change of the map. */
export class MergerWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly app: Database,
    readonly identity: Database,
    readonly admin: Database,
    private readonly worker: Database,
  ) {}

  static async start(): Promise<MergerWorld> {
    const database = await createTestDatabase('empty');
    const [app, identity, admin, worker] = await Promise.all(
      (['ijk_app', 'ijk_identity', 'ijk_admin', 'ijk_worker'] as const).map((role) =>
        connectAs(database.urls[role]),
      ),
    );
    if (!app || !identity || !admin || !worker) throw new Error('a connection is missing');
    await admin.outsideRegions((tx) => publishInstrument(tx, instrument));
    return new MergerWorld(database, app, identity, admin, worker);
  }

  async close(): Promise<void> {
    await Promise.all([this.app, this.identity, this.admin, this.worker].map((d) => d.close()));
    await this.database.drop();
  }

  /** A region whose members have been so since 2015, each with its code. */
  async region(name: string, members: Readonly<Record<string, string>>): Promise<void> {
    await this.database.query(
      `insert into regions (region_id, slug, name, kind, edition_policy)
       values ($1, $2, $3, 'vrij', 'immediate')`,
      [newId(), slug(name), name],
    );
    for (const [municipality, code] of Object.entries(members)) {
      await this.database.query(
        `insert into municipalities (code, name, slug, valid_from) values ($1, $2, $3, '1970-01-01')
         on conflict do nothing`,
        [code, municipality, slug(municipality)],
      );
      await this.database.query(
        `insert into memberships (region_id, id, municipality_code, member_from)
         select region_id, $3, $2, '2015-01-01' from regions where slug = $1`,
        [slug(name), code, newId()],
      );
    }
  }

  /** A campaign that is open now, whatever its reference date. */
  async campaign(region: string, name: string, referenceDate: string): Promise<void> {
    await this.database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at, opened_at)
       select region_id, $2, $3, $4, 'proef', '1', $5::date, $5::date, '2099-01-01', $5::date
         from regions where slug = $1`,
      [region, newId(), slug(name), name, referenceDate],
    );
  }

  /** A scan with this level at every question; without a level it was only begun. */
  async scan(region: string, campaign: string, code: string, level: number | null): Promise<void> {
    const answers = questionsOf(instrument).map((each) => ({
      ...{ code: each.code, kind: 'level', level, note: null },
    }));
    const status = level === null ? 'in_progress' : 'submitted';
    await this.database.query(
      `with campaign as (
         select c.region_id, c.id from campaigns c join regions r using (region_id)
          where r.slug = $1 and c.slug = $2
       ), scan as (
         insert into scans (region_id, id, campaign_id, municipality_code, status, revision,
           answered, asked, submission_revision, submitted_at, submitted_by_name, openness)
         select region_id, $4, id, $3, $5, 1, case when $5 = 'submitted' then 3 else 0 end, 3,
                case when $5 = 'submitted' then 1 end, case when $5 = 'submitted' then now() end,
                case when $5 = 'submitted' then 'Iemand' end,
                case when $5 = 'submitted' then 'mean_only' end
           from campaign returning region_id, id, campaign_id
       ), wanted as (
         insert into campaign_results (region_id, campaign_id, wanted_version)
         select region_id, campaign_id, 1 from scan
         on conflict (region_id, campaign_id) do update
           set wanted_version = campaign_results.wanted_version + 1
       )
       insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
         openness, submitted_by, submitted_by_name, snapshot)
       select region_id, $6, campaign_id, id, $3, 1, 'mean_only', $7, 'Iemand', $8 from scan
        where $5 = 'submitted'`,
      [
        ...[region, campaign, code, newId(), status, newId(), newId()],
        JSON.stringify({ instrument: { code: 'proef', version: '1' }, answers }),
      ],
    );
  }

  async person(name: string, region: string, role: Role, code: string | null): Promise<void> {
    const id = newId();
    await this.database.query('insert into identity.people (id, email, name) values ($1, $2, $3)', [
      id,
      `${name}@test.example`,
      name,
    ]);
    await this.database.query(
      `insert into identity.grants (id, person_id, region_id, municipality_code, role, valid_from)
       select $1, $2, region_id, $4, $5, '2015-01-01' from regions where slug = $3`,
      [newId(), id, region, code, role],
    );
  }

  enter(name: string, region: string): Promise<RegionAccess> {
    return accessOf(this.identity, `${name}@test.example`, region);
  }

  async rolesOf(name: string): Promise<string[]> {
    const rows = await this.database.query<{ said: string }>(
      `select concat_ws(' ', m.slug, g.role, g.valid_from) as said
         from identity.grants g join identity.people p on p.id = g.person_id
         left join municipalities m on m.code = g.municipality_code
        where p.name = $1 order by 1`,
      [name],
    );
    return rows.map(({ said }) => said);
  }

  async membersOf(region: string, on: string): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>(
      `select m.slug from memberships ms join regions r using (region_id)
         join municipalities m on m.code = ms.municipality_code
        where r.slug = $1 and ms.member_from <= $2
          and (ms.member_until is null or ms.member_until > $2) order by 1`,
      [region, on],
    );
    return rows.map((row) => row.slug);
  }

  preview(change: MunicipalityChange, decisions: JoinDecision[] = []): Promise<ChangePreview> {
    return this.admin.onPlatform((tx) => previewChange(tx, change, decisions));
  }

  async record(change: MunicipalityChange, decisions: JoinDecision[] = []): Promise<void> {
    await this.admin.onPlatform((tx) => recordChange(tx, administrator, { change, decisions }));
  }

  /** Computes what is wanted, as the sweeper has it done; answers the editions of a campaign. */
  async recompute(region: string, campaign: string): Promise<{ members: number }[]> {
    const [of] = await this.database.query<{ regionId: string; campaignId: string }>(
      `select c.region_id as "regionId", c.id as "campaignId"
         from campaigns c join regions r using (region_id) where r.slug = $1 and c.slug = $2`,
      [region, campaign],
    );
    if (!of) throw new Error(`no campaign ${campaign}`);
    await new RecomputeResults(this.worker).run({ ...of, traceId: 'test' });
    return this.database.query(
      `select member_count as members from editions where campaign_id = $1 order by number`,
      [of.campaignId],
    );
  }

  /** All that a recorded change may touch, to see that nothing did. */
  async stored(): Promise<unknown> {
    return this.database.query(
      `select (select json_agg(m order by code) from municipalities m)::text as municipalities,
              (select json_agg(c order by predecessor_code, successor_code)
                 from municipality_changes c)::text as changes,
              (select json_agg(m order by id) from memberships m)::text as memberships,
              (select json_agg(g order by id) from identity.grants g)::text as grants,
              (select json_agg(r order by campaign_id) from campaign_results r)::text as wanted,
              (select count(*)::int from audit_log) as audits,
              (select count(*)::int from platform_audit_log) as deeds`,
    );
  }
}
