import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs } from '@ijkpunt/testing';
import { ChooseChannels } from './choose-channels.js';
import { usualSettings } from './message-settings.js';
import { usualReminders } from './moments.js';
import { FakeMailer, PostOffice } from './testing/post-office.js';

const workingHour = new Date('2026-12-10T09:00:00Z');

describe('choosing how one is told', () => {
  let office: PostOffice;
  let app: Database;
  let schiedam: RegionAccess;
  let coordinator: RegionAccess;
  let choose: ChooseChannels;
  beforeAll(async () => {
    office = await PostOffice.open();
    app = await connectAs(office.database.urls.ijk_app);
    choose = new ChooseChannels(app);
    const identity = await connectAs(office.database.urls.ijk_identity);
    const inRijnmond = (name: string) =>
      accessOf(identity, `${name}@demo.example`, 'rotterdam-rijnmond');
    schiedam = await inRijnmond('schiedam');
    coordinator = await inRijnmond('coordinator.rijnmond');
    await identity.close();
    await office.database.query(
      `update campaigns set closes_at = now() + interval '1 year' where slug = 'zelfscan-2026'`,
    );
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  it('begins with everything, in Dutch, and with the usual reminders', async () => {
    expect(await choose.read(schiedam)).toEqual({
      own: usualSettings,
      reminders: usualReminders,
      canSetReminders: false,
    });
  });

  it('is for oneself alone, and holds for a mail that waits', async () => {
    await office.put('schiedam', 'opened');
    await office.put('schiedam', 'almost_closed');
    const { own } = await choose.saveOwn(schiedam, {
      language: 'en',
      shownOnly: ['opened'],
      muted: ['published'],
    });
    expect(own).toMatchObject({ language: 'en', shownOnly: ['opened'], muted: ['published'] });
    expect((await choose.read(coordinator)).own).toEqual(usualSettings);
    const mailer = new FakeMailer();
    await office.sender(mailer).run(workingHour);
    expect(mailer.taken.map(({ subject }) => subject)).toEqual(['Zelfscan 2026 closes soon']);
    expect((await office.states()).sort()).toEqual(['dropped', 'sent']);
  });

  it('gives every mail a link that ends its kind, of which the table has the hash', async () => {
    const [row] = await office.database.query<{ hashes: number; length: number }>(
      `select count(leave_hash)::int as hashes, max(length(leave_hash)) as length from messages`,
    );
    expect(row).toEqual({ hashes: 1, length: 32 });
  });

  it('refuses one kind in two ways', async () => {
    const twice = { language: 'nl', shownOnly: ['opened'], muted: ['opened'] } as const;
    await expect(choose.saveOwn(schiedam, twice)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('lets a coordinator say when the region reminds, in three different moments', async () => {
    const saved = await choose.saveReminders(coordinator, { isOn: true, daysBefore: [3, 28, 10] });
    expect(saved.reminders).toEqual({ isOn: true, daysBefore: [28, 10, 3] });
    expect((await choose.read(schiedam)).reminders).toEqual(saved.reminders);
    for (const daysBefore of [
      [],
      [1, 2],
      [1, 2, 2],
      [0, 1, 2],
      [1, 2, 61],
      [1, 2, 3, 4],
      [1.5, 2, 3],
    ]) {
      const wrong = choose.saveReminders(coordinator, { isOn: true, daysBefore });
      await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('refuses that to anybody else, also in the table', async () => {
    const off = { isOn: false, daysBefore: [3, 2, 1] };
    await expect(choose.saveReminders(schiedam, off)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [, count] = await app.inRegion(schiedam.context, (tx) =>
      tx.query<[unknown, number]>('update reminder_settings set is_on = false'),
    );
    expect(count).toBe(0);
  });
});
