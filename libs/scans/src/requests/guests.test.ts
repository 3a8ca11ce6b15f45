import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { questionsOf } from '@ijkpunt/instruments';
import { ReadGuestRequest } from './read-guest-request.js';
import { Asking, isDead, scan } from './testing/asking.js';

describe('a colleague without an account', () => {
  let at: Asking;
  beforeAll(async () => {
    at = await Asking.start();
  });
  beforeEach(() => at.clear());
  afterAll(() => at.close());

  describe('the link', () => {
    it('shows who asks and the questions that were asked, and nothing else of the scan', async () => {
      const seen = await at.open(await at.ask({ message: ' Jij weet dit. ' }));
      expect(seen).toMatchObject({
        name: 'Gé de Wit',
        askedBy: 'Sam Voorbeeld',
        message: 'Jij weet dit.',
        municipality: 'Schiedam',
        proposals: [],
      });
      expect(questionsOf(seen.instrument).map(({ code }) => code)).toEqual(['J1', 'J2']);
      expect(Object.keys(seen).sort()).toEqual([
        'askedBy',
        'campaign',
        'expiresAt',
        'instrument',
        'message',
        'municipality',
        'name',
        'proposals',
        'readingNotes',
      ]);
      expect((await at.read()).requests).toMatchObject([{ lastOpenedAt: expect.any(Date) }]);
      expect(at.push.published).toMatchObject([
        { about: 'colleagues', municipalityCode: 'GM0606' },
      ]);
    });

    it('is kept as a hash alone', async () => {
      const token = await at.ask();
      expect(token).toMatch(/^[\w-]{43}$/);
      const rows = await at.database.query<{ row: string }>(
        `select t::text as row from scan_requests t union all select t::text from audit_log t
         union all select t::text from idempotency_keys t`,
      );
      expect(rows.map(({ row }) => row).join()).not.toContain(token);
      expect(await at.audits()).toEqual(['request.asked']);
    });

    it.each([
      ['made up', async () => 'x'.repeat(43)],
      ['empty', async () => ''],
      ['hostile', async () => `' or true --\0\ud800`],
      [
        'expired',
        async () => {
          const token = await at.ask();
          await at.database.query('update scan_requests set expires_at = now()');
          return token;
        },
      ],
      [
        'revoked',
        async () => {
          const token = await at.ask();
          await at.revoke();
          return token;
        },
      ],
    ])('opens nothing when it is %s', async (_what, make) => {
      const token = await make();
      await expect(at.open(token)).rejects.toMatchObject(isDead);
      await expect(at.propose(token)).rejects.toMatchObject(isDead);
    });

    it('opens nothing once the scan is submitted or the campaign is closed', async () => {
      const token = await at.ask();
      await at.withScanStatus('submitted', async () => {
        await expect(at.open(token)).rejects.toMatchObject(isDead);
        await expect(at.propose(token)).rejects.toMatchObject(isDead);
      });
      const later = new Date('2099-01-01');
      await expect(at.open(token, later)).rejects.toMatchObject(isDead);
      await expect(at.propose(token, {}, later)).rejects.toMatchObject(isDead);
      await at.withScanStatus('reopened', async () => {
        await at.open(token);
      });
    });

    it('ends with the campaign, however many days were asked for', async () => {
      const closeIn = (days: number) =>
        at.database.query(
          `update campaigns set closes_at = now() + make_interval(days => $1)
            where slug = $2 and region_id = $3`,
          [days, scan.campaign, at.people.sam.context.regionId],
        );
      await closeIn(3);
      const { expiresAt } = await at.open(await at.ask({ days: 60 }));
      await closeIn(90);
      const days = (expiresAt.getTime() - Date.now()) / 86_400_000;
      expect(Math.round(days)).toBe(3);
    });

    it('is not found by guessing: an address that fails too often has to wait', async () => {
      const token = await at.ask();
      for (let guess = 0; guess < 20; guess += 1) {
        await expect(at.enter(`guess ${guess}`)).rejects.toMatchObject(isDead);
      }
      await expect(at.enter(token)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
      await at.enter(token, '192.0.2.2');
    });
  });

  describe('a proposal', () => {
    it('waits beside the question and changes no answer', async () => {
      const token = await at.ask();
      expect(await at.propose(token)).toMatchObject({ revision: 1, level: 3 });
      expect(await at.answers()).toEqual([]);
      expect((await at.read(at.people.wil)).proposals).toMatchObject([
        { questionCode: 'J1', level: 3, note: 'Zie het werkplan.', proposedBy: 'Gé de Wit' },
      ]);
      expect((await at.read()).requests).toMatchObject([{ proposedCodes: ['J1'], state: 'open' }]);
      expect((await at.open(token)).proposals).toMatchObject([{ questionCode: 'J1', revision: 1 }]);
    });

    it('takes the place of the former one, once however often it was sent', async () => {
      const token = await at.ask();
      await at.propose(token);
      await at.propose(token);
      await at.propose(token, { level: 4, expectedRevision: 1 });
      expect((await at.read()).proposals).toMatchObject([{ level: 4 }]);
      await expect(at.propose(token, { level: 1, expectedRevision: 1 })).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { current: { level: 4, revision: 2 } },
      });
    });

    it.each([
      ['a question that was not asked', { questionCode: 'A1' }],
      ['a question that does not exist', { questionCode: 'Z9' }],
      ['a level that does not exist', { level: 9 }],
      ['not applicable without a reason', { kind: 'not_applicable', level: null, note: ' ' }],
      ['a task, which this question has not', { action: 'Bespreken' }],
    ] as const)('is refused for %s', async (_what, change) => {
      await expect(at.propose(await at.ask(), change)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it('is not seen by who holds another link', async () => {
      await at.propose(await at.ask());
      expect((await at.open(await at.ask({ name: 'Iemand anders' }))).proposals).toEqual([]);
    });

    it('can do nothing in another municipality or region, whatever its rows say', async () => {
      const token = await at.ask();
      const guest = await at.enter(token);
      const seen = await at.app.inRegion(guest.context, async (tx) => [
        await tx.query(`select 1 from answers where municipality_code <> 'GM0606'`),
        await tx.query(`select 1 from submissions where municipality_code <> 'GM0606'`),
        await tx.query('select 1 from scans where region_id <> $1', [guest.context.regionId]),
      ]);
      expect(seen).toEqual([[], [], []]);
      const foreign = { ...guest, context: { ...guest.context, municipalities: ['GM0622'] } };
      await expect(new ReadGuestRequest(at.app).run(foreign)).rejects.toMatchObject(isDead);
      const abroad = {
        ...guest,
        context: { ...guest.context, regionId: at.people.olga.context.regionId },
      };
      await expect(new ReadGuestRequest(at.app).run(abroad)).rejects.toMatchObject(isDead);
    });
  });
});
