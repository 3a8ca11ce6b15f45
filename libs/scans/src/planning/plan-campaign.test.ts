import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { PlanCampaign, type CampaignPlan } from './plan-campaign.js';
import { PreviewPlan } from './preview-plan.js';
import { at, now, once, PlanningWorld } from './testing/planning-world.js';

describe('one campaign', () => {
  let world: PlanningWorld;
  beforeAll(async () => {
    world = await PlanningWorld.create();
  });
  afterEach(() => world.reset());
  afterAll(() => world.close());

  it('is planned at local time, once for one key, and opens and closes by itself', async () => {
    const request = { ...once, idempotencyKey: newId() };
    await new PlanCampaign(world.app).run(world.coordinator, request, now);
    await new PlanCampaign(world.app).run(world.coordinator, request, now);
    const campaigns = await world.comes();
    expect(campaigns).toMatchObject([
      {
        slug: 'zelfscan-2030',
        opensAt: at('2030-03-01T08:00'),
        closesAt: at('2030-04-11T22:00'),
        referenceDate: '2030-01-01',
        isBaseline: false,
      },
    ]);
    await world.clock(at('2030-05-01T00:00'));
    expect(await world.told()).toEqual(['planned', 'opened', 'closed']);
  });

  it('gets a name of its own in the URL', async () => {
    await world.plan();
    await world.plan({ opensOn: '2030-06-01', lastDay: '2030-06-30' });
    expect((await world.comes()).map(({ slug }) => slug)).toEqual([
      'zelfscan-2030',
      'zelfscan-2030-2',
    ]);
  });

  it.each<[string, Partial<CampaignPlan>, string]>([
    ['no name', { title: ' ' }, 'Geef de meting een naam'],
    ['a name with a NUL', { title: 'a\0b' }, 'Geef de meting een naam'],
    ['a day that is none', { opensOn: '2030-02-30' }, 'De dag van opening bestaat niet'],
    ['a time that is none', { time: '24:00' }, 'Geef de tijd als 09:00.'],
    ['an opening in the past', { opensOn: '2030-01-09' }, 'De opening ligt in het verleden'],
    [
      'an end before its beginning',
      { lastDay: '2030-02-28' },
      'De laatste dag ligt voor de opening.',
    ],
    ['more than a year', { lastDay: '2031-03-01' }, 'Een meting is hooguit een jaar open.'],
    [
      'a reference date after opening',
      { referenceDate: '2030-03-02' },
      'De peildatum ligt na de opening',
    ],
    [
      'a reference date before any member',
      { referenceDate: '2001-01-01' },
      'Op 1 januari 2001 had de regio nog geen gemeenten; kies een latere peildatum.',
    ],
    [
      'an unknown questionnaire',
      { instrumentCode: 'x\0' },
      'Deze vragenlijst is niet (meer) in gebruik',
    ],
    ['a theme that it has not', { themeCodes: ['A', 'ZZ'] }, 'heeft niet alle gekozen thema'],
    ['no theme', { themeCodes: [] }, 'Kies ten minste één thema.'],
  ])('with %s is refused, and nothing of it is stored', async (_what, wrong, message) => {
    await world.refuses(() => world.plan(wrong), message);
  });

  it('does not overlap with one that asks the same, and may with one that asks otherwise', async () => {
    await world.plan({ themeCodes: ['A', 'B'] });
    await world.refuses(
      () => world.plan({ opensOn: '2030-04-11', lastDay: '2030-05-11' }),
      '„Zelfscan 2030” is open van 1 maart 2030 tot en met 11 april 2030, met dezelfde vragen',
    );
    await world.plan({ opensOn: '2030-04-12', lastDay: '2030-05-11' });
    await world.plan({ themeCodes: ['C'], lastDay: '2030-04-11' });
  });

  it('is planned by the coordinator alone', async () => {
    for (const access of world.others) {
      await world.refuses(() => world.plan({}, access), 'bestaat niet');
    }
  });

  it('tells of an hour that comes twice and of a member that came later', async () => {
    await world.database.query(
      `update memberships set member_from = '2030-01-05' where municipality_code = 'GM0606'`,
    );
    const preview = await new PreviewPlan(world.app).campaign(
      world.coordinator,
      { ...once, opensOn: '2030-10-27', time: '02:30', lastDay: '2030-11-30' },
      now,
    );
    await world.database.query(
      `update memberships set member_from = '2015-01-01' where municipality_code = 'GM0606'`,
    );
    expect(preview.rounds[0]?.notes).toEqual([
      'Op 27 oktober 2030 is het twee keer 02:30: de meting opent de eerste keer.',
      'Schiedam hoorde op 1 januari 2030 nog niet bij de regio en doet niet mee.',
    ]);
  });
});
