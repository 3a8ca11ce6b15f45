import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { accessOf, connectAs, FakePush } from '@ijkpunt/testing';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { ReadMessages } from './read-messages.js';
import { PostOffice } from './testing/post-office.js';

describe('somebody’s messages', () => {
  let office: PostOffice;
  let app: Database;
  let schiedam: RegionAccess;
  const push = new FakePush();
  beforeAll(async () => {
    office = await PostOffice.open();
    app = await connectAs(office.database.urls.ijk_app);
    const identity = await connectAs(office.database.urls.ijk_identity);
    schiedam = await accessOf(identity, 'schiedam@demo.example', 'rotterdam-rijnmond');
    await identity.close();
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  it('are their own, newest first, with what they are about', async () => {
    const messages = new ReadMessages(app, push);
    expect(await messages.run(schiedam)).toEqual({ unseen: 0, messages: [] });
    const reminder = await office.put('schiedam', 'reminder');
    await office.put('vlaardingen', 'opened');
    const opened = await office.put('schiedam', 'opened');
    expect(await messages.run(schiedam)).toMatchObject({
      unseen: 2,
      messages: [
        { id: opened, kind: 'opened', isSeen: false, campaign: { slug: 'zelfscan-2026' } },
        { id: reminder, kind: 'reminder', isSeen: false, campaign: null, municipality: null },
      ],
    });
  });

  it('are seen up to the one on screen, and other screens hear of it', async () => {
    const messages = new ReadMessages(app, push);
    const { messages: shown } = await messages.run(schiedam);
    await office.put('schiedam', 'published');
    const { unseen, messages: after } = await messages.markSeen(schiedam, shown[0]?.id ?? '');
    expect(unseen).toBe(1);
    expect(after.map(({ kind, isSeen }) => [kind, isSeen])).toEqual([
      ['published', false],
      ['opened', true],
      ['reminder', true],
    ]);
    expect(push.published).toMatchObject([
      { regionId: office.regionId, campaignId: office.regionId, version: 0 },
    ]);
  });

  it('stay as they are when it is somebody else’s message, or none', async () => {
    const others = await office.put('vlaardingen', 'published');
    for (const id of [others, newId()]) {
      expect((await new ReadMessages(app, push).markSeen(schiedam, id)).unseen).toBe(1);
    }
    const [row] = await office.database.query<{ n: number }>(
      `select count(*)::int as n from messages m join identity.people p on p.id = m.person_id
        where p.email = 'vlaardingen@demo.example' and m.seen_at is not null`,
    );
    expect(row?.n).toBe(0);
  });
});
