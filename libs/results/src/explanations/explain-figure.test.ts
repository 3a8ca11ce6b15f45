import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectAs, openDemo, type Demo } from '@ijkpunt/testing';
import { systemContext } from '@ijkpunt/platform';
import { findCampaignById } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { loadResults } from '../load-results.js';
import { ReadResults } from '../read-results.js';
import { ExplainFigure, type ExplainFigureRequest } from './explain-figure.js';
import { readOpenExplanations } from './explanations.js';

const scan = { campaign: 'zelfscan-2025', municipality: 'schiedam' };

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
beforeEach(async () => {
  await demo.database.query(
    `delete from figure_explanations; delete from events;
     update municipal_results set openness = 'mean_only'`,
  );
});

const explain = (access: RegionAccess, request: Partial<ExplainFigureRequest> = {}) =>
  new ExplainFigure(demo.app).run(access, {
    ...{ scan, about: 'theme:A', text: 'Een nieuw team.', expectedRevision: 0 },
    ...request,
  });
const read = async (access: RegionAccess) => {
  const { results, canExplain } = await new ReadResults(demo.app).run(access, scan);
  const texts = results.explanations.map(({ about, text, revision }) => [about, text, revision]);
  return { texts, version: results.explanationsVersion, canExplain };
};

describe('explaining a figure', () => {
  it('sets the words beside it for everybody of the municipality, in the order of its figures', async () => {
    await explain(demo.sam, { about: 'question:A1', text: ' Net vastgesteld. ' });
    await explain(demo.noor);
    await explain(demo.sam, { about: 'total', text: 'Beter dan het lijkt.' });
    expect(await read(demo.wil)).toEqual({
      texts: [
        ['total', 'Beter dan het lijkt.', 1],
        ['theme:A', 'Een nieuw team.', 1],
        ['question:A1', 'Net vastgesteld.', 1],
      ],
      version: 3,
      canExplain: false,
    });
    expect((await read(demo.noor)).canExplain).toBe(true);
  });

  it('tells open screens and the makers of reports, and leaves a trace without the words', async () => {
    await explain(demo.sam);
    const rows = await demo.database.query(
      `select e.kind, a.action, a.detail, a.person_id = $1 as "bySam", c.slug
         from events e
         join lateral (select * from audit_log order by id desc limit 1) a on a.entity_id = e.entity_id
         join campaigns c on c.region_id = e.region_id and c.id = e.entity_id`,
      [demo.sam.context.personId],
    );
    expect(rows).toEqual([
      {
        ...{ kind: 'figure.explained.v1', action: 'figure.explained', bySam: true },
        ...{
          slug: scan.campaign,
          detail: { municipality: 'GM0606', about: 'theme:A', version: 1 },
        },
      },
    ]);
  });

  it('keeps what it said before, and counts on after it was withdrawn', async () => {
    await explain(demo.sam);
    await explain(demo.sam, { text: '', expectedRevision: 1 });
    expect(await read(demo.wil)).toMatchObject({ texts: [], version: 2 });
    await explain(demo.sam, { text: 'Toch weer.' });
    expect(await read(demo.wil)).toMatchObject({ texts: [['theme:A', 'Toch weer.', 3]] });
    expect(
      await demo.database.query('select text from figure_explanations order by version'),
    ).toEqual([{ text: 'Een nieuw team.' }, { text: '' }, { text: 'Toch weer.' }]);
  });

  it('overwrites nobody, and says both', async () => {
    await explain(demo.noor);
    await expect(explain(demo.sam, { text: 'Anders.' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        current: { text: 'Een nieuw team.', revision: 1, writtenBy: demo.noor.context.personName },
        yours: 'Anders.',
      },
    });
    // The same words sent again after a lost response.
    await explain(demo.noor);
    expect((await read(demo.wil)).version).toBe(1);
  });

  it('lets of two at once one win', async () => {
    const both = await Promise.allSettled([
      explain(demo.sam, { text: 'Een.' }),
      explain(demo.noor, { text: 'Twee.' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read(demo.wil)).version).toBe(1);
  });

  it.each([
    ['a reader', 'wil', 'FORBIDDEN'],
    ['a neighbour', 'vera', 'NOT_FOUND'],
    ['the coordinator of the region', 'robin', 'NOT_FOUND'],
    ['the facilitator', 'bo', 'NOT_FOUND'],
    ['another region', 'olga', 'NOT_FOUND'],
  ] as const)('is not for %s', async (_who, name, code) => {
    await expect(explain(demo[name])).rejects.toMatchObject({ code });
    expect((await read(demo.sam)).version).toBe(0);
  });

  it.each([
    ['a figure that is not asked', { about: 'question:Z9' }],
    ['a longer text than fits', { text: 'a'.repeat(2_001) }],
    ['a measurement without a submission', { scan: { ...scan, campaign: 'zelfscan-2026' } }],
  ])('refuses %s', async (_what, request) => {
    await expect(explain(demo.sam, request)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the explanations of a region', () => {
  const seenBy = async (access: RegionAccess): Promise<string[]> =>
    demo.app.readInRegion(access.context, async (tx) => {
      const [campaign] = await tx.query<{ id: string }[]>(
        'select id from campaigns where region_id = $1 and slug = $2',
        [access.context.regionId, scan.campaign],
      );
      const municipalityCodes = ['GM0606', 'GM0622'];
      const of = { campaignId: campaign?.id ?? '', municipalityCodes };
      return (await readOpenExplanations(tx, access.context, of)).map(({ text }) => text);
    });

  it.each([
    ['mean_only', [], []],
    ['regional_coordinator', ['Een nieuw team.'], []],
    ['region', ['Een nieuw team.'], ['Een nieuw team.']],
  ])('are shown as far as the figures are: %s', async (openness, coordinator, neighbour) => {
    await explain(demo.sam);
    await demo.database.query(
      `update municipal_results set openness = $1 where municipality_code = 'GM0606'`,
      [openness],
    );
    expect(await seenBy(demo.robin)).toEqual(coordinator);
    expect(await seenBy(demo.bo)).toEqual(coordinator);
    expect(await seenBy(demo.vera)).toEqual(neighbour);
    expect(await seenBy(demo.sam)).toEqual(['Een nieuw team.']);
    expect(await seenBy(demo.olga).catch(() => [])).toEqual([]);
  });

  it('reach the makers of reports', async () => {
    await explain(demo.sam);
    const worker = await connectAs(demo.database.urls.ijk_worker);
    const context = systemContext(demo.sam.context.regionId, 'proef');
    const found = await worker.readInRegion(context, async (tx) => {
      const [row] = await tx.query<{ id: string }[]>('select id from campaigns where slug = $1', [
        scan.campaign,
      ]);
      const campaign = await findCampaignById(tx, context, row?.id ?? '');
      if (!campaign) throw new Error('no campaign');
      const named = { code: 'GM0606', name: 'Schiedam', slug: 'schiedam' };
      const member = { ...named, hasMeanConsent: false };
      return loadResults(tx, context, { region: demo.sam.region, campaign, member });
    });
    await worker.close();
    expect(found.results).toMatchObject({
      explanations: [{ about: 'theme:A', text: 'Een nieuw team.' }],
      explanationsVersion: 1,
    });
  });
});
