import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeCampaignRequest } from './change-campaign.js';
import { at, now, PlanningWorld } from './testing/planning-world.js';

describe('what is done to a campaign', () => {
  let world: PlanningWorld;
  beforeAll(async () => {
    world = await PlanningWorld.create();
  });
  afterEach(() => world.reset());
  afterAll(() => world.close());

  const opened = at('2030-03-10T12:00');
  const closed = at('2030-05-01T12:00');

  it('moves, opens now or withdraws one that is planned', async () => {
    await world.plan();
    await world.change('move', now, {
      opensOn: '2030-03-31',
      time: '02:30',
      lastDay: '2030-04-30',
    });
    // Clocks skip half past two that night.
    expect(await world.first()).toMatchObject({ opensAt: at('2030-03-31T01:30') });
    await world.change('open', now);
    expect(await world.first()).toMatchObject({ opensAt: now, openedAt: now });
    expect(await world.told()).toEqual(['planned', 'moved', 'opened']);
    await world.clock(now);
    expect(await world.told()).toHaveLength(3);
  });

  it('withdraws one, which then is nowhere', async () => {
    await world.plan();
    await world.change('withdraw', now);
    expect(await world.comes()).toEqual([]);
    await world.clock(closed);
    expect(await world.told()).toEqual(['planned', 'withdrawn']);
    await world.plan();
  });

  it('extends one for everybody, closes it early and opens it again', async () => {
    await world.plan();
    await world.clock(opened);
    await world.change('extend', opened, { lastDay: '2030-04-20' });
    expect(await world.first()).toMatchObject({ closesAt: at('2030-04-20T22:00') });
    await world.change('close', opened);
    expect(await world.first()).toMatchObject({ closesAt: opened, closedAt: opened });
    await world.change('reopen', closed, { lastDay: '2030-05-15' });
    expect(await world.first()).toMatchObject({ closesAt: at('2030-05-15T22:00'), closedAt: null });
    await world.clock(at('2030-06-01T00:00'));
    expect(await world.told()).toEqual([
      ...['planned', 'opened', 'extended', 'closed', 'reopened', 'closed'],
    ]);
  });

  it('extends one for a single municipality, also after the close', async () => {
    await world.plan();
    await world.clock(opened);
    await world.clock(closed);
    await world.change('extend_one', closed, { municipality: 'schiedam', lastDay: '2030-05-10' });
    const [planned] = (await world.read(closed)).campaigns;
    expect(planned?.extensions).toMatchObject([
      { name: 'Schiedam', until: at('2030-05-10T22:00'), reason: 'Zo.' },
    ]);
    await world.clock(at('2030-05-10T21:59'));
    expect(await world.told()).toEqual(['planned', 'opened', 'closed', 'extended']);
    await world.clock(at('2030-05-10T22:00'));
    expect(await world.told()).toHaveLength(5);
  });

  it.each<[string, ChangeCampaignRequest['deed'], Date, Partial<ChangeCampaignRequest>, string]>([
    ['a planned one is extended', 'extend', now, { lastDay: '2030-05-01' }, 'nog niet open'],
    ['an open one is withdrawn', 'withdraw', opened, {}, 'kan niet meer worden ingetrokken'],
    ['an open one is reopened', 'reopen', opened, { lastDay: '2030-05-01' }, 'is al open'],
    ['a closed one is closed', 'close', closed, {}, 'is al gesloten'],
    [
      'it is extended backwards',
      'extend',
      opened,
      { lastDay: '2030-04-11' },
      'Kies een dag na 11 april 2030.',
    ],
    ['it is reopened in the past', 'reopen', closed, { lastDay: '2030-04-20' }, 'Kies een dag na'],
    ['no reason is given', 'close', opened, { reason: '  ' }, 'Schrijf in maximaal 500 tekens'],
    [
      'nobody by that name is there',
      'extend_one',
      opened,
      { municipality: 'oss', lastDay: '2030-05-01' },
      'bestaat niet',
    ],
    [
      'it moves before its reference date',
      'move',
      at('2029-11-01T00:00'),
      { opensOn: '2029-12-01', time: '09:00', lastDay: '2029-12-31' },
      'ligt dan na de opening',
    ],
    ['somebody else changed it', 'close', opened, { expectedRevision: 99 }, 'intussen gewijzigd'],
  ])('refuses when %s, and stores nothing', async (_what, deed, when, fields, message) => {
    await world.plan({}, world.coordinator, at('2029-10-01T00:00'));
    if (when > now) await world.clock(opened);
    if (when > opened) await world.clock(closed);
    await world.refuses(() => world.change(deed, when, fields), message);
  });

  it('refuses whoever is not the coordinator', async () => {
    await world.plan();
    for (const access of world.others) {
      await world.refuses(() => world.change('open', now, {}, access), 'bestaat niet');
    }
  });

  it('leaves one to somebody who plans at the same time', async () => {
    const both = await Promise.allSettled([world.plan(), world.plan()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.comes()).toHaveLength(1);
  });
});
