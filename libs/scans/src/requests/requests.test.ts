import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { SaveAnswer } from '../save-answer.js';
import { ReadAnswerHistory } from '../together/read-answer-history.js';
import { DecideProposal } from './decide-proposal.js';
import { RevokeRequest } from './revoke-request.js';
import { Asking, scan } from './testing/asking.js';

/** Five questions of each of the first five themes. */
const many = ['A', 'B', 'C', 'D', 'E'].flatMap((theme) =>
  [1, 2, 3, 4, 5].map((number) => `${theme}${number}`),
);

describe('asking a colleague without an account', () => {
  let at: Asking;
  beforeAll(async () => {
    at = await Asking.start();
  });
  beforeEach(() => at.clear());
  afterAll(() => at.close());

  describe('deciding', () => {
    it('takes a proposal over with both names, in the history, and says so', async () => {
      await at.propose(await at.ask());
      at.push.published.splice(0);
      await at.decide();
      const name = 'Gé de Wit (voorstel), overgenomen door Sam Voorbeeld';
      expect(await at.answers()).toMatchObject([
        { questionCode: 'J1', level: 3, answeredByName: name, revision: 1 },
      ]);
      expect(await new ReadAnswerHistory(at.app).run(at.people.sam, scan, 'J1')).toMatchObject([
        { answeredBy: name },
      ]);
      expect((await at.read()).proposals).toEqual([]);
      expect(at.push.published).toMatchObject([{ about: 'answers' }]);
      expect(await at.audits()).toEqual(expect.arrayContaining(['proposal.accepted']));
    });

    it('leaves a proposal, and lets another follow', async () => {
      const token = await at.ask();
      await at.propose(token);
      const [first] = (await at.read()).proposals;
      await at.decide({ decision: 'declined' });
      await at.decide({ decision: 'declined', proposalId: first?.id ?? '' });
      expect(await at.answers()).toEqual([]);
      expect((await at.read()).proposals).toEqual([]);
      await at.propose(token, { level: 2, expectedRevision: 1 });
      expect((await at.read()).proposals).toMatchObject([{ level: 2 }]);
      await expect(at.decide({ proposalId: first?.id ?? '' })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    });

    it('takes nothing over that was changed after it was seen', async () => {
      const token = await at.ask();
      await at.propose(token);
      const [seen] = (await at.read()).proposals;
      await at.propose(token, { level: 1, expectedRevision: 1 });
      await expect(at.decide({ proposalId: seen?.id ?? '' })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      expect(await at.answers()).toEqual([]);
    });

    it('never overwrites an answer that came meanwhile', async () => {
      await at.propose(await at.ask());
      await new SaveAnswer(at.app, at.push).run(at.people.noor, {
        scan,
        questionCode: 'J1',
        kind: 'level',
        level: 1,
        note: null,
        expectedRevision: 0,
      });
      await expect(at.decide()).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { current: { level: 1 }, yours: { level: 3 } },
      });
      expect((await at.read()).proposals).toHaveLength(1);
      await at.decide({ expectedRevision: 1 });
      expect(await at.answers()).toMatchObject([{ level: 3, revision: 2 }]);
    });

    it('waits unseen while people answer the theme blind', async () => {
      await at.propose(await at.ask());
      const [seen] = (await at.read()).proposals;
      await at.database.query(
        `insert into blind_themes (region_id, campaign_id, municipality_code, theme_code, opened_by,
           opened_by_name)
         select region_id, campaign_id, municipality_code, 'J', asked_by, asked_by_name
           from scan_requests`,
      );
      expect((await at.read()).proposals).toEqual([]);
      await expect(at.decide({ proposalId: seen?.id ?? '' })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      await at.database.query('delete from blind_themes');
      expect((await at.read()).proposals).toMatchObject([{ level: 3 }]);
    });

    it('is over once the scan is submitted', async () => {
      await at.propose(await at.ask());
      await at.withScanStatus('submitted', async () => {
        await expect(at.decide()).rejects.toMatchObject({ code: 'CONFLICT' });
        await expect(at.ask()).rejects.toMatchObject({ code: 'CONFLICT' });
        expect((await at.read()).canAsk).toBe(false);
      });
    });
  });

  describe('the rights', () => {
    it.each([
      ['a contributor', () => at.people.noor, 'FORBIDDEN'],
      ['a reader', () => at.people.wil, 'FORBIDDEN'],
      ['a neighbour', () => at.people.vera, 'NOT_FOUND'],
      ['another region', () => at.people.olga, 'NOT_FOUND'],
    ])('are not for %s', async (_who, who, code) => {
      await at.propose(await at.ask());
      const written = await at.database.query('select * from answer_proposals');
      await expect(at.ask({}, who())).rejects.toMatchObject({ code });
      await expect(at.revoke(who())).rejects.toMatchObject({ code });
      await expect(at.decide({}, who())).rejects.toMatchObject({ code });
      if (code === 'NOT_FOUND') await expect(at.read(who())).rejects.toMatchObject({ code });
      else expect((await at.read(who())).canAsk).toBe(false);
      expect(await at.database.query('select * from answer_proposals')).toEqual(written);
    });

    it('reach no request or proposal of a neighbour', async () => {
      await at.propose(await at.ask());
      const { requests, proposals } = await at.read();
      const theirs = { ...scan, municipality: 'vlaardingen' };
      const input = { scan: theirs, decision: 'accepted', expectedRevision: 0 } as const;
      for (const proposalId of [proposals[0]?.id ?? '', newId(), 'x']) {
        await expect(
          new DecideProposal(at.app, at.push).run(at.people.vera, { ...input, proposalId }),
        ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      await expect(
        new RevokeRequest(at.app, at.push).run(at.people.vera, {
          scan: theirs,
          requestId: requests[0]?.id ?? '',
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(at.revoke(at.people.sam, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it.each([
      ['no name', { name: ' ' }],
      ['a long name', { name: 'x'.repeat(101) }],
      ['no questions', { questionCodes: [] }],
      ['a question that does not exist', { questionCodes: ['J1', 'Z9'] }],
      ['more questions than anybody answers', { questionCodes: many }],
      ['a long message', { message: 'x'.repeat(1_001) }],
      ['no days', { days: 0 }],
      ['a season', { days: 61 }],
    ])('make no link with %s', async (_what, change) => {
      await expect(at.ask(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      expect((await at.read()).requests).toEqual([]);
    });

    it('end a link once, whoever asks for it twice', async () => {
      await at.ask();
      await at.revoke();
      await at.revoke();
      expect((await at.read()).requests).toMatchObject([{ state: 'revoked' }]);
      expect((await at.audits()).filter((action) => action === 'request.revoked')).not.toEqual([]);
    });
  });
});
