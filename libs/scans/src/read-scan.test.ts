import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type ScanStatus } from '@ijkpunt/contracts';
import { openDemo } from '@ijkpunt/testing';
import { ReadScan } from './read-scan.js';

const region = 'rotterdam-rijnmond';
const municipality = 'schiedam';
const moments = {
  planned: new Date('2026-09-30T00:00:00Z'),
  open: new Date('2026-10-15T00:00:00Z'),
  closed: new Date('2026-11-15T00:00:00Z'),
} as const;

const demo = await openDemo();
const { database, app, enter } = demo;
afterAll(() => demo.close());

describe('reading a scan', () => {
  beforeAll(async () => {
    await database.query(
      `insert into campaigns select region_id, $1, 'proef', 'Proef', instrument_code,
         instrument_version, reference_date + 1, '2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z', false
         from campaigns where slug = 'zelfscan-2026'
          and region_id = (select region_id from regions where slug = $2)`,
      [newId(), region],
    );
  });

  const read = async (account: string, campaign: string, now?: Date, where = region) => {
    const access = await enter(account, where);
    return new ReadScan(app).run(access, { campaign, municipality }, now);
  };
  /** Puts the scan of the trial campaign in a state; `not_started` is the absence of its row. */
  const setStatus = async (status: ScanStatus): Promise<void> => {
    await database.query(
      `delete from scans where campaign_id in (select id from campaigns where slug = 'proef')`,
    );
    if (status === 'not_started') return;
    await database.query(
      `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered, asked)
       select region_id, $1, id, 'GM0606', $2, 7, 3, 53 from campaigns where slug = 'proef'`,
      [newId(), status],
    );
  };

  const all = { edit: true, submit: true, reopen: false };
  const none = { edit: false, submit: false, reopen: false };
  const onlyEdit = { ...none, edit: true };
  const onlyReopen = { ...none, reopen: true };

  describe.each([
    { phase: 'planned', status: 'not_started', coordinator: none, contributor: none },
    { phase: 'open', status: 'not_started', coordinator: all, contributor: onlyEdit },
    { phase: 'open', status: 'in_progress', coordinator: all, contributor: onlyEdit },
    { phase: 'open', status: 'submitted', coordinator: onlyReopen, contributor: none },
    { phase: 'open', status: 'reopened', coordinator: all, contributor: onlyEdit },
    { phase: 'closed', status: 'not_started', coordinator: all, contributor: onlyEdit },
    { phase: 'closed', status: 'in_progress', coordinator: all, contributor: onlyEdit },
    { phase: 'closed', status: 'submitted', coordinator: none, contributor: none },
    { phase: 'closed', status: 'reopened', coordinator: all, contributor: onlyEdit },
  ] as const)('that is $status in a campaign that is $phase', (row) => {
    it.each([
      ['coordinator', 'schiedam', row.coordinator],
      ['contributor', 'schiedam.invuller', row.contributor],
      ['reader', 'schiedam.lezer', none],
    ] as const)('lets a %s do what the table says', async (_role, account, may) => {
      await setStatus(row.status);
      const { status, permissions } = await read(account, 'proef', moments[row.phase]);
      expect(status).toBe(row.status);
      expect(permissions).toEqual({
        canEdit: may.edit,
        canSubmit: may.submit,
        canReopen: may.reopen,
      });
    });
  });

  it('shows one that nobody started as empty', async () => {
    await setStatus('not_started');
    expect(await read('schiedam', 'proef')).toMatchObject({
      status: 'not_started',
      revision: 0,
      progress: { answered: 0, asked: 53 },
      answers: [],
      submissions: [],
      reopenReason: null,
      municipality: { code: 'GM0606', name: 'Schiedam' },
    });
  });

  it('shows the answers so far beside those of the measurement before', async () => {
    const scan = await read('schiedam', 'zelfscan-2026');
    expect(scan).toMatchObject({ status: 'in_progress', progress: { answered: 48, asked: 53 } });
    expect(scan.answers).toHaveLength(48);
    expect(scan.answers.every((answer) => answer.municipalityCode === 'GM0606')).toBe(true);
    expect(scan.previousCampaign).toMatchObject({ slug: 'zelfscan-2025', year: 2025 });
    const [before] = await database.query<{ answers: unknown }>(
      `select s.snapshot->'answers' as answers from submissions s
         join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
        where c.slug = 'zelfscan-2025' and s.municipality_code = 'GM0606'`,
    );
    expect(scan.previousAnswers).toHaveLength(53);
    expect(scan.previousAnswers).toEqual(before?.answers);
  });

  it('has nothing before the first measurement', async () => {
    const first = await read('schiedam', 'zelfscan-2023');
    expect(first).toMatchObject({ previousCampaign: null, previousAnswers: [] });
    expect(first.submissions).toMatchObject([{ revision: 1, municipalityCode: 'GM0606' }]);
  });

  it.each([
    ['a neighbour in the region', 'vlaardingen', region],
    ['the regional coordinator', 'coordinator.rijnmond', region],
    ['a facilitator', 'begeleider', region],
    ['somebody of another region', 'oss', 'noordoost-brabant'],
  ])('tells %s the same as of a campaign that does not exist', async (_name, account, where) => {
    const refusal = async (campaign: string): Promise<unknown> =>
      read(account, campaign, undefined, where).catch((error: unknown) => error);
    const absent = await refusal('zelfscan-2031');
    expect(absent).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal('zelfscan-2026')).toEqual(absent);
  });

  it('is for members on the reference date only', async () => {
    await database.query(
      `update memberships set member_until = '2026-10-01' where municipality_code = 'GM0606'`,
    );
    await expect(read('schiedam', 'zelfscan-2026')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await read('schiedam', 'zelfscan-2025')).status).toBe('submitted');
  });
});
