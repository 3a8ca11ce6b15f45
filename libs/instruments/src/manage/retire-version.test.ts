import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { CreateDraft } from './create-draft.js';
import { ListInstruments } from './list-instruments.js';
import { ReadVersion } from './read-version.js';
import { RetireVersion } from './retire-version.js';
import { access, startDesk, type Desk } from './testing/start-desk.js';

describe('retiring a version', () => {
  let desk: Desk;
  let title: string;
  beforeAll(async () => {
    desk = await startDesk('demo');
    title = (await read()).title;
  });
  afterAll(() => desk.close());

  const read = () => new ReadVersion(desk.administration).run(access, 'zelfscan', '1');
  const retire = (change: { reason?: string; confirmation?: string; version?: string } = {}) =>
    new RetireVersion(desk.administration).run(access, {
      code: 'zelfscan',
      version: '1',
      reason: 'Versie 2 is er.',
      confirmation: title,
      ...change,
    });
  const plan = () =>
    desk.database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select region_id, $1, $2, title, 'zelfscan', '1', reference_date, opens_at, closes_at
         from campaigns limit 1`,
      [newId(), `proef-${newId()}`],
    );

  it.each([
    ['another name', { confirmation: 'zelfscan' }, 'BAD_USER_INPUT'],
    ['no reason', { reason: ' ' }, 'BAD_USER_INPUT'],
    ['a reason with control characters', { reason: 'a\u0007' }, 'BAD_USER_INPUT'],
    ['a version that is not there', { version: '99' }, 'NOT_FOUND'],
  ])('is refused for %s', async (_what, change, code) => {
    await expect(retire(change)).rejects.toMatchObject({ code });
    expect((await read()).retiredAt).toBeNull();
  });

  it('keeps new campaigns from it, and those that have it go on', async () => {
    await plan();
    const { campaignCount } = await read();
    expect(campaignCount).toBeGreaterThan(0);
    await retire();
    await retire();
    expect(await read()).toMatchObject({
      retiredAt: expect.any(Date),
      retirementReason: 'Versie 2 is er.',
      campaignCount,
    });
    await expect(plan()).rejects.toThrow('retired');
    await desk.database.query(`update campaigns set closes_at = closes_at + interval '1 day'`);
    expect(await desk.audited()).toEqual(['instrument.retired']);
  });

  it('does not let a running campaign move to another version', async () => {
    await expect(
      desk.database.query(
        `update campaigns set instrument_version = '2'
          where instrument_code = 'zelfscan' and instrument_version = '1' and opens_at <= now()`,
      ),
    ).rejects.toThrow('keeps its version');
  });

  it('shows in the list, and can still be followed by a new version', async () => {
    const list = await new ListInstruments(desk.administration).run(access);
    const zelfscan = list.find(({ code }) => code === 'zelfscan');
    expect(
      zelfscan?.versions.map(({ version, retiredAt }) => [version, retiredAt !== null]),
    ).toEqual([
      ['2', false],
      ['1', true],
    ]);
    await new CreateDraft(desk.administration).run(access, 'zelfscan');
  });
});
