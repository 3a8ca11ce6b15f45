import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { loadShippedInstruments, questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { Database } from '@ijkpunt/platform';
import { RecomputeResults } from '@ijkpunt/results';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { ReadScan } from '../read-scan.js';
import { BringFile } from './bring-file.js';
import { ChangeImport } from './change-import.js';
import { JudgeImport } from './judge-import.js';
import { ReadImports, type ImportView } from './read-imports.js';
import { StoreImport } from './store-import.js';
import { UndoImport } from './undo-import.js';

const region = 'rotterdam-rijnmond';
const names = [
  ['Albrandswaard', 'Barendrecht', 'Capelle aan den IJssel', 'Goeree-Overflakkee'],
  ['Krimpen aan den IJssel', 'Lansingerland', 'Maassluis', 'Nissewaard', 'Ridderkerk'],
  ['Rotterdam', 'Schiedam', 'Vlaardingen', 'Voorne aan Zee'],
].flat();
const shipped = await loadShippedInstruments();

describe('an earlier measurement from a file', () => {
  let database: TestDatabase;
  let app: Database;
  let worker: Database;
  let identity: Database;
  let coordinator: RegionAccess;
  let instrument: Instrument;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app);
    worker = await connectAs(database.urls.ijk_worker);
    identity = await connectAs(database.urls.ijk_identity);
    coordinator = await accessOf(identity, 'coordinator.rijnmond@demo.example', region);
    const [present] = await database.query<{ version: string }>(
      `select instrument_version as version from campaigns where slug = 'zelfscan-2026'
          and region_id = $1`,
      [coordinator.context.regionId],
    );
    const found = shipped.find(
      ({ code, version }) => code === 'zelfscan' && version === present?.version,
    );
    if (!found) throw new Error('no instrument');
    instrument = found;
  });
  afterAll(async () => {
    await Promise.all([app.close(), worker.close(), identity.close()]);
    await database.drop();
  });

  const fileOf = (who: readonly string[], cell: (m: number, q: number) => string = () => '3') =>
    Buffer.from(
      [
        ['Gemeente', ...questionsOf(instrument).map(({ code }) => code)],
        ...who.map((name, m) => [name, ...questionsOf(instrument).map((_, q) => cell(m, q))]),
      ]
        .map((row) => row.join(';'))
        .join('\n'),
    );
  const bring = (bytes: Buffer, name = 'nulmeting 2022.csv') =>
    new BringFile(app).run(coordinator, { name, bytes });
  const read = (id: string): Promise<ImportView> => new ReadImports(app).one(coordinator, id);
  const store = async (id: string, key = newId()): Promise<ImportView> => {
    const { record } = await read(id);
    const request = { id, expectedRevision: record.revision, idempotencyKey: key };
    await new StoreImport(app).run(coordinator, request);
    return read(id);
  };
  const undo = async (id: string, confirmation = 'Nulmeting 2022'): Promise<void> => {
    const { revision } = (await read(id)).record;
    await new UndoImport(app).run(coordinator, { id, expectedRevision: revision, confirmation });
  };
  const compute = async (campaignId: string | null): Promise<void> => {
    const { regionId } = coordinator.context;
    await new RecomputeResults(worker).run({
      regionId,
      campaignId: campaignId ?? '',
      traceId: 't',
    });
  };
  /** Everything of the region, but for the audit and what is kept for a while only. */
  const contents = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const table of [
      ...['campaigns', 'scans', 'answers', 'answer_history', 'submissions', 'campaign_results'],
      ...[
        'municipal_results',
        'editions',
        'edition_submissions',
        'edition_answers',
        'reports',
        'report_files',
      ],
    ]) {
      const [row] = await database.query<{ n: number }>(
        `select count(*)::int as n from ${table} where region_id = $1`,
        [coordinator.context.regionId],
      );
      counts[table] = row?.n ?? 0;
    }
    return counts;
  };

  it('is a draft first: nothing of it is a measurement', async () => {
    const before = await contents();
    const id = await bring(fileOf(names));
    const { record, check, columns, rows } = await read(id);
    expect(record).toMatchObject({
      title: 'Nulmeting 2022',
      referenceDate: '2022-10-01',
      revision: 1,
    });
    // Voorne aan Zee was made by a merger in 2023.
    expect(check).toMatchObject({ blockers: [], problems: [], missing: [] });
    expect(check.scans).toHaveLength(12);
    expect(check.unused).toEqual([
      expect.objectContaining({ place: 'A14', text: 'Voorne aan Zee' }),
    ]);
    expect([columns.length, rows.length]).toEqual([questionsOf(instrument).length, 13]);
    expect(await contents()).toEqual(before);
    const { name, bytes } = await new ReadImports(app).file(coordinator, id);
    expect([name, bytes.equals(fileOf(names))]).toEqual(['nulmeting 2022.csv', true]);
  });

  it('becomes a campaign of that day, with scores and a mean, and is undone as a whole', async () => {
    const before = await contents();
    const id = await bring(fileOf(names, (m, q) => (m === 0 && q < 3 ? 'n.v.t.' : '4')));
    const { record, campaignSlug } = await store(id);
    expect(campaignSlug).toBe('nulmeting-2022');
    const [campaign] = await database.query(
      `select is_imported, is_baseline, closes_at < now() as is_closed,
              reference_date::text as day from campaigns where id = $1`,
      [record.campaignId],
    );
    expect(campaign).toEqual({
      is_imported: true,
      is_baseline: true,
      is_closed: true,
      day: '2022-10-01',
    });
    await compute(record.campaignId);
    const [edition] = await database.query<{ means: { total: { n: number } } }>(
      'select means from editions where campaign_id = $1',
      [record.campaignId],
    );
    expect(edition?.means.total.n).toBe(12);
    const after = await contents();
    expect(after).toMatchObject({
      scans: (before['scans'] ?? 0) + 12,
      submissions: (before['submissions'] ?? 0) + 12,
      municipal_results: (before['municipal_results'] ?? 0) + 12,
    });

    await expect(undo(id, 'iets anders')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await undo(id);
    expect(await contents()).toEqual(before);
    expect((await read(id)).record).toMatchObject({ campaignId: null, storedAt: null });
    const actions = await database.query<{ action: string }>(
      `select action from audit_log where action like 'import.%' and region_id = $1 order by at`,
      [coordinator.context.regionId],
    );
    expect(actions.map(({ action }) => action)).toEqual(['import.stored', 'import.undone']);
  });

  it('gives the municipality its former answers, and no mean while one is missing', async () => {
    const schiedam = await accessOf(identity, 'schiedam@demo.example', region);
    const id = await bring(fileOf(['Schiedam', 'Vlaardingen'], (m) => String(m + 2)));
    const { record, check } = await store(id);
    expect(check.missing).toHaveLength(10);
    await compute(record.campaignId);
    expect(
      await database.query('select 1 from editions where campaign_id = $1', [record.campaignId]),
    ).toEqual([]);
    const scan = { campaign: 'nulmeting-2022', municipality: 'schiedam' };
    const view = await new ReadScan(app).run(schiedam, scan);
    expect(view).toMatchObject({ status: 'submitted', campaign: { isImported: true } });
    expect(new Set(view.answers.map(({ level }) => level))).toEqual(new Set([2]));
    expect(view.submissions).toEqual([
      expect.objectContaining({
        openness: 'regional_coordinator',
        submittedByName: expect.stringContaining('ingelezen'),
      }),
    ]);

    const judge = new JudgeImport(app);
    expect(await judge.read(schiedam, scan)).toMatchObject({
      isImported: true,
      verdict: null,
      canJudge: true,
    });
    const verdict = { scan, isRight: false, note: null };
    await expect(judge.run(schiedam, verdict)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await judge.run(schiedam, { ...verdict, note: 'A1 was een 4.' });
    expect((await read(id)).verdicts).toEqual([
      expect.objectContaining({
        isRight: false,
        note: 'A1 was een 4.',
        municipalityCode: 'GM0606',
      }),
    ]);
    const vlaardingen = await accessOf(identity, 'vlaardingen@demo.example', region);
    const theirs = { ...scan, municipality: 'vlaardingen' };
    expect(await judge.read(vlaardingen, theirs)).toMatchObject({
      isImported: true,
      verdict: null,
      canJudge: true,
    });
    await expect(judge.read(vlaardingen, scan)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const here = { campaign: 'zelfscan-2025', municipality: 'schiedam' };
    expect(await judge.read(schiedam, here)).toMatchObject({ isImported: false });
    await expect(judge.run(schiedam, { ...verdict, scan: here })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });

    // As after an extension: what a municipality changed itself does not disappear.
    await database.query(
      `update scans set status = 'reopened' where campaign_id = $1 and municipality_code = 'GM0606'`,
      [record.campaignId],
    );
    await expect(undo(id)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Schiedam'),
    });
  });

  it('stays when a later measurement took answers over unchanged', async () => {
    const id = await bring(fileOf(names), 'nulmeting 2021.csv');
    await store(id);
    // The measurement after it is the one that was brought above.
    await database.query(
      `update answers set is_confirmed = true where scan_id = (
         select s.id from scans s join campaigns c on c.id = s.campaign_id
          where c.slug = 'nulmeting-2022' and s.municipality_code = 'GM0606')`,
    );
    await expect(undo(id, 'Nulmeting 2021')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Nulmeting 2022'),
    });
  });

  it('is stored once, however often it is asked', async () => {
    const id = await bring(fileOf(names), 'nulmeting 2020.csv');
    const { revision } = (await read(id)).record;
    const request = { id, expectedRevision: revision, idempotencyKey: newId() };
    await new StoreImport(app).run(coordinator, request);
    const before = await contents();
    await new StoreImport(app).run(coordinator, request);
    await expect(
      new StoreImport(app).run(coordinator, { ...request, idempotencyKey: newId() }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await contents()).toEqual(before);
  });

  it('is not stored while something stands in the way, and nothing half is left', async () => {
    const before = await contents();
    const twice = await bring(fileOf(['Schiedam', 'Schiedam', 'Rotterdam']));
    await expect(store(twice)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('meer dan één keer'),
    });
    const off = await bring(fileOf(names, () => '9'));
    await expect(store(off)).rejects.toMatchObject({
      message: expect.stringContaining('Geen enkele cel'),
    });
    const { record } = await read(off);
    const { mapping, ...rest } = record;
    await new ChangeImport(app).save(coordinator, {
      ...rest,
      expectedRevision: rest.revision,
      referenceDate: '2099-01-01',
      ...{ sheet: mapping.sheet, municipalitiesIn: mapping.municipalitiesIn },
      links: null,
    });
    await expect(store(off)).rejects.toMatchObject({
      message: expect.stringContaining('voor vandaag'),
    });
    expect(await contents()).toEqual(before);
  });

  it('is linked by hand, looked at again, and thrown away', async () => {
    const id = await bring(Buffer.from('Wie;Iets\nSchiedam;3\n010;4\n'));
    const { record, check } = await read(id);
    expect(check.blockers).toEqual(['Er is nog geen vraag gekoppeld.']);
    const { mapping, ...rest } = record;
    const change = {
      ...rest,
      expectedRevision: rest.revision,
      ...{ sheet: mapping.sheet, municipalitiesIn: mapping.municipalitiesIn },
      links: {
        ...{ headerLine: 0, nameAt: 0, questions: [{ at: 1, code: 'A1' }] },
        municipalities: [
          { line: 1, code: 'GM0606' },
          { line: 2, code: 'GM0599' },
        ],
      },
    };
    await new ChangeImport(app).save(coordinator, change);
    const linked = await read(id);
    expect(linked.check.blockers).toEqual([]);
    expect(linked.check.scans.map(({ answers }) => answers[0]?.level)).toEqual([3, 4]);
    await expect(new ChangeImport(app).save(coordinator, change)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const links = { ...change.links, questions: [{ at: 1, code: 'Z9' }] };
    await expect(
      new ChangeImport(app).save(coordinator, { ...change, expectedRevision: 2, links }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await new ChangeImport(app).discard(coordinator, { id, expectedRevision: 2 });
    await expect(read(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['begeleider', 'schiedam', 'schiedam.lezer'])('does not exist for %s', async (name) => {
    const access = await accessOf(identity, `${name}@demo.example`, region);
    const id = await bring(fileOf(names));
    const file = { name: 'a.csv', bytes: fileOf(names) };
    const seen = { id, expectedRevision: 1 };
    for (const attempt of [
      () => new BringFile(app).run(access, file),
      () => new ReadImports(app).list(access),
      () => new ReadImports(app).one(access, id),
      () => new ReadImports(app).file(access, id),
      () => new ChangeImport(app).discard(access, seen),
      () => new StoreImport(app).run(access, { ...seen, idempotencyKey: newId() }),
      () => new UndoImport(app).run(access, { ...seen, confirmation: 'Nulmeting 2022' }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await new ChangeImport(app).discard(coordinator, seen);
  });

  it('is a stranger to the coordinator of another region', async () => {
    const other = await accessOf(identity, 'coordinator.brabant@demo.example', 'noordoost-brabant');
    const id = await bring(fileOf(names));
    await expect(new ReadImports(app).one(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(new ReadImports(app).file(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lends nobody the right to call imported what was measured here', async () => {
    const claim = `update campaigns set is_imported = true where slug = 'zelfscan-2025'`;
    await expect(app.inRegion(coordinator.context, (tx) => tx.query(claim))).rejects.toThrow(
      'only grows',
    );
  });

  it('lends nobody the right to take away what was measured here', async () => {
    const context = { ...coordinator.context, municipalities: ['GM0606'] };
    const tables = [
      'submissions',
      'answers',
      'scans',
      'editions',
      'municipal_results',
      'campaigns',
    ];
    for (const table of tables) {
      const before = await contents();
      const imported = table === 'campaigns' ? 'not is_imported' : 'true';
      const gone: unknown[][] = await app.inRegion(context, async (tx) => {
        const of = await tx.query(
          `select id from campaigns where region_id = $1 and slug = 'zelfscan-2025'`,
          [context.regionId],
        );
        const where =
          table === 'answers'
            ? 'scan_id in (select id from scans where campaign_id = $1)'
            : `${table === 'campaigns' ? 'id' : 'campaign_id'} = $1`;
        const deletion = `delete from ${table} where ${imported} and ${where} returning 1`;
        return tx.query(deletion, [of[0].id]);
      });
      expect(gone.flat().filter((each) => typeof each === 'object')).toEqual([]);
      expect(await contents()).toEqual(before);
    }
  });
});
