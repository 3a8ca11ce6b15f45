import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Colleagues, type RegionAccess } from '@ijkpunt/tenancy';
import { FakePush, openDemo, type Demo } from '@ijkpunt/testing';
import { SaveAnswer } from '../save-answer.js';
import { ReadParticipation, type ParticipationMember } from './read-participation.js';
import {
  participationNoteLimit,
  WriteParticipationNote,
  type WriteParticipationNoteRequest,
} from './write-participation-note.js';

const campaign = 'zelfscan-2026';

let demo: Demo;
let reads: ReadParticipation;
let notes: WriteParticipationNote;
beforeAll(async () => {
  demo = await openDemo();
  reads = new ReadParticipation(demo.app, new Colleagues(demo.identity));
  notes = new WriteParticipationNote(demo.app);
});
afterAll(() => demo.close());
beforeEach(async () => {
  await demo.database.query('delete from participation_notes; delete from campaign_extensions');
});

const memberOf = async (
  slug: string,
  access: RegionAccess = demo.robin,
  now = new Date(),
): Promise<ParticipationMember> => {
  const { members } = await reads.run(access, campaign, now);
  const member = members.find(({ municipality }) => municipality.slug === slug);
  if (!member) throw new Error(`${slug} does not take part`);
  return member;
};
const refused = (code: string) => expect.objectContaining({ code });

describe('how far the municipalities are', () => {
  it('is told as counts, with whom to call', async () => {
    const { members, canManage, forecast } = await reads.run(demo.robin, campaign);
    expect(members).toHaveLength(13);
    expect(canManage).toBe(true);
    expect(forecast).toMatchObject({ memberCount: 13, atLeast: 12 });
    expect(members.filter(({ submission }) => submission)).toHaveLength(12);
    expect(members.find(({ municipality }) => municipality.slug === 'schiedam')).toMatchObject({
      ...{ status: 'in_progress', progress: { answered: 48, asked: 53 }, percent: 90 },
      ...{ submission: null, isExtended: false, people: 3, note: null },
      coordinators: [demo.sam.context.personName],
    });
  });

  it('moves with an answer, by one for each question', async () => {
    const save = new SaveAnswer(demo.app, new FakePush());
    const answer = { questionCode: 'J1', kind: 'level', level: 2, note: 'Geheim' } as const;
    const scan = { campaign, municipality: 'schiedam' };
    await save.run(demo.noor, { ...answer, scan, expectedRevision: 0 });
    await save.run(demo.noor, { ...answer, scan, level: 3, expectedRevision: 1 });
    const member = await memberOf('schiedam');
    expect(member.progress).toEqual({ answered: 49, asked: 53 });
    expect(Date.now() - Number(member.lastActivityAt)).toBeLessThan(60_000);
    expect(JSON.stringify(await reads.run(demo.robin, campaign))).not.toContain('Geheim');
  });

  it('knows who is late, and not who was given longer', async () => {
    const [round] = await demo.database.query<{ closes_at: Date }>(
      'select closes_at from campaigns where slug = $1',
      [campaign],
    );
    const after = new Date(Number(round?.closes_at) + 3_600_000);
    expect(await memberOf('schiedam', demo.robin, after)).toMatchObject({ attention: 'late' });
    await demo.database.query(
      `insert into campaign_extensions (region_id, campaign_id, municipality_code, until, reason,
         extended_by)
       select region_id, id, 'GM0606', closes_at + interval '14 days', 'Nieuw', gen_random_uuid()
         from campaigns where slug = $1 and region_id = $2`,
      [campaign, demo.robin.context.regionId],
    );
    const longer = await memberOf('schiedam', demo.robin, after);
    expect(longer.attention).not.toBe('late');
    expect(longer.isExtended).toBe(true);
    expect(longer.closesAt > after).toBe(true);
  });

  it('names a municipality that nobody was invited for', async () => {
    const ended = (until: string): Promise<unknown> =>
      demo.database.query(
        `update identity.grants set valid_until = ${until} where municipality_code = 'GM0606'`,
      );
    await ended('app.today()');
    expect(await memberOf('schiedam')).toMatchObject({
      ...{ attention: 'nobody', people: 0, coordinators: [] },
    });
    await ended('null');
  });

  it('is for who leads the region', async () => {
    expect((await reads.run(demo.bo, campaign)).canManage).toBe(false);
    for (const access of [demo.sam, demo.noor, demo.wil, demo.vera, demo.olga]) {
      await expect(reads.run(access, campaign)).rejects.toThrow(refused('NOT_FOUND'));
    }
    await expect(reads.run(demo.robin, 'zelfscan-1900')).rejects.toThrow(refused('NOT_FOUND'));
  });

  it('counts answers by day for who leads that region, and for nobody else', async () => {
    const [{ id = '' } = {}] = await demo.database.query<{ id: string }>(
      'select id from campaigns where slug = $1 and region_id = $2',
      [campaign, demo.robin.context.regionId],
    );
    const count = async ({ context }: RegionAccess): Promise<number> => {
      const rows: unknown[] = await demo.app.inRegion(context, (tx) =>
        tx.query('select * from app.first_answers_by_day($1)', [id]),
      );
      return rows.length;
    };
    expect(await count(demo.robin)).toBeGreaterThan(12);
    const elsewhere = await demo.enter('coordinator.brabant', 'noordoost-brabant');
    for (const access of [demo.sam, demo.vera, demo.olga, elsewhere]) {
      expect(await count(access)).toBe(0);
    }
  });
});

