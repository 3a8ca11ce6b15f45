import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { ReadScan, SaveAnswer, SubmitScan } from '@ijkpunt/scans';
import type { MunicipalityChange, RegionAccess } from '@ijkpunt/tenancy';
import { FakePush } from '@ijkpunt/testing';
import { ReadDevelopment } from './development/read-development.js';
import { ReadResults } from './read-results.js';
import { MergerWorld } from './testing/merger-world.js';

const region = 'noordoost';
const uden = { code: 'GM0856', name: 'Uden' };
const landerd = { code: 'GM1685', name: 'Landerd' };
const maashorst = { code: 'GM1991', name: 'Maashorst' };
const merger: MunicipalityChange = {
  ...{ kind: 'merger', changedOn: '2022-01-01' },
  ...{ from: [landerd, uden], to: [maashorst] },
};

/** 1 January 2022: Uden and Landerd become Maashorst. */
describe('two municipalities that become one', () => {
  let world: MergerWorld;
  const in2021 = { campaign: 'scan-2021' };
  const in2022 = { campaign: 'scan-2022', municipality: 'maashorst' };
  beforeAll(async () => {
    world = await MergerWorld.start();
    const others = { Bernheze: 'GM1721', Oss: 'GM0828' };
    await world.region('Noordoost', { Uden: uden.code, Landerd: landerd.code, ...others });
    await world.region('Elders', { Tilburg: 'GM0855' });
    await world.campaign(region, 'Scan 2021', '2021-10-01');
    await world.campaign(region, 'Scan 2022', '2022-10-01');
    await world.person('lara', region, 'municipality_coordinator', landerd.code);
    await world.person('udo', region, 'reader', uden.code);
    await world.person('bea', region, 'municipality_coordinator', 'GM1721');
    await world.person('robin', region, 'regional_coordinator', null);
    await world.person('tim', 'elders', 'municipality_coordinator', 'GM0855');
    await world.scan(region, 'scan-2021', uden.code, 1);
    await world.scan(region, 'scan-2021', 'GM1721', 3);
    await world.scan(region, 'scan-2021', 'GM0828', 3);
    await world.scan(region, 'scan-2021', landerd.code, null);
    for (const code of ['GM1721', 'GM0828']) await world.scan(region, 'scan-2022', code, 2);
  });
  afterAll(() => world.close());

  const fillIn = async (access: RegionAccess, scan: { campaign: string; municipality: string }) => {
    const { instrument } = await new ReadScan(world.app).run(access, scan);
    for (const { code } of instrument.themes.flatMap(({ questions }) => questions)) {
      const answer = { questionCode: code, kind: 'level', level: 3, note: null } as const;
      const save = new SaveAnswer(world.app, new FakePush());
      await save.run(access, { scan, ...answer, expectedRevision: 0 });
    }
    const { revision } = await new ReadScan(world.app).run(access, scan);
    const submission = { expectedRevision: revision, openness: 'mean_only' as const };
    const request = { scan, ...submission, idempotencyKey: newId() };
    await new SubmitScan(world.app).run(access, request);
  };

  it('is shown with all that follows before anything changes', async () => {
    const before = await world.stored();
    const { problems, confirmation, sentences, regions } = await world.preview(merger);
    expect([problems, confirmation, regions.length]).toEqual([[], 'Maashorst', 1]);
    expect(sentences[0]).toBe(
      'Landerd en Uden houden op per 1 januari 2022 en worden samen Maashorst.',
    );
    const [found] = regions;
    expect(found).toMatchObject({ region: { name: 'Noordoost' }, question: null });
    expect(found?.sentences).toEqual([
      'Landerd en Uden zijn lid tot 1 januari 2022. Maashorst is lid vanaf 1 januari 2022.',
      'Mensen met een rol houden die om af te ronden en te lezen: Uden (1), Landerd (1). Vanaf 1 januari 2022 hebben zij dezelfde rol bij Maashorst. Wie daar een rol heeft, mag lezen bij elke voorganger.',
    ]);
    expect(found?.campaigns).toMatchObject([
      {
        isBefore: true,
        sentence:
          'Blijft van Landerd en Uden: zij dienen daar in, niet wie erna komt. De open zelfscan van Landerd blijft te bewerken tot de meting sluit.',
      },
      {
        isBefore: false,
        sentence: 'Maashorst moet indienen; Landerd en Uden niet meer. Er doen 3 gemeenten mee.',
      },
    ]);
    expect(await world.stored()).toEqual(before);
  });

  it('changes members and roles from that day and nothing before it', async () => {
    await world.record(merger);
    expect(await world.membersOf(region, '2021-12-31')).toEqual([
      ...['bernheze', 'landerd', 'oss', 'uden'],
    ]);
    expect(await world.membersOf(region, '2022-01-01')).toEqual(['bernheze', 'maashorst', 'oss']);
    expect(await world.rolesOf('lara')).toEqual([
      'landerd municipality_coordinator 2015-01-01',
      'maashorst municipality_coordinator 2022-01-01',
      'uden reader 2022-01-01',
    ]);
    expect(await world.rolesOf('udo')).toEqual([
      'landerd reader 2022-01-01',
      'maashorst reader 2022-01-01',
      'uden reader 2015-01-01',
    ]);
    expect(await world.rolesOf('bea')).toEqual(['bernheze municipality_coordinator 2015-01-01']);
  });

  it('is recorded once', async () => {
    const before = await world.stored();
    await expect(world.record(merger)).rejects.toThrow('Deze herindeling staat er al.');
    expect(await world.stored()).toEqual(before);
  });

  it('leaves an open scan to who was at it, and the gate of then to the members of then', async () => {
    expect(await world.recompute(region, 'scan-2021')).toEqual([]);
    const landerdsScan = { ...in2021, municipality: 'landerd' };
    await fillIn(await world.enter('lara', region), landerdsScan);
    expect(await world.recompute(region, 'scan-2021')).toEqual([{ members: 4 }]);
  });

  it('lets the successor measure, beside its predecessors and never as their past', async () => {
    expect(await world.recompute(region, 'scan-2022')).toEqual([]);
    const lara = await world.enter('lara', region);
    const scan = await new ReadScan(world.app).run(lara, in2022);
    expect(scan.previousAnswers).toEqual([]);
    expect(
      scan.predecessors.map(({ municipality, answers }) => [
        municipality.name,
        answers.map(({ level }) => level),
      ]),
    ).toEqual([
      ['Landerd', [3, 3, 3]],
      ['Uden', [1, 1, 1]],
    ]);
    const taken = { questionCode: 'A1', kind: 'level', level: 1, note: null } as const;
    const confirming = { scan: in2022, ...taken, expectedRevision: 0, isConfirmed: true };
    const save = new SaveAnswer(world.app, new FakePush());
    await expect(save.run(lara, confirming)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await fillIn(lara, in2022);
    expect(await world.recompute(region, 'scan-2022')).toEqual([{ members: 3 }]);

    const { results } = await new ReadResults(world.app).run(lara, in2022);
    expect(results).toMatchObject({ total: 3, previousTotal: null });
    const kinds = results.insights.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'improved' || kind === 'declined')).toEqual([]);
    expect(results.themes.map(({ previous }) => previous)).toEqual([null, null]);
    expect(results.areaChanges.map(({ other }) => other.name)).toEqual(['Landerd', 'Uden']);
    expect(
      results.predecessors.map(({ municipality, campaign, total, themes }) => [
        ...[municipality.name, campaign.year, total],
        themes.map(({ score }) => score),
      ]),
    ).toEqual([
      ['Landerd', 2021, 3, [3, 3]],
      ['Uden', 2021, 1, [1, 1]],
    ]);
    const development = await new ReadDevelopment(world.app).ofMunicipality(lara, in2022, null);
    expect(development.total.points.map(({ own }) => own)).toEqual([null, 3]);
    expect(development.total.points.map(({ ownBreak }) => ownBreak)).toEqual([null, 'area']);
    expect(development.total.predecessors).toEqual([
      { municipalityCode: landerd.code, values: [3, null] },
      { municipalityCode: uden.code, values: [1, null] },
    ]);
  });

  it('lets nobody read at a predecessor without a role there', async () => {
    await world.person('nina', region, 'contributor', maashorst.code);
    const nina = await world.enter('nina', region);
    const { results } = await new ReadResults(world.app).run(nina, in2022);
    expect(results.predecessors.map(({ absence, total }) => [absence, total])).toEqual([
      ['not_shared', null],
      ['not_shared', null],
    ]);
    const development = await new ReadDevelopment(world.app).ofMunicipality(nina, in2022, null);
    expect(development.predecessors.map(({ absences }) => absences)).toEqual([
      ['not_shared', null],
      ['not_shared', null],
    ]);
    expect(development.total.predecessors.flatMap(({ values }) => values)).toEqual([
      ...[null, null, null, null],
    ]);
    const { predecessors } = await new ReadScan(world.app).run(nina, in2022);
    expect(predecessors).toEqual([]);
    for (const [name, where] of [
      ['nina', region],
      ['bea', region],
      ['robin', region],
      ['tim', 'elders'],
    ] as const) {
      const read = new ReadResults(world.app).run(await world.enter(name, where), {
        ...in2021,
        municipality: 'uden',
      });
      await expect(read).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

/** 1 January 2022: Beemster becomes part of Purmerend, which keeps its code. */
describe('a municipality that takes in another and keeps its code', () => {
  const beemster = { code: 'GM0370', name: 'Beemster' };
  const purmerend = { code: 'GM0439', name: 'Purmerend' };
  const absorption: MunicipalityChange = {
    ...{ kind: 'absorption', changedOn: '2022-01-01' },
    ...{ from: [beemster], to: [purmerend] },
  };
  const waterland = 'waterland';
  let world: MergerWorld;
  beforeAll(async () => {
    world = await MergerWorld.start();
    await world.region('Waterland', {
      ...{ Beemster: beemster.code, Purmerend: purmerend.code },
      ...{ Landsmeer: 'GM0415', Oostzaan: 'GM0431' },
    });
    await world.campaign(waterland, 'Scan 2021', '2021-10-01');
    await world.campaign(waterland, 'Scan 2022', '2022-10-01');
    await world.person('puck', waterland, 'municipality_coordinator', purmerend.code);
    await world.person('bram', waterland, 'contributor', beemster.code);
    for (const code of [beemster.code, purmerend.code, 'GM0415', 'GM0431']) {
      await world.scan(waterland, 'scan-2021', code, code === beemster.code ? 1 : 2);
    }
    for (const code of [purmerend.code, 'GM0415', 'GM0431']) {
      await world.scan(waterland, 'scan-2022', code, 3);
    }
  });
  afterAll(() => world.close());

  it('opens the gate that only waited for the one that ended, and leaves the mean of then', async () => {
    expect(await world.recompute(waterland, 'scan-2021')).toEqual([{ members: 4 }]);
    expect(await world.recompute(waterland, 'scan-2022')).toEqual([]);
    await world.record(absorption);
    expect(await world.recompute(waterland, 'scan-2022')).toEqual([{ members: 3 }]);
    expect(await world.recompute(waterland, 'scan-2021')).toEqual([{ members: 4 }]);
  });

  it('keeps its own past, says that its area grew, and shows the other beside it', async () => {
    const puck = await world.enter('puck', waterland);
    const scan = { campaign: 'scan-2022', municipality: 'purmerend' };
    const { results } = await new ReadResults(world.app).run(puck, scan);
    expect(results).toMatchObject({ total: 3, previousTotal: 2 });
    expect(results.areaChanges).toMatchObject([
      { kind: 'absorption', changedOn: '2022-01-01', other: { name: 'Beemster' } },
    ]);
    expect(results.predecessors).toMatchObject([{ municipality: { name: 'Beemster' }, total: 1 }]);
  });

  it('says nothing of it in a measurement of before', async () => {
    const puck = await world.enter('puck', waterland);
    const scan = { campaign: 'scan-2021', municipality: 'purmerend' };
    const { results } = await new ReadResults(world.app).run(puck, scan);
    expect([results.areaChanges, results.predecessors]).toEqual([[], []]);
  });

  it('hands roles on, and lets who is there read where the others came from', async () => {
    expect(await world.rolesOf('bram')).toEqual([
      'beemster contributor 2015-01-01',
      'purmerend contributor 2022-01-01',
    ]);
    expect(await world.rolesOf('puck')).toEqual([
      'beemster reader 2022-01-01',
      'purmerend municipality_coordinator 2015-01-01',
    ]);
  });
});

/** 1 January 2021: Haaren goes to Oisterwijk, Boxtel, Vught and Tilburg. */
describe('a municipality that is split over four', () => {
  const haaren = { code: 'GM0788', name: 'Haaren' };
  const boxtel = { code: 'GM0757', name: 'Boxtel' };
  const split: MunicipalityChange = {
    ...{ kind: 'split', changedOn: '2021-01-01', from: [haaren] },
    to: [
      { code: 'GM0824', name: 'Oisterwijk' },
      boxtel,
      { code: 'GM0865', name: 'Vught' },
      { code: 'GM0855', name: 'Tilburg' },
    ],
  };
  let world: MergerWorld;
  beforeAll(async () => {
    world = await MergerWorld.start();
    await world.region('Noordoost', {
      ...{ Haaren: haaren.code, Boxtel: boxtel.code, Vught: 'GM0865', Oss: 'GM0828' },
    });
    await world.region('Hart van Brabant', { Oisterwijk: 'GM0824', Tilburg: 'GM0855' });
    await world.campaign(region, 'Scan 2020', '2020-10-01');
    await world.campaign(region, 'Scan 2021', '2021-10-01');
    await world.person('hans', region, 'municipality_coordinator', haaren.code);
    await world.person('boris', region, 'municipality_coordinator', boxtel.code);
    for (const code of [haaren.code, boxtel.code, 'GM0865']) {
      await world.scan(region, 'scan-2020', code, code === haaren.code ? 1 : 2);
    }
    await world.scan(region, 'scan-2021', boxtel.code, 3);
  });
  afterAll(() => world.close());

  it('has no one successor: nobody joins and nobody gets a role', async () => {
    const { problems, confirmation, regions } = await world.preview(split);
    expect([problems, confirmation]).toEqual([[], 'Haaren']);
    expect(regions.map(({ region: { name } }) => name)).toEqual(['Noordoost']);
    expect(regions[0]?.sentences.at(-1)).toContain('krijgt niemand vanzelf een rol');
    await world.record(split);
    expect(await world.membersOf(region, '2021-01-01')).toEqual(['boxtel', 'oss', 'vught']);
    expect(await world.membersOf('hart-van-brabant', '2021-01-01')).toEqual([
      ...['oisterwijk', 'tilburg'],
    ]);
    expect(await world.rolesOf('hans')).toEqual(['haaren municipality_coordinator 2015-01-01']);
    expect(await world.rolesOf('boris')).toEqual(['boxtel municipality_coordinator 2015-01-01']);
  });

  it('leaves each with its own past, and no figure of the one that ended', async () => {
    const boris = await world.enter('boris', region);
    const scan = { campaign: 'scan-2021', municipality: 'boxtel' };
    const { results } = await new ReadResults(world.app).run(boris, scan);
    expect(results).toMatchObject({ total: 3, previousTotal: 2, predecessors: [] });
    expect(results.areaChanges).toMatchObject([{ kind: 'split', other: { name: 'Haaren' } }]);
  });

  it('lets who worked there read what it measured', async () => {
    const hans = await world.enter('hans', region);
    const scan = { campaign: 'scan-2020', municipality: 'haaren' };
    const { results } = await new ReadResults(world.app).run(hans, scan);
    expect(results.total).toBe(1);
  });
});

describe('a change that cannot follow by itself', () => {
  let world: MergerWorld;
  beforeAll(async () => {
    world = await MergerWorld.start();
    await world.region('Noordoost', { Uden: uden.code, Oss: 'GM0828' });
    await world.region('Elders', { Landerd: landerd.code, Grave: 'GM0786' });
    await world.campaign(region, 'Scan 2022', '2022-10-01');
    await world.person('udo', region, 'municipality_coordinator', uden.code);
  });
  afterAll(() => world.close());

  it('asks in each region of its own, and records nothing before it was decided', async () => {
    const { problems, regions } = await world.preview(merger);
    expect(problems).toEqual([]);
    expect(regions.map(({ question }) => question)).toEqual([
      'Landerd hoort bij Elders, Uden niet. Wordt Maashorst lid?',
      'Uden hoort bij Noordoost, Landerd niet. Wordt Maashorst lid?',
    ]);
    const before = await world.stored();
    const one = [{ region, joins: true, subregion: null }];
    await expect(world.record(merger, one)).rejects.toThrow('Landerd hoort bij Elders');
    expect(await world.stored()).toEqual(before);
  });

  it('takes away no scan that was begun after the day', async () => {
    await world.scan(region, 'scan-2022', uden.code, null);
    const before = await world.stored();
    const { problems } = await world.preview(merger);
    expect(problems).toEqual([
      'In „Scan 2022” van Noordoost (peildatum 1 oktober 2022) begon de zelfscan van Uden al. Die zou niet meer meetellen. Kies een dag na de peildatum.',
    ]);
    await expect(world.record(merger)).rejects.toThrow('begon de zelfscan van Uden al');
    expect(await world.stored()).toEqual(before);
    await world.database.query('delete from scans');
  });

  it('is recorded as it was decided', async () => {
    await world.record(merger, [
      { region, joins: true, subregion: ' Maas ' },
      { region: 'elders', joins: false, subregion: null },
    ]);
    expect(await world.membersOf(region, '2022-01-01')).toEqual(['maashorst', 'oss']);
    expect(await world.membersOf('elders', '2022-01-01')).toEqual(['grave']);
    expect(await world.rolesOf('udo')).toEqual([
      'maashorst municipality_coordinator 2022-01-01',
      'uden municipality_coordinator 2015-01-01',
    ]);
    const [joined] = await world.database.query(
      `select subregion, mean_consent_at from memberships where municipality_code = 'GM1991'`,
    );
    expect(joined).toEqual({ subregion: 'Maas', mean_consent_at: null });
  });
});
