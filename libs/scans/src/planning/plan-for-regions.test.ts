import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { newId } from '@ijkpunt/contracts';
import { PlanForRegions, type Plan } from './plan-for-regions.js';

const now = new Date('2030-01-10T12:00:00Z');
const access = { personId: newId(), traceId: 'test' };
const plan: Plan = {
  schedule: null,
  campaign: {
    ...{ title: 'Zelfscan 2030', instrumentCode: 'zelfscan', themeCodes: ['A'], time: '09:00' },
    ...{ opensOn: '2030-03-01', lastDay: '2030-04-11', referenceDate: '2030-01-01' },
  },
};

describe('planning for many regions', () => {
  let database: TestDatabase;
  let admin: Database;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    admin = await connectAs(database.urls.ijk_admin);
  });
  afterAll(async () => {
    await admin.close();
    await database.drop();
  });
  const run = (regions: readonly string[], what: Plan = plan) =>
    new PlanForRegions(admin).run(access, regions, what, now);
  const planned = () =>
    database.query<{ slug: string }>(
      `select r.slug from campaigns c join regions r using (region_id)
        where c.opens_at > '2029-01-01' order by 1`,
    );

  it('plans for each, and says which one cannot have it and why', async () => {
    const { regions } = await new PlanForRegions(admin).read(access);
    const slugs = regions.map(({ slug }) => slug);
    const [first = ''] = slugs;
    await run([first]);
    const outcomes = await run(slugs);
    expect(outcomes.map(({ region, problem }) => [region.slug, problem === null])).toEqual(
      slugs.map((slug) => [slug, slug !== first]),
    );
    expect(outcomes[0]?.problem).toContain('„Zelfscan 2030” is open van 1 maart 2030');
    expect((await planned()).map(({ slug }) => slug)).toEqual([...slugs].sort());
    const [audits] = await database.query(
      `select (select count(*)::int from platform_audit_log where action = 'campaigns.planned') as own,
              (select count(*)::int from audit_log
                where action = 'campaign.planned' and person_id = $1) as regional`,
      [access.personId],
    );
    expect(audits).toEqual({ own: 2, regional: slugs.length });
  });

  it('plans nothing for a region whose subscription ended, and says so', async () => {
    await database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2020-01-01', '2021-01-01' from regions where slug = $1`,
      ['noordoost-brabant'],
    );
    const [outcome] = await run(['noordoost-brabant']);
    expect(outcome?.problem).toBe('Het abonnement van deze regio is afgelopen.');
    await database.query('delete from subscriptions');
  });

  it('makes a yearly rule for each', async () => {
    const { regions } = await new PlanForRegions(admin).read(access);
    const rule = {
      ...{ opens: { month: 9, day: 1 }, time: '09:00', weeksOpen: 6 },
      ...{ reference: { month: 1, day: 1 }, lastYear: null },
    };
    const schedule = { title: 'Herfst', instrumentCode: 'zelfscan', themeCodes: ['B'], rule };
    const what = { campaign: null, schedule };
    expect((await new PlanForRegions(admin).preview(access, what, now)).rounds).toHaveLength(3);
    const outcomes = await run(
      regions.map(({ slug }) => slug),
      what,
    );
    expect(outcomes.filter(({ problem }) => problem !== null)).toEqual([]);
    const [made] = await database.query('select count(*)::int as n from schedules');
    expect(made).toEqual({ n: regions.length });
  });

  it.each([
    ['no region', [], 'Kies regio’s die er zijn.'],
    ['one that is none', ['rotterdam-rijnmond', 'atlantis'], 'Kies regio’s die er zijn.'],
    ['very many', Array.from({ length: 51 }, (_, n) => `r${n}`), 'hooguit 50'],
  ])('refuses %s', async (_what, regions, message) => {
    await expect(run(regions)).rejects.toThrow(message);
  });

  it('is not to be had where the administrator’s role is missing', async () => {
    await expect(new PlanForRegions(null).read(access)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });
});
