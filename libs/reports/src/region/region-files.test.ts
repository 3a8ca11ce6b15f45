import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { newId } from '@ijkpunt/contracts';
import { readTables, type Instrument, type Sheet } from '@ijkpunt/instruments';
import type { Database, RegionContext } from '@ijkpunt/platform';
import { loadRegionResults, RecomputeResults, type RegionResults } from '@ijkpunt/results';
import { askedInstrument, getCampaign } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { writeSlides } from '../slides/write-slides.js';
import { ReadRegionFigures, writeRegionTables } from './read-region-figures.js';
import { ReadRegionReports } from './read-region-reports.js';
import { buildRegionDeck } from './region-deck.js';

const slug = 'zelfscan-2026';
const now = { campaign: slug, edition: null };
/** Said in words of the file, or no figure or note: how it is found, sorted and kept. */
const notSaid = new Set([
  ...['id', 'slug', 'kind', 'absence', 'basis', 'version', 'revision', 'reason', 'isOpen'],
  ...['opensAt', 'closesAt', 'publishedAt', 'submittedAt', 'previousCampaign', 'code'],
]);

/** Every figure and text of a value, each with the way to it. */
function* leavesOf(value: unknown, path = ''): Generator<[path: string, leaf: string | number]> {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) yield [path, value];
  if (value === null || typeof value !== 'object' || value instanceof Date) return;
  for (const [key, each] of Object.entries(value)) {
    const isReason = key === 'reason' && path.startsWith('.unclear');
    if (isReason || !notSaid.has(key)) yield* leavesOf(each, `${path}.${key}`);
  }
}

