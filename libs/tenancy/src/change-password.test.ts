import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword } from '@ijkpunt/demo';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { requireActor } from './actor.js';
import { ChangePassword } from './change-password.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

const email = 'schiedam@demo.example';
const next = 'zeven groene paraplu’s';
const address = '192.0.2.1';

describe('changing a password', () => {
  let database: TestDatabase;
  let identity: Database;
  let sessions: Sessions;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    identity = await connectAs(database.urls.ijk_identity, 4);
    sessions = new Sessions(identity);
  });
  afterAll(async () => {
    await identity.close();
    await database.drop();
  });
  const signIn = (password: string) =>
    new SignIn(identity, sessions).run({ email, password, address, userAgent: 'Firefox' });
  const change = async (token: string, input: { present: string; next: string }) =>
    new ChangePassword(identity, new SignIn(identity, sessions)).run(
      requireActor(await sessions.findActor(token)),
      { ...input, address },
    );

  it.each([
    ['the present one is wrong', { present: 'iets anders dan het is', next }, 'present'],
    ['the next one is too short', { present: demoPassword, next: 'te kort' }, 'password'],
    ['both are the same', { present: demoPassword, next: demoPassword }, 'next'],
  ])('is refused when %s, and changes nothing', async (_what, input, field) => {
    const token = await signIn(demoPassword);
    await expect(change(token, input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field },
    });
    await signIn(demoPassword);
  });

  it('ends every other session, and the former password', async () => {
    const [here, elsewhere] = [await signIn(demoPassword), await signIn(demoPassword)];
    await change(here, { present: demoPassword, next });
    const open = await database.query('select from identity.sessions where ended_at is null');
    expect(open).toHaveLength(1);
    expect(await sessions.findActor(here)).not.toBeNull();
    expect(await sessions.findActor(elsewhere)).toBeNull();
    await expect(signIn(demoPassword)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await signIn(next);
  });
});
