import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { ChangeMembership, type MembershipChange } from './change-membership.js';
import { ReadMemberships } from './read-memberships.js';

const access = { personId: newId(), traceId: 'test' };
const [rijnmond, zaanstreek, brabant] = [
  ...['rotterdam-rijnmond', 'zaanstreek-waterland', 'noordoost-brabant'],
];
const later = '2035-01-01';
const change = (fields: Partial<MembershipChange>): MembershipChange => ({
  ...{ region: 'rotterdam-rijnmond', municipality: 'GM0606', kind: 'end', on: later },
  ...{ subregion: null, toRegion: null },
  ...fields,
});

describe('changing the members of a region', () => {
  let database: TestDatabase;
  let app: Database;
  let admin: Database;
  let identity: Database;
  let members: ChangeMembership;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app);
    admin = await connectAs(database.urls.ijk_admin);
    identity = await connectAs(database.urls.ijk_identity);
    members = new ChangeMembership(admin, identity);
    await database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select region_id, gen_random_uuid(), 'zelfscan-2035', 'Zelfscan 2035', 'zelfscan', '2',
         '2035-06-01', '2035-09-01', '2035-10-01' from regions`,
    );
  });
  afterAll(async () => {
    await Promise.all([app, admin, identity].map((each) => each.close()));
    await database.drop();
  });

  const stays = (code: string) =>
    database.query(
      `select r.slug, ms.member_from::text as "from", ms.member_until::text as "until", ms.subregion
         from memberships ms join regions r using (region_id)
        where ms.municipality_code = $1 order by ms.member_from, r.slug`,
      [code],
    );
  const stored = () =>
    database.query(
      `select (select md5(string_agg(m::text, ',' order by m.id)) from memberships m) as members,
              (select count(*)::int from audit_log) as audits,
              (select count(*)::int from platform_audit_log) as platform`,
    );
  const run = async (fields: Partial<MembershipChange>) => {
    const { problem, sentences, seal } = await members.preview(access, change(fields));
    expect(problem).toBeNull();
    await members.run(access, change(fields), seal);
    return sentences;
  };

  it('shows first what a move touches, and does it in both regions at once', async () => {
    const before = await stored();
    const fields = { kind: 'move', toRegion: zaanstreek } as const;
    const { sentences } = await members.preview(access, change(fields));
    expect(await stored()).toEqual(before);
    expect(sentences).toEqual([
      'Schiedam hoort tot en met 31 december 2034 bij Rotterdam-Rijnmond, en daarna niet meer.',
      '„Zelfscan 2035” (gepland, peildatum 1 juni 2035) telt niet langer Schiedam mee: 12 in plaats van 13 gemeenten. Het regiogemiddelde komt er als alle 12 hebben ingediend.',
      'Lopende en gesloten metingen van Rotterdam-Rijnmond blijven zoals ze zijn.',
      expect.stringMatching(/^\d mensen hebben in Rotterdam-Rijnmond een rol voor Schiedam\./),
      'Schiedam hoort vanaf 1 januari 2035 bij Zaanstreek-Waterland.',
      '„Zelfscan 2035” (gepland, peildatum 1 juni 2035) telt Schiedam mee: 8 in plaats van 7 gemeenten. Het regiogemiddelde komt er als alle 8 hebben ingediend.',
      'Lopende en gesloten metingen van Zaanstreek-Waterland blijven zoals ze zijn.',
      'Voor Schiedam heeft in Zaanstreek-Waterland nog niemand een rol.',
      'Cijfers reizen niet mee: wat Schiedam invulde, blijft in Rotterdam-Rijnmond.',
    ]);
    await run(fields);
    expect(await stays('GM0606')).toEqual([
      { slug: rijnmond, from: '2015-01-01', until: later, subregion: null },
      { slug: zaanstreek, from: later, until: null, subregion: null },
    ]);
    const audits = await database.query(
      `select (select count(*)::int from audit_log where action = 'membership.changed'
                 and person_id = $1) as regional,
              (select count(*)::int from platform_audit_log
                where action = 'membership.changed') as platform`,
      [access.personId],
    );
    expect(audits).toEqual([{ regional: 2, platform: 1 }]);
  });

  it('adds, divides and ends from a day on', async () => {
    await run({ kind: 'add', municipality: 'GM0828', subregion: 'Zuid' });
    await run({
      ...{ kind: 'set_subregion', municipality: 'GM0828', on: '2036-01-01', subregion: 'Noord' },
    });
    const ended = await run({ kind: 'end', municipality: 'GM0828', on: '2037-01-01' });
    expect(ended[0]).toContain('tot en met 31 december 2036');
    const own = (await stays('GM0828')).filter(({ slug }) => slug === rijnmond);
    expect(own).toEqual([
      { slug: rijnmond, from: later, until: '2036-01-01', subregion: 'Zuid' },
      { slug: rijnmond, from: '2036-01-01', until: '2037-01-01', subregion: 'Noord' },
    ]);
  });

  it.each<[string, Partial<MembershipChange>, string]>([
    ['who takes part in an open campaign', { on: '2020-01-01' }, 'is al geopend'],
    [
      'a municipality before it existed',
      { kind: 'add', region: brabant, municipality: 'GM1992', on: '2022-01-01' },
      'bestaat sinds 1 januari 2023',
    ],
    ['one that ended', { kind: 'add', municipality: 'GM0501' }, 'is opgeheven op 1 januari 2023'],
    ['one that is there', { kind: 'add', municipality: 'GM0622' }, 'hoort al bij de regio'],
    ['one that is not there', { municipality: 'GM0755' }, 'Boekel hoort niet bij deze regio'],
    [
      'an end before the begin',
      { municipality: 'GM0622', on: '2014-01-01' },
      'pas sinds 1 januari 2015',
    ],
    ['a 29th of February', { on: '2035-02-29' }, '29-2-2035 bestaat niet'],
    [
      'a move to itself',
      { kind: 'move', municipality: 'GM0622', toRegion: rijnmond },
      'Kies een andere regio',
    ],
    ['a move to nowhere', { kind: 'move', municipality: 'GM0622' }, 'Kies een andere regio'],
  ])('refuses %s, and changes nothing', async (_what, fields, message) => {
    const before = await stored();
    expect((await members.preview(access, change(fields))).problem).toContain(message);
    await expect(members.run(access, change(fields), '')).rejects.toThrow(message);
    expect(await stored()).toEqual(before);
  });

  it('does nothing that was not seen', async () => {
    const fields = { municipality: 'GM0622' };
    const { seal } = await members.preview(access, change(fields));
    await database.query(`update campaigns set title = 'Scan 2035' where slug = 'zelfscan-2035'`);
    const before = await stored();
    await expect(members.run(access, change(fields), seal)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a region', { region: 'atlantis' }],
    [
      'a region to move to',
      { kind: 'move', toRegion: 'atlantis', municipality: 'GM0622' } as const,
    ],
    ['a municipality', { municipality: 'GM0000' }],
  ])('does not know %s that is none', async (_what, fields) => {
    await expect(members.preview(access, change(fields))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('waits for who plans in that region', async () => {
    const fields = change({ municipality: 'GM0622', region: rijnmond });
    const { seal } = await members.preview(access, fields);
    const order: string[] = [];
    let running: Promise<void> | null = null;
    await app.outsideRegions(async (tx) => {
      await tx.query(
        `select pg_advisory_xact_lock(hashtextextended(region_id::text, 18)) from
           (select $1::uuid as region_id) r`,
        [
          (
            await database.query<{ id: string }>(
              `select region_id as id from regions where slug = $1`,
              [rijnmond],
            )
          )[0]?.id,
        ],
      );
      running = members.run(access, fields, seal).then(() => void order.push('member'));
      await tx.query('select pg_sleep(0.3)');
      order.push('plan');
    });
    await running;
    expect(order).toEqual(['plan', 'member']);
  });

  it('is read by who leads the region, with those who left, and by nobody else', async () => {
    const read = new ReadMemberships(app, admin);
    const { memberships } = await read.inRegion(
      await accessOf(identity, 'coordinator.rijnmond@demo.example', String(rijnmond)),
    );
    expect(memberships).toContainEqual(
      expect.objectContaining({ name: 'Schiedam', until: later, subregion: null }),
    );
    expect((await read.onPlatform(access, String(rijnmond))).memberships).toEqual(memberships);
    const schiedam = await accessOf(identity, 'schiedam@demo.example', String(rijnmond));
    await expect(read.inRegion(schiedam)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read.onPlatform(access, 'atlantis')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