describe('a note about a municipality', () => {
  const write = (
    change: Partial<WriteParticipationNoteRequest> = {},
    access: RegionAccess = demo.robin,
  ): Promise<void> =>
    notes.run(access, {
      ...{ campaign, municipality: 'schiedam', text: 'Belt vrijdag terug', expectedRevision: 0 },
      ...change,
    });
  const audits = (): Promise<unknown[]> =>
    demo.database.query(`select detail from audit_log where action = 'participation.noted'`);

  it('is kept with who and when, and seen by coordinator and facilitator', async () => {
    const before = await audits();
    await write();
    await write();
    const kept = {
      text: 'Belt vrijdag terug',
      revision: 1,
      writtenBy: demo.robin.context.personName,
    };
    expect((await memberOf('schiedam')).note).toMatchObject(kept);
    expect((await memberOf('schiedam', demo.bo)).note).toMatchObject(kept);
    expect((await audits()).slice(before.length)).toEqual([
      { detail: { municipality: 'GM0606', revision: 1 } },
    ]);
  });

  it('is not overwritten unseen, and may be withdrawn', async () => {
    await write();
    await expect(write({ text: 'Anders' })).rejects.toThrow(refused('CONFLICT'));
    await write({ text: ' ', expectedRevision: 1 });
    expect((await memberOf('schiedam')).note).toMatchObject({ text: '', revision: 2 });
  });

  it('takes no text that is too long or cannot be kept', async () => {
    for (const text of ['x'.repeat(participationNoteLimit + 1), 'a\0b']) {
      await expect(write({ text })).rejects.toThrow(refused('BAD_USER_INPUT'));
    }
  });

  it('is written by the coordinator of that region alone, about its own municipalities', async () => {
    await expect(write({}, demo.bo)).rejects.toThrow(refused('FORBIDDEN'));
    for (const access of [demo.sam, demo.vera, demo.olga]) {
      await expect(write({}, access)).rejects.toThrow(refused('NOT_FOUND'));
    }
    for (const municipality of ['oss', 'brielle', 'niemand', 'a\0b']) {
      await expect(write({ municipality })).rejects.toThrow(refused('NOT_FOUND'));
    }
    expect(await demo.database.query('select * from participation_notes')).toEqual([]);
  });

  it('is hidden by the table itself from the municipality it is about', async () => {
    await write();
    for (const access of [demo.sam, demo.vera, demo.olga]) {
      const rows: unknown[] = await demo.app.inRegion(access.context, (tx) =>
        tx.query('select * from participation_notes'),
      );
      expect(rows).toEqual([]);
    }
  });
});
