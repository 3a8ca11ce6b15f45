import { afterAll, describe, expect, it } from '@jest/globals';
import { shownDifference, toOneDecimal } from '@ijkpunt/contracts';
import { openDemo } from '@ijkpunt/testing';
import { fraction } from '../fraction.js';
import { ReadProgress } from '../read-progress.js';
import type { Development } from '../development/development.js';
import { ReadDevelopment } from '../development/read-development.js';
import { ReadRegionResults } from '../region/load-region-results.js';
import type { FigureDerivation } from './derivation.js';
import { ReadFigureDerivation } from './read-derivation.js';

const campaign = 'zelfscan-2026';
const past = 'total@zelfscan-2025';
const rijnmond = 'rotterdam-rijnmond';
const brabant = 'noordoost-brabant';
const zaanstreek = 'zaanstreek-waterland';

const themesOf = ({ themes }: Development) =>
  themes.map((theme) => [`theme:${theme.code}`, theme] as const);

const demo = await openDemo();
const { app, database, enter } = demo;
afterAll(() => demo.close());

describe('the explanation of a figure of the demo', () => {
  const ofScan = async (
    municipality: string,
    region: string,
    about: string,
    account = municipality,
  ): Promise<FigureDerivation> =>
    new ReadFigureDerivation(app).ofScan(
      await enter(account, region),
      { campaign, municipality },
      about,
    );
  const ofCampaign = async (account: string, region: string, about: string) =>
    new ReadFigureDerivation(app).ofCampaign(await enter(account, region), campaign, about);

  it('tells on which submission and edition it stands, and of which version', async () => {
    expect(await ofScan('oss', brabant, 'theme:A')).toMatchObject({
      ...{ about: 'theme:A', form: 'mean_of_answers', edition: null },
      municipality: { name: 'Oss' },
      measurement: { year: 2026, instrumentVersion: '1' },
      submission: { revision: expect.any(Number), submittedAt: expect.any(Date) },
      rule: { atMostMissing: { numerator: 3, denominator: 10 } },
    });
    expect(await ofScan('oss', brabant, 'theme:A.region')).toMatchObject({
      ...{ municipality: null, submission: null, edition: { number: expect.any(Number) } },
    });
    expect(await ofScan('oss', brabant, 'total.previous')).toMatchObject({
      measurement: { year: 2025 },
    });
  });

  it('names who stands under a regional mean, with a figure only where it is shared', async () => {
    const shared = await database.query<{ code: string }>(
      `select municipality_code as code from municipal_results mr
         join campaigns c on c.region_id = mr.region_id and c.id = mr.campaign_id
         join regions r on r.region_id = c.region_id
        where r.slug = $1 and c.slug = $2 and mr.openness = 'region'`,
      [brabant, campaign],
    );
    const mayBeSeen = new Set(shared.map(({ code }) => code));
    const { parts, sum, n, needed, municipality } = await ofScan('oss', brabant, 'total.region');
    const { parts: own } = await ofScan('oss', brabant, 'total');
    expect(own.length).toBeGreaterThan(1);
    expect(municipality).toBeNull();
    expect(needed).toBe(3);
    expect(parts).toHaveLength(n ?? 0);
    const seen = parts.filter(({ value }) => value !== null).map(({ title }) => title);
    const allowed = parts
      .filter(({ code, title }) => mayBeSeen.has(code) || title === 'Oss')
      .map(({ title }) => title);
    expect(seen).toEqual(allowed);
    expect(seen.length).toBeLessThan(parts.length);
    expect(sum).toBeNull();
  });

  it('shows who leads the region more, as far as each municipality let it', async () => {
    const region = await ofCampaign('coordinator.brabant', brabant, 'total.region');
    const neighbour = await ofScan('oss', brabant, 'total.region');
    const seenIn = ({ parts }: FigureDerivation) =>
      parts.filter(({ value }) => value !== null).map(({ title }) => title);
    expect(region.value).toBe(neighbour.value);
    expect(seenIn(region).length).toBeGreaterThan(
      seenIn(neighbour).filter((x) => x !== 'Oss').length,
    );
  });

  it('is of exactly what the page of a region shows, beside another version too', async () => {
    for (const [account, region] of [
      ['coordinator.brabant', brabant],
      ['begeleider', zaanstreek],
      ['coordinator.rijnmond', rijnmond],
    ] as const) {
      const page = await new ReadProgress(app).run(await enter(account, region), campaign);
      const explain = (about: string) => ofCampaign(account, region, about);
      expect((await explain('total.region')).value).toBe(page.regionTotal);
      expect((await explain('total.region_previous')).value).toBe(page.previousRegionTotal);
      for (const theme of page.themes) {
        const [now, then] = [
          await explain(`theme:${theme.code}.region`),
          await explain(`theme:${theme.code}.region_previous`),
        ];
        expect([now.value, then.value]).toEqual([theme.region, theme.previous]);
        expect(then.absence === 'broken').toBe(theme.isBroken);
      }
      for (const { municipality, total } of page.members) {
        const { value, absence } = await explain(`member:${municipality.slug}`);
        expect([value, absence === null]).toEqual([total, total !== null]);
      }
      const counted = await explain('participation');
      expect([counted.value, counted.divisor]).toEqual([
        page.gate.submittedCount,
        page.gate.memberCount,
      ]);
    }
  });

  it('is of exactly what the pages of development show, of each measurement', async () => {
    const read = new ReadDevelopment(app);
    const purmerend = { campaign, municipality: 'purmerend' };
    const own = await read.ofMunicipality(await enter('purmerend', zaanstreek), purmerend, null);
    for (const [at, { campaign: measured, submission }] of own.measurements.entries()) {
      for (const [name, { points }] of [['total', own.total] as const, ...themesOf(own)]) {
        const explain = (about: string) => ofScan('purmerend', zaanstreek, about);
        const [mine, region] = [
          await explain(`${name}@${measured.slug}`),
          await explain(`${name}.region@${measured.slug}`),
        ];
        expect([mine.value, region.value]).toEqual([points[at]?.own, points[at]?.region]);
        expect([mine.absence === null, region.absence === null]).toEqual([
          points[at]?.own !== null,
          points[at]?.region !== null,
        ]);
        expect([mine.submission, mine.measurement.title]).toEqual([submission, measured.title]);
      }
    }
    const { development } = await read.ofRegion(await enter('begeleider', zaanstreek), null, null);
    for (const [at, { campaign: measured, edition }] of (
      development?.measurements ?? []
    ).entries()) {
      const shown = await ofCampaign('begeleider', zaanstreek, `total.region@${measured.slug}`);
      expect([shown.value, shown.edition]).toEqual([
        development?.total.points[at]?.region,
        edition,
      ]);
    }
  });

  it('is of exactly what the page of comparing shows', async () => {
    const read = new ReadRegionResults(app);
    const account = 'coordinator.brabant';
    const page = await read.run(await enter(account, brabant), campaign);
    const explain = (about: string) => ofCampaign(account, brabant, about);
    for (const { municipality, total, themes, levels } of page.members.slice(0, 2)) {
      const of = `member:${municipality.slug}`;
      expect((await explain(of)).value).toBe(total);
      expect((await explain(`${of}/theme:B`)).value).toBe(themes[1]);
      expect((await explain(`${of}/question:${page.questions[6]?.code}`)).value).toBe(levels[6]);
    }
    for (const { code, mean, previous } of page.questions.slice(0, 8)) {
      const now = await explain(`question:${code}.region`);
      const then = await explain(`question:${code}.region_previous`);
      expect([now.value, then.value]).toEqual([mean, previous]);
    }
    for (const { questionCode, spread } of page.differences.slice(0, 3)) {
      if (!spread) continue;
      const { parts, n } = await explain(`spread:${questionCode}`);
      expect(parts.map(({ code, value }) => [Number(code), value?.numerator])).toEqual(
        spread.levels.map(({ value, count }) => [value, count]),
      );
      expect(n).toBe(spread.levels.reduce((sum, { count }) => sum + count, 0));
    }
    expect(page.groups.length).toBeGreaterThan(0);
    for (const group of page.groups) {
      const total = await explain(`group:${group.id}`);
      expect([total.value, total.absence === null]).toEqual([
        group.total.mean,
        group.total.mean !== null,
      ]);
      const theme = await explain(`group:${group.id}/theme:C`);
      expect(theme.value).toBe(group.themes[2]?.mean);
      if (theme.sum && theme.divisor) {
        const { numerator, denominator } = theme.sum;
        expect(toOneDecimal(fraction(numerator, denominator * theme.divisor))).toBe(theme.value);
      }
    }
    for (const { municipality, total } of page.movers.members.slice(0, 2)) {
      if (!total) continue;
      const { value } = await explain(`move:${municipality.slug}`);
      expect(value).toBe(shownDifference(total.to, total.from));
    }
  });

  it('of a forecast names the pace of each municipality that takes part', async () => {
    const account = 'coordinator.rijnmond';
    const { value, upTo, divisor, paces } = await ofCampaign(account, rijnmond, 'forecast');
    const counted = await ofCampaign(account, rijnmond, 'participation');
    expect(divisor).toBe(counted.divisor);
    expect(paces?.map(({ municipality }) => municipality.name)).toEqual(
      counted.parts.map(({ title }) => title),
    );
    expect(paces?.filter(({ outlook }) => outlook === 'in')).toHaveLength(counted.value ?? -1);
    expect(value).toBeGreaterThanOrEqual(counted.value ?? 0);
    expect(upTo).toBeGreaterThanOrEqual(value ?? 0);
    expect(paces?.some(({ stretches }) => stretches.length === 2)).toBe(true);
  });

  it('of a share divides what is answered by what is asked, rounded down', async () => {
    const { value, sum, divisor, parts, title } = await ofCampaign(
      'coordinator.rijnmond',
      rijnmond,
      'progress:schiedam',
    );
    expect(title).toBe('Schiedam');
    expect(value).toBe(Math.floor((100 * (sum?.numerator ?? 0)) / (divisor ?? 1)));
    expect(value).toBeGreaterThan(0);
    expect(parts).toEqual([]);
  });

  it('says why the region has no mean yet', async () => {
    expect(await ofScan('vlaardingen', rijnmond, 'total.region')).toMatchObject({
      ...{ value: null, absence: 'waiting', parts: [], sum: null },
    });
    expect(await ofScan('vlaardingen', rijnmond, 'theme:A.against_region')).toMatchObject({
      ...{ value: null, absence: 'one_is_missing' },
    });
  });

  it('adds up the parts that it names', async () => {
    const { parts, sum, divisor, value } = await ofScan(
      'purmerend',
      zaanstreek,
      'theme:B.compared',
    );
    expect(parts.map(({ state }) => state)).toContain('not_comparable');
    const counted = parts.flatMap((part) => part.value?.numerator ?? []);
    expect(sum).toEqual({ numerator: counted.reduce((a, b) => a + b, 0), denominator: 1 });
    expect(toOneDecimal({ numerator: sum?.numerator ?? 0, denominator: divisor ?? 1 })).toBe(value);
  });

  it.each([
    ['a neighbour', () => ofScan('vlaardingen', rijnmond, 'total', 'schiedam')],
    ['another region', () => ofScan('oss', brabant, 'total', 'schiedam')],
    ['a figure that is not there', () => ofScan('oss', brabant, 'theme:Q')],
    ['the page of a region, for a municipality', () => ofCampaign('oss', brabant, 'total.region')],
    ['a measurement of a neighbour', () => ofScan('vlaardingen', rijnmond, past, 'schiedam')],
    ['a measurement of another region', () => ofScan('oss', brabant, past, 'schiedam')],
    ['one that is not of this list', () => ofScan('oss', brabant, 'total@checklist-2026')],
    ['the past of a region, for a municipality', () => ofCampaign('oss', brabant, past)],
    ['a past own figure, for who leads', () => ofCampaign('coordinator.brabant', brabant, past)],
    ['a cell, for a municipality', () => ofCampaign('oss', brabant, 'member:boekel/theme:A')],
    ['a group, for a municipality', () => ofCampaign('oss', brabant, 'group:x')],
    ['a spread, for another region', () => ofCampaign('begeleider', brabant, 'spread:A1')],
    ['a group that is not there', () => ofCampaign('coordinator.brabant', brabant, 'group:x')],
    ['what did not move', () => ofCampaign('coordinator.brabant', brabant, 'move:schiedam')],
    ['a forecast, for a municipality', () => ofCampaign('vlaardingen', rijnmond, 'forecast')],
    ['a forecast, for another region', () => ofCampaign('oss', rijnmond, 'forecast')],
    ['no name at all', () => ofCampaign('coordinator.brabant', brabant, '\0')],
    ['who is no member', () => ofCampaign('coordinator.brabant', brabant, 'progress:schiedam')],
    ['an own figure, for who leads', () => ofCampaign('coordinator.brabant', brabant, 'total')],
  ])('looks like nothing of %s', async (_what, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
