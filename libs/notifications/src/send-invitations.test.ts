import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { composeInvitation, type InvitationFacts } from './compose-invitation.js';
import { MailFailure, type Mail } from './mail.js';
import { SendInvitations } from './send-invitations.js';
import { FakeMailer, PostOffice, silent } from './testing/post-office.js';

const facts: InvitationFacts = {
  email: 'nieuw@example.nl',
  role: 'municipality_coordinator',
  region: 'Rotterdam-Rijnmond',
  municipality: 'Schiedam',
  invitedBy: 'Dees Coördinator',
  expiresAt: new Date('2026-12-17T23:00:00Z'),
  url: 'https://ijkpunt.example/uitnodiging/geheim',
};

describe('an invitation', () => {
  it('says who invites for what, until when, and leads there, in two languages', () => {
    const { to, subject, text, html } = composeInvitation(facts);
    expect({ to, subject }).toEqual({
      to: 'nieuw@example.nl',
      subject: 'Uitnodiging voor IJkpunt: Schiedam',
    });
    for (const sentence of [
      'Dees Coördinator nodigt u uit als coördinator van Schiedam in de regio Rotterdam-Rijnmond.',
      'tot en met donderdag 17 december 2026.',
      'Dees Coördinator invites you as coordinator of Schiedam in the region Rotterdam-Rijnmond.',
    ]) {
      expect(text).toContain(sentence);
      expect(html).toContain(sentence);
    }
    expect(html).toContain('<div lang="en"');
    expect(html).toContain(`href="${facts.url}"`);
    expect(text).toContain(facts.url);
  });

  it('is for a region or the platform too', () => {
    const region = composeInvitation({ ...facts, role: 'facilitator', municipality: null });
    expect(region.text).toContain('als begeleider van Rotterdam-Rijnmond.');
    const none = { municipality: null, region: null };
    const platform = composeInvitation({ ...facts, ...none, role: 'platform_administrator' });
    expect(platform.text).toContain('als platformbeheerder van IJkpunt.');
  });

  it('makes neither markup nor a header of a name', () => {
    const hostile = '<b>"\r\nBcc: a@b.nl';
    const names = { invitedBy: hostile, municipality: hostile, region: hostile };
    const { subject, html, text } = composeInvitation({ ...facts, ...names });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<b>"');
    expect(text).not.toContain('\nBcc:');
  });
});

describe('a sender of invitations', () => {
  let office: PostOffice;
  beforeAll(async () => {
    office = await PostOffice.open();
  });
  afterAll(() => office.close());
  beforeEach(() =>
    office.database.query('truncate identity.invitations, identity.invitation_links'),
  );

  const invite = async (change = 'revoked_at = null'): Promise<string> => {
    const id = newId();
    await office.database.query(
      `insert into identity.invitations (id, email, region_id, region_name, municipality_code, role,
         invited_by, invited_by_name, expires_at, mail)
       values ($1, 'nieuw@example.nl', $2, 'Rotterdam-Rijnmond', 'GM0606', 'contributor', $1, 'Dees',
         now() + interval '14 days', 'waiting')`,
      [id, office.regionId],
    );
    await office.database.query(`update identity.invitations set ${change} where id = $1`, [id]);
    return id;
  };
  const state = async () =>
    (
      await office.database.query<{ mail: string; minutes: number }>(
        `select mail, round(extract(epoch from mail_due_at - now()) / 60)::int as minutes
           from identity.invitations`,
      )
    )[0];
  const send = (mailer: FakeMailer): Promise<void> =>
    new SendInvitations({
      ...{ database: office.worker, mailer, log: silent },
      publicUrl: 'https://ijkpunt.example',
    }).run();
  const failing = (outcome: 'refused' | 'later' | 'unsure'): FakeMailer =>
    new FakeMailer(() => Promise.reject(new MailFailure(outcome, 'SMTP_550')));
  const hashOf = (mail: Mail | undefined): string => {
    const token = /uitnodiging\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    return createHash('sha256').update(token).digest('hex');
  };

  it('sends each once, with a link of which the table has the hash alone', async () => {
    await invite();
    const mailer = new FakeMailer();
    await Promise.all([send(mailer), send(mailer)]);
    expect(mailer.taken).toMatchObject([
      {
        to: 'nieuw@example.nl',
        text: expect.stringContaining('invuller van Schiedam in de regio Rotterdam-Rijnmond.'),
      },
    ]);
    expect(await state()).toMatchObject({ mail: 'sent' });
    const links = await office.database.query(
      `select encode(token_hash, 'hex') as hash from identity.invitation_links`,
    );
    expect(links).toEqual([{ hash: hashOf(mailer.taken[0]) }]);
  });

  it.each(['revoked_at = now()', `expires_at = now()`])(
    'sends none that ended: %s',
    async (change) => {
      await invite(change);
      const mailer = new FakeMailer();
      await send(mailer);
      expect(mailer.taken).toEqual([]);
    },
  );

  it.each([
    ['refused', 'failed'],
    ['later', 'waiting'],
    ['unsure', 'waiting'],
  ] as const)('that is %s is %s', async (outcome, mail) => {
    await invite();
    await send(failing(outcome));
    expect(await state()).toMatchObject({ mail });
    if (mail === 'waiting') expect(await state()).toMatchObject({ minutes: 1 });
  });
});
