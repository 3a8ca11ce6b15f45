import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { ChangeScheduleRequest } from './change-schedule.js';
import { at, now, PlanningWorld } from './testing/planning-world.js';

describe('a schedule', () => {
  let world: PlanningWorld;
  beforeAll(async () => {
    world = await PlanningWorld.create();
  });
  afterEach(() => world.reset());
  afterAll(() => world.close());

  it('makes a round three months ahead, each year one, with any number of workers', async () => {
    await world.make({}, {}, at('2029-06-01T00:00'));
    expect(await world.comes()).toEqual([]);
    const all = (when: Date) => Promise.all([1, 2, 3, 4].map(() => world.clock(when)));
    await all(at('2029-12-02T00:00'));
    expect((await world.comes()).map(({ slug }) => slug)).toEqual(['zelfscan-2030']);
    for (const when of ['2030-03-01T08:00', '2030-06-01T00:00', '2030-12-15T00:00']) {
      await all(at(when));
    }
    expect((await world.comes()).map(({ slug }) => slug)).toEqual([
      'zelfscan-2030',
      'zelfscan-2031',
    ]);
    expect(await world.told()).toEqual(['planned', 'opened', 'closed', 'planned']);
  });

  it('makes up after months away what still makes sense, in order, and never twice', async () => {
    await world.make({}, {}, at('2029-06-01T00:00'));
    const late = at('2030-03-20T00:00');
    await world.clock(late);
    await world.clock(late);
    expect(await world.told()).toEqual(['planned', 'opened']);
    expect(await world.first()).toMatchObject({ openedAt: late, closesAt: at('2030-04-11T22:00') });
    await world.clock(at('2031-02-01T00:00'));
    expect(await world.told()).toEqual(['planned', 'opened', 'planned', 'closed']);
  });

  it('shows the coming three rounds, and takes the themes that were chosen', async () => {
    await world.make({}, { themeCodes: ['A', 'C'] });
    const { schedules } = await world.read();
    expect(schedules[0]?.rounds.map(({ year }) => year)).toEqual([2030, 2031, 2032]);
    expect(await world.first()).toMatchObject({ themeCodes: ['A', 'C'], title: 'Zelfscan 2030' });
  });

  it('skips a round, moves it, and takes it back', async () => {
    await world.make();
    await world.turn('skip', { year: 2030 });
    expect(await world.comes()).toEqual([]);
    await world.turn('restore', { year: 2030 });
    expect(await world.first()).toMatchObject({ opensAt: at('2030-03-01T08:00') });
    await world.turn('move', { year: 2030, opensOn: '2030-04-01', time: '10:00' });
    expect(await world.comes()).toMatchObject([
      { opensAt: at('2030-04-01T08:00'), closesAt: at('2030-05-12T22:00') },
    ]);
    expect(await world.told()).toEqual(['planned', 'withdrawn', 'moved', 'moved']);
  });

  it('opens a round now', async () => {
    await world.make();
    await world.turn('run', { year: 2030 });
    expect(await world.first()).toMatchObject({ opensAt: now, openedAt: now });
    await world.refuses(() => world.turn('skip', { year: 2030 }), 'is al open of is geweest');
  });

  it('stands still and goes on, without making up what passed meanwhile', async () => {
    await world.make();
    await world.turn('pause');
    expect(await world.comes()).toEqual([]);
    await world.clock(at('2030-03-05T00:00'));
    expect(await world.comes()).toEqual([]);
    await world.turn('resume', {}, at('2030-03-06T00:00'));
    await world.clock(at('2030-03-06T00:00'));
    expect(await world.comes()).toEqual([]);
    await world.clock(at('2030-12-10T00:00'));
    expect((await world.comes()).map(({ slug }) => slug)).toEqual(['zelfscan-2031']);
  });

  it('ends, and leaves the round that is open', async () => {
    await world.make();
    await world.clock(at('2030-03-02T00:00'));
    await world.turn('end', {}, at('2030-03-03T00:00'));
    expect((await world.read()).schedules).toEqual([]);
    await world.clock(at('2031-06-01T00:00'));
    expect(await world.told()).toEqual(['planned', 'opened', 'closed']);
  });

  it('says why it makes nothing when its questionnaire is gone, and makes it once there is one', async () => {
    await world.make({}, { themeCodes: ['A'] }, at('2029-06-01T00:00'));
    const retire = `insert into instrument_retirements (instrument_code, version, reason, retired_by)
      select instrument_code, version, 'Oud', $1 from instrument_versions
       where instrument_code = 'zelfscan'`;
    await world.database.query(retire, [newId()]);
    await world.clock(at('2029-12-05T00:00'));
    expect(await world.comes()).toEqual([]);
    expect((await world.read()).schedules[0]?.problem).toContain('niet (meer) in gebruik');
    await world.database.query('alter table instrument_retirements disable trigger user');
    await world.database.query('delete from instrument_retirements');
    await world.database.query('alter table instrument_retirements enable trigger user');
    await world.clock(at('2029-12-07T00:00'));
    expect(await world.comes()).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a rule that cannot be',
      () => world.make({ opens: { month: 4, day: 31 } }),
      '31 april bestaat niet.',
    ],
    ['a time that is none', () => world.make({ time: '9 uur' }), 'Geef de tijd als 09:00.'],
    ['a rule that is over', () => world.make({ lastYear: 2029 }), 'Het laatste jaar is 2030'],
    [
      'a rule without rounds',
      () => world.make({ opens: { month: 1, day: 5 }, lastYear: 2030 }),
      'komt er geen ronde meer',
    ],
  ])('refuses %s, and stores nothing', async (_what, work, message) => {
    await world.refuses(work, message);
  });

  it('is changed by the coordinator alone', async () => {
    await world.make();
    for (const access of world.others) {
      await world.refuses(() => world.turn('pause', {}, now, access), 'bestaat niet');
    }
  });

  it('refuses what would overlap, from either side', async () => {
    await world.make();
    await world.refuses(
      () => world.make({ opens: { month: 4, day: 11 } }),
      '„Zelfscan 2030” is open van',
    );
    await world.refuses(() => world.plan(), '„Zelfscan 2030” is open van');
    await world.refuses(
      () => world.plan({ opensOn: '2032-04-01', lastDay: '2032-05-01' }),
      '„Zelfscan 2032” is open van',
    );
    await world.plan({ opensOn: '2030-09-01', lastDay: '2030-09-30' });
    await world.refuses(
      () => world.turn('move', { year: 2030, opensOn: '2030-09-15', time: '09:00' }),
      'is open van 1 september 2030',
    );
  });

  it.each<[string, ChangeScheduleRequest['deed'], Partial<ChangeScheduleRequest>, string]>([
    ['a round that is none', 'skip', { year: 2029 }, 'Deze ronde is er niet'],
    [
      'a move into the past',
      'move',
      { year: 2030, opensOn: '2030-01-02', time: '09:00' },
      'in het verleden',
    ],
    [
      'a move into another year',
      'move',
      { year: 2030, opensOn: '2031-01-02', time: '09:00' },
      'begint in 2030',
    ],
    [
      'a move to no day',
      'move',
      { year: 2030, opensOn: '2030-02-30', time: '09:00' },
      'Kies de dag',
    ],
    ['running a later round', 'run', { year: 2031 }, 'begint in 2031'],
    ['resuming what runs', 'resume', {}, 'loopt al'],
    ['an older page', 'pause', { expectedRevision: 99 }, 'intussen gewijzigd'],
  ])('refuses %s, and stores nothing', async (_what, deed, fields, message) => {
    await world.make();
    await world.refuses(() => world.turn(deed, fields), message);
  });
});