describe('the files of a region', () => {
  let database: TestDatabase;
  let app: Database;
  let coordinator: RegionAccess;
  let results: RegionResults;
  let instrument: Instrument;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app);
    const identity = await connectAs(database.urls.ijk_identity);
    const region = 'noordoost-brabant';
    coordinator = await accessOf(identity, 'coordinator.brabant@demo.example', region);
    await identity.close();
    await app.readInRegion(coordinator.context, async (tx) => {
      const { context } = coordinator;
      const campaign = await getCampaign(tx, context, slug);
      const { region: of } = coordinator;
      results = await loadRegionResults(tx, context, { region: of, campaign });
      instrument = await askedInstrument(tx, campaign);
    });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const sheetsIn = (kind: 'xlsx' | 'ods'): Promise<readonly Sheet[]> =>
    readTables({ bytes: writeRegionTables({ results, instrument }, kind), kind });

  it.each(['xlsx', 'ods'] as const)('hold in %s every figure and note', async (kind) => {
    const cells = (await sheetsIn(kind)).flatMap(({ rows }) => rows.flat());
    const numbers = new Set(cells.filter((cell) => typeof cell === 'number'));
    const texts = cells.filter((cell) => typeof cell === 'string').join('\n');
    const leaves = [...leavesOf(results)];
    expect(leaves.length).toBeGreaterThan(500);
    const absent = leaves.filter(([, leaf]) =>
      typeof leaf === 'number' ? !numbers.has(leaf) : !texts.includes(leaf),
    );
    expect(absent).toEqual([]);
  });

  it('give each figure back in its own place', async () => {
    const sheets = await sheetsIn('xlsx');
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1);
    expect(rowsOf('Thema’s')?.map((row) => [row[0], row[2], row[4], row[5]])).toEqual(
      results.themes.map(({ code, mean, n, previous }) => [code, mean, n, previous]),
    );
    expect(rowsOf('Vragen')?.map((row) => [row[1], row[3], row[5], row[6]])).toEqual(
      results.questions.map(({ code, mean, n, previous }) => [code, mean, n, previous]),
    );
    expect(rowsOf('Gemeenten')?.map((row) => row.slice(1))).toEqual(
      results.members.map(({ municipality, total, themes }) => [
        ...[municipality.code, total, ...themes],
      ]),
    );
    expect(rowsOf('Antwoorden')?.map((row) => row[7])).toEqual(
      results.members.flatMap(({ levels }) => levels),
    );
    const json = JSON.parse(writeRegionTables({ results, instrument }, 'json').toString());
    expect(json).toMatchObject(JSON.parse(JSON.stringify(results)));
  });

  it('name nobody who counts in the mean only', async () => {
    const hidden = await database.query<{ name: string; code: string }>(
      `select m.name, m.code from municipal_results r
         join municipalities m on m.code = r.municipality_code
         join campaigns c on c.region_id = r.region_id and c.id = r.campaign_id
        where r.region_id = $1 and c.slug = $2 and r.openness = 'mean_only'`,
      [coordinator.context.regionId, slug],
    );
    expect(hidden.length).toBeGreaterThan(0);
    const read = new ReadRegionFigures(app);
    const tables = ['Gemeenten', 'Antwoorden', 'Verschillen', 'Bewegingen'];
    const { bytes: xlsx } = await read.run(coordinator, { ...now, format: 'xlsx' });
    const sheets = await readTables({ bytes: xlsx, kind: 'xlsx' });
    const { bytes: json } = await read.run(coordinator, { ...now, format: 'json' });
    const { members, differences, movers } = JSON.parse(json.toString());
    const { bytes: csv } = await read.run(coordinator, { ...now, format: 'csv' });
    const told = [
      JSON.stringify([members, differences, movers]),
      JSON.stringify(sheets.filter(({ name }) => tables.includes(name))),
      csv.toString(),
    ];
    for (const text of told) {
      expect(text).toContain(results.members[0]?.municipality.name);
      for (const { name, code } of hidden) {
        expect(text).not.toContain(`"${name}"`);
        expect(text).not.toContain(code);
      }
    }
  });

  it('lie in the database behind a border for regional roles alone', async () => {
    const { regionId } = coordinator.context;
    await database.query(
      `insert into report_files (region_id, municipality_code, sha256, bytes)
       values ($1, null, sha256('regio'), 'regio')`,
      [regionId],
    );
    const seen = `select count(*)::int as n from report_files where municipality_code is null`;
    const municipal = { ...coordinator.context, isRegional: false, municipalities: ['GM0828'] };
    const elsewhere = { ...coordinator.context, regionId: newId() };
    const read = (context: RegionContext) => app.readInRegion(context, (tx) => tx.query(seen));
    expect(await read(coordinator.context)).toEqual([{ n: 1 }]);
    expect(await read(municipal)).toEqual([{ n: 0 }]);
    expect(await read(elsewhere)).toEqual([{ n: 0 }]);
    const write = `insert into handed_out_files (region_id, sha256, campaign_id, format, title)
      select region_id, sha256('x'), id, 'csv', 'x' from campaigns limit 1`;
    await expect(app.inRegion(municipal, (tx) => tx.query(write))).rejects.toThrow('row-level');
  });

  describe('of an earlier edition', () => {
    const formats = ['pptx', 'xlsx', 'ods', 'csv', 'json'] as const;
    const read = (edition: number | null, format: (typeof formats)[number]) =>
      new ReadRegionFigures(app).run(coordinator, { campaign: slug, edition, format });
    const figuresOf = async (edition: number | null): Promise<RegionResults> =>
      JSON.parse((await read(edition, 'json')).bytes.toString());
    const codesIn = ({ members }: RegionResults) =>
      members.map(({ municipality: { code } }) => code);
    /** As it submits once more, with the least level everywhere and its figures open. */
    const submitAgain = async (code: string): Promise<void> => {
      await database.query(
        `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
           openness, submitted_by, submitted_by_name, snapshot)
         select s.region_id, gen_random_uuid(), campaign_id, scan_id, municipality_code,
                s.revision + 1, 'region', submitted_by, submitted_by_name,
                jsonb_set(snapshot, '{answers}', (select jsonb_agg(case when a ->> 'level' is null
                  then a else jsonb_set(a, '{level}', '1') end)
                  from jsonb_array_elements(snapshot -> 'answers') a))
           from submissions s join campaigns c on c.region_id = s.region_id and c.id = campaign_id
          where s.region_id = $1 and c.slug = $2 and municipality_code = $3`,
        [coordinator.context.regionId, slug, code],
      );
    };

    it('give the same bytes as then, in each format, whatever changed since', async () => {
      const { regionId } = coordinator.context;
      const before = await figuresOf(null);
      expect(before.edition?.number).toBe(1);
      const files = async () => {
        const made = [];
        for (const format of formats) made.push(await read(1, format));
        return made.map(({ fileName, bytes }) => [fileName, bytes.toString('base64')]);
      };
      const then = await files();
      const first = await figuresOf(1);
      const asItWas = { ...before, unclear: [], groups: [], groupsEdition: null, isPast: true };
      expect(first).toEqual({ ...asItWas, version: first.edition?.version });

      const [corrected = ''] = codesIn(before);
      const [hidden] = await database.query<{ code: string }>(
        `select municipality_code as code from municipal_results r join campaigns c on c.id = campaign_id
          where r.region_id = $1 and c.slug = $2 and openness = 'mean_only' order by 1`,
        [regionId, slug],
      );
      for (const code of [corrected, hidden?.code ?? '']) await submitAgain(code);
      const [campaign] = await database.query<{ id: string }>(
        `update campaign_results set wanted_version = wanted_version + 1
          where region_id = $1 and campaign_id = (select id from campaigns
            where region_id = $1 and slug = $2) returning campaign_id as id`,
        [regionId, slug],
      );
      const worker = await connectAs(database.urls.ijk_worker);
      const of = { regionId, campaignId: campaign?.id ?? '', traceId: 'proef' };
      await new RecomputeResults(worker).run(of);
      await worker.close();
      await database.query(
        `insert into figure_explanations (region_id, campaign_id, municipality_code, about,
           revision, version, text, written_by, written_by_name)
         values ($1, $2, $3, 'total', 1, 1, 'Later bedacht', gen_random_uuid(), 'Sam')`,
        [regionId, of.campaignId, corrected],
      );

      const now = await figuresOf(null);
      expect(now.edition?.number).toBe(2);
      expect(codesIn(now)).toContain(hidden?.code);
      expect(JSON.stringify(now)).toContain('Later bedacht');
      expect(now.themes).not.toEqual(before.themes);
      expect(await files()).toEqual(then);
      expect(codesIn(first)).not.toContain(hidden?.code);
    });

    it('are listed, and are there for no number that no edition has', async () => {
      const { pastEditions } = await new ReadRegionReports(app).run(coordinator, slug);
      expect(pastEditions).toEqual([1]);
      await expect(read(3, 'json')).rejects.toEqual(expect.objectContaining({ code: 'NOT_FOUND' }));
    });

    it('stand on rows that a municipality of the region cannot read of its neighbours', async () => {
      const { context } = coordinator;
      const seen = (of: RegionContext) =>
        app.readInRegion(of, (tx) =>
          tx.query('select distinct municipality_code as code from edition_answers order by 1'),
        );
      const all: { code: string }[] = await seen(context);
      expect(all.length).toBeGreaterThan(3);
      const [own] = all;
      const municipal = { ...context, isRegional: false, municipalities: [own?.code ?? ''] };
      expect(await seen(municipal)).toEqual([own]);
      expect(await seen({ ...context, regionId: newId() })).toEqual([]);
    });
  });

  it('are slides with charts to change and questions for the conversation', async () => {
    const deck = buildRegionDeck(results);
    const style = { name: 'Regio', accent: '#7a1f5c', logo: null };
    const madeOn = new Date('2026-11-22T09:30:00Z');
    const bytes = await writeSlides(deck, { style, madeOn });
    expect(bytes.equals(await writeSlides(deck, { style, madeOn }))).toBe(true);
    const parts = Object.entries(unzipSync(bytes));
    const notes = parts.filter(([path]) => /notesSlide\d+\.xml$/.test(path));
    expect(notes).toHaveLength(deck.slides.length + 1);
    const said = notes.map(([, part]) => strFromU8(part)).join();
    expect(said).toContain('Vraag aan de groep');
    const [difference] = results.differences;
    if (!difference) throw new Error('the demo has no difference');
    expect(said).toContain(difference.openingQuestion.replaceAll('"', '&quot;'));
    const radar = deck.slides.find(({ chart }) => chart?.kind === 'radar')?.chart;
    expect(radar?.series.at(-1)?.values).toEqual(results.themes.map(({ mean }) => mean));
  });
});
