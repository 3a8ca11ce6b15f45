/// <reference lib="dom" />
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { emptyDraft, findIncomplete } from '../../web/src/features/scans/draft.js';
import { AnswerDesk, Device, type AnswerRow, type Tab } from './answer-desk.js';

const questions = ['A1', 'A2'] as const;
const region = 'rotterdam-rijnmond';

/** Three tabs: two on the device of one person, one of a colleague. */
const tab = fc.integer({ min: 0, max: 2 });
const question = fc.constantFrom(...questions);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), tab, question }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('half' as const), tab, question }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pause' as const), tab, question }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('hop' as const),
      tab,
      fate: fc.constantFrom('through' as const, 'through' as const, 'lost' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rush' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reread' as const), tab }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('line' as const), tab, isOnline: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      tab,
      question,
      side: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('reopen' as const),
      tab,
      fate: fc.constantFrom('through' as const, 'lost' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.integer({ min: 1, max: 5_000 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('answers under random interleavings of tabs, lost lines and retries', () => {
  let database: TestDatabase;
  let app: Database;
  let identity: Database;
  let people: readonly [Device['access'], Device['access']];

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app, 6);
    identity = await connectAs(database.urls.ijk_identity);
    people = [
      await accessOf(identity, 'schiedam@demo.example', region),
      await accessOf(identity, 'schiedam.invuller@demo.example', region),
    ];
  });
  beforeEach(() => {
    // The savers' pauses and retries go by the test's clock; the database goes by its own.
    jest.useFakeTimers({
      doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'setImmediate', 'setInterval'],
    });
  });
  afterEach(() => void jest.useRealTimers());
  afterAll(async () => {
    await Promise.all([app.close(), identity.close()]);
    await database.drop();
  });

  /** A campaign in which nobody answered anything yet. */
  async function openCampaign(): Promise<{ id: string; slug: string }> {
    const id = newId();
    const slug = `meting-${id}`;
    await database.query(
      `insert into campaigns select region_id, $1, $2, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at, false
         from campaigns where region_id = $3 and slug = 'zelfscan-2026'`,
      [id, slug, people[0].context.regionId],
    );
    return { id, slug };
  }

  async function play(steps: readonly Step[]): Promise<void> {
    const campaign = await openCampaign();
    const desk = new AnswerDesk(app, database, campaign);
    const sam = new Device(desk, people[0]);
    const noor = new Device(desk, people[1]);
    const tabs: Tab[] = [sam.open(), sam.open(), noor.open()];
    let words = 0;

    const run = async (each: Step): Promise<void> => {
      if (each.do === 'rush') for (const one of tabs) one.hop('through');
      else if (each.do === 'wait') await jest.advanceTimersByTimeAsync(each.ms);
      else {
        const one = tabs[each.tab];
        if (!one) throw new Error('no such tab');
        if (each.do === 'edit') {
          words += 1;
          const note = `versie ${words}`;
          one.edit(each.question, { ...emptyDraft, kind: 'level', level: 1 + (words % 5), note });
        } else if (each.do === 'half') {
          words += 1;
          one.edit(each.question, { ...emptyDraft, note: `half ${words}` });
        } else if (each.do === 'pause') one.saver.flush(each.question);
        else if (each.do === 'hop') one.hop(each.fate);
        else if (each.do === 'reread') await one.reread();
        else if (each.do === 'line') one.setOnline(each.isOnline);
        else if (each.do === 'choose') await one.choose(each.question, each.side);
        else {
          one.close(each.fate);
          await desk.settle();
          tabs[each.tab] = one.device.open();
        }
      }
      await desk.settle();
    };

    const untilQuiet = async (): Promise<void> => {
      for (const one of tabs) {
        one.setOnline(true);
        one.saver.flush();
      }
      await desk.settle();
      for (let turn = 0; tabs.some((one) => one.isOnItsWay()); turn += 1) {
        if (turn > 100) throw new Error('it never becomes quiet');
        for (const one of tabs) one.hop('through');
        await desk.settle();
      }
    };
    const waiting = () =>
      tabs.flatMap((one) => [...one.saver.snapshot().pending.values()].map(({ state }) => state));

    try {
      for (const each of steps) await run(each);
      await untilQuiet();
      expect(waiting().filter((state) => state !== 'conflict' && state !== 'incomplete')).toEqual(
        [],
      );

      // A choice for the own answer may give a colleague a choice of theirs; it ends by itself.
      for (let turn = 0; waiting().includes('conflict'); turn += 1) {
        if (turn > 20) throw new Error('there is always another conflict');
        for (const one of tabs) {
          for (const code of questions) {
            await one.choose(code, (turn + words) % 2 === 0 ? 'mine' : 'theirs');
            await untilQuiet();
          }
        }
      }
      expect(waiting().filter((state) => state !== 'incomplete')).toEqual([]);
      await checkNothingLost(desk, [sam, noor]);
    } finally {
      for (const one of tabs) one.close('lost');
      await desk.settle();
    }
  }

  async function checkNothingLost(desk: AnswerDesk, devices: readonly Device[]): Promise<void> {
    const history = await desk.rows('answer_history');
    const has = (row: AnswerRow) => expect(history).toContainEqual(row);
    for (const code of questions) {
      const rows = history.filter(({ questionCode }) => questionCode === code);
      expect(rows.map(({ revision }) => revision)).toEqual(rows.map((_row, index) => index + 1));
    }
    const last = questions.flatMap(
      (code) => history.filter(({ questionCode }) => questionCode === code).at(-1) ?? [],
    );
    expect(await desk.rows('answers')).toEqual(last);

    // What a client was told to be saved is there, by that person, with that content.
    desk.acknowledged.forEach(has);
    expect(desk.unseen).toEqual([]);
    // Every row was written over exactly the revision that its writer had been shown.
    for (const { questionCode, revision, note } of history) {
      expect(desk.written).toContainEqual({ questionCode, note, revision, over: revision - 1 });
    }
    // The last thing each person said to a question is there, unless they gave it up themselves.
    for (const device of devices) {
      for (const [questionCode, draft] of device.lastWords) {
        if (findIncomplete(draft)) continue;
        const { level, note } = draft;
        expect(history).toContainEqual(
          expect.objectContaining({ questionCode, level, note, answeredBy: device.name }),
        );
      }
      for (const { draft } of device.left()) expect(findIncomplete(draft)).not.toBeNull();
    }
  }

  it('are never lost, never overwritten unseen, and all in the history', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), play), {
      numRuns: 200,
    });
  });
});
