import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { openDemo } from '@ijkpunt/testing';
import { ReadSubmission } from './read-submission.js';
import { toSubmittedScanType } from './submission.resolver.js';

const region = 'rotterdam-rijnmond';

const demo = await openDemo();
const { database, app, enter } = demo;
afterAll(() => demo.close());

describe('reading a submission', () => {
  beforeAll(async () => {
    // A second submission of Schiedam in 2025: one answer corrected.
    await database.query(
      `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
         openness, submitted_by, submitted_by_name, submitted_at, snapshot)
       select s.region_id, $1, s.campaign_id, s.scan_id, s.municipality_code, 2, s.openness,
         s.submitted_by, s.submitted_by_name, s.submitted_at + interval '1 day',
         jsonb_set(jsonb_set(s.snapshot, '{answers,0,note}', '"verbeterd"'), '{answers,0,agreement}', $2)
           || $3
         from submissions s join campaigns c on c.id = s.campaign_id
        where c.slug = 'zelfscan-2025' and s.municipality_code = 'GM0606'`,
      [
        newId(),
        JSON.stringify({ reason: 'Het staat in het convenant.' }),
        JSON.stringify({ readingNotes: [{ code: 'A1', text: 'Een regiovisie telt mee.' }] }),
      ],
    );
  });

  const read = async (
    account: string,
    revision: number | null,
    { where = region, campaign = 'zelfscan-2025', municipality = 'schiedam' } = {},
  ) => {
    const access = await enter(account, where);
    return new ReadSubmission(app).run(access, { campaign, municipality }, revision);
  };

  it.each([
    [1, 1],
    [2, 2],
    [null, 2],
  ])('gives revision %s, with the questions', async (asked, revision) => {
    const { campaign, instrument, submission } = await read('schiedam', asked);
    expect(submission.revision).toBe(revision);
    expect(submission.snapshot.answers[0]?.note === 'verbeterd').toBe(revision === 2);
    expect(submission.snapshot.instrument.version).toBe(instrument.version);
    expect(campaign).toMatchObject({ slug: 'zelfscan-2025', year: 2025 });
  });

  it('says what was agreed upon and how the region read it, where that was so', async () => {
    const [before, after] = [await read('schiedam', 1), await read('schiedam', 2)].map((view) => {
      const { answers, readingNotes } = toSubmittedScanType(view);
      return { agreement: answers[0]?.agreement, readingNotes };
    });
    expect(before).toEqual({ agreement: null, readingNotes: [] });
    expect(after).toEqual({
      agreement: { reason: 'Het staat in het convenant.', dissent: null },
      readingNotes: [{ code: 'A1', text: 'Een regiovisie telt mee.' }],
    });
  });

  it.each(['schiedam.invuller', 'schiedam.lezer'])('also to %s', async (account) => {
    expect((await read(account, 1)).submission.municipalityCode).toBe('GM0606');
  });

  it.each([
    ['of a revision that is not there', 'schiedam', 3, {}],
    ['of revision 0', 'schiedam', 0, {}],
    ['of a scan not yet submitted', 'schiedam', null, { campaign: 'zelfscan-2026' }],
    ['of an unknown campaign', 'schiedam', null, { campaign: 'nooit' }],
    ['of a neighbour', 'schiedam', 1, { municipality: 'vlaardingen' }],
    ['to a neighbour', 'vlaardingen', 1, {}],
    ['to the coordinator of the region', 'coordinator.rijnmond', 1, {}],
    ['to the facilitator', 'begeleider', 1, {}],
    ['to another region', 'oss', 1, { where: 'noordoost-brabant' }],
  ] as const)('finds nothing %s', async (_what, account, revision, where) => {
    await expect(read(account, revision, where)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
