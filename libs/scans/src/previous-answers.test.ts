import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import {
  loadShippedInstruments,
  publishInstrument,
  questionsOf,
  type Instrument,
  type LineageEntry,
} from '@ijkpunt/instruments';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import {
  accessOf,
  connectAs,
  createTestDatabase,
  FakePush,
  type TestDatabase,
} from '@ijkpunt/testing';
import { ReadScan } from './read-scan.js';
import { SaveAnswer } from './save-answer.js';
import type { SubmittedAnswer } from './submitted-scan.js';

const region = 'rotterdam-rijnmond';
const reason = 'Zo besloten.';

/** A third version: A2 and A3 became one, A4 became two, A7 came. */
function thirdVersion(second: Instrument): Instrument {
  const joined: LineageEntry[] = [
    { kind: 'merged', from: ['A2', 'A3'], to: ['A2'], isComparable: false, reason },
    { kind: 'split', from: ['A4'], to: ['A4', 'A6'], isComparable: false, reason },
    { kind: 'new', from: [], to: ['A7'], isComparable: false, reason },
  ];
  const kept = questionsOf(second).filter(({ code }) => !['A2', 'A3', 'A4'].includes(code));
  const [theme, ...others] = second.themes;
  const question = theme?.questions[0];
  if (!theme || !question) throw new Error('the Zelfscan has no first question');
  const questions = theme.questions
    .filter(({ code }) => code !== 'A3')
    .concat(['A6', 'A7'].map((code) => ({ ...question, code })));
  return {
    ...second,
    version: '3',
    previousVersion: '2',
    exceptions: undefined,
    themes: [{ ...theme, questions }, ...others],
    lineage: [
      ...kept.map(({ code }): LineageEntry => {
        return { kind: 'same', from: [code], to: [code], isComparable: true };
      }),
      ...joined,
    ],
  };
}

describe('the answers of the previous measurement', () => {
  let database: TestDatabase;
  let app: Database;
  let identity: Database;
  let coordinator: RegionAccess;
  /** What Schiedam submitted in 2025, on the first version. */
  let before: Map<string, SubmittedAnswer>;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    const admin = await connectAs(database.urls.ijk_admin);
    app = await connectAs(database.urls.ijk_app);
    identity = await connectAs(database.urls.ijk_identity);
    coordinator = await accessOf(identity, 'schiedam@demo.example', region);
    const second = (await loadShippedInstruments()).find(
      ({ code, version }) => code === 'zelfscan' && version === '2',
    );
    if (!second) throw new Error('no second version is shipped');
    await admin.outsideRegions((tx) => publishInstrument(tx, thirdVersion(second)));
    await admin.close();
    for (const version of ['1', '2', '3']) {
      await database.query(
        `insert into campaigns select region_id, $1, $2, title, instrument_code, $3, '2026-08-01',
           opens_at, closes_at, false
           from campaigns where region_id = $4 and slug = 'zelfscan-2026'`,
        [newId(), `op-${version}`, version, coordinator.context.regionId],
      );
    }
    const [row] = await database.query<{ answers: SubmittedAnswer[] }>(
      `select s.snapshot->'answers' as answers from submissions s join campaigns c on c.id = s.campaign_id
        where c.slug = 'zelfscan-2025' and s.municipality_code = 'GM0606'`,
    );
    before = new Map(row?.answers.map((answer) => [answer.code, answer]));
    expect(before.size).toBe(53);
  });
  afterAll(async () => {
    await Promise.all([app.close(), identity.close()]);
    await database.drop();
  });

  const read = (campaign: string) =>
    new ReadScan(app).run(coordinator, { campaign, municipality: 'schiedam' });
  const confirm = (campaign: string, questionCode: string, formerCode = questionCode) => {
    const answer = before.get(formerCode);
    if (!answer) throw new Error(`${formerCode} was not answered`);
    const { kind, level, note } = answer;
    return new SaveAnswer(app, new FakePush()).run(coordinator, {
      scan: { campaign, municipality: 'schiedam' },
      ...{ questionCode, kind, level, note, isConfirmed: true, expectedRevision: 0 },
    });
  };

  it('are all there between equal versions, and nothing is said of their origin', async () => {
    const scan = await read('op-1');
    expect(scan.previousCampaign).toMatchObject({ slug: 'zelfscan-2025' });
    expect(scan.previousAnswers).toEqual([...before.values()]);
    expect(scan.origins).toEqual([]);
  });

  it('are found by lineage in a newer version, those that may be compared', async () => {
    const scan = await read('op-2');
    expect(scan.previousCampaign).toMatchObject({ slug: 'zelfscan-2025' });
    const comparable = [...before.values()].filter(({ code }) => !/^(B2|G2|H3)$/.test(code));
    expect(scan.previousAnswers).toEqual(comparable);
    expect(scan.origins).toHaveLength(32);
    expect(scan.origins.find(({ code }) => code === 'A1')).toMatchObject({
      kind: 'reworded',
      isComparable: true,
      reason: expect.stringContaining('van jong tot oud'),
      former: [{ code: 'A1', statement: expect.stringContaining('alle leeftijden') }],
    });
  });

  it('stay as background where they may not be taken over, in the words of then', async () => {
    const { origins } = await read('op-2');
    const former = before.get('B2');
    expect(origins.find(({ code }) => code === 'B2')).toMatchObject({
      kind: 'reworded',
      isComparable: false,
      reason: expect.stringContaining('andere maat'),
      former: [{ code: 'B2', answer: former, level: { value: former?.level } }],
    });
  });

  it('are followed over two versions, through what was merged, split or new', async () => {
    const scan = await read('op-3');
    const shown = scan.origins
      .filter(({ code }) => /^A[2467]$/.test(code))
      .map(({ code, kind, former }) => [code, kind, former.map(({ answer }) => answer)]);
    expect(shown).toEqual([
      ['A2', 'merged', [before.get('A2'), before.get('A3')]],
      ['A4', 'split', [before.get('A4')]],
      ['A6', 'split', [before.get('A4')]],
      ['A7', 'new', []],
    ]);
    const carried = scan.previousAnswers.map(({ code }) => code);
    expect(carried).toContain('A1');
    for (const code of ['A2', 'A4', 'A6', 'A7', 'B2']) expect(carried).not.toContain(code);
  });

  it('can be confirmed where the question may be compared, and nowhere else', async () => {
    const { answer } = await confirm('op-3', 'A1');
    expect(answer).toMatchObject({ level: before.get('A1')?.level, isConfirmed: true });
    for (const [code, former] of [
      ['A2', 'A2'],
      ['A6', 'A4'],
      ['A7', 'A1'],
      ['B2', 'B2'],
    ] as const) {
      await expect(confirm('op-3', code, former)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { field: 'isConfirmed' },
      });
    }
  });
});
