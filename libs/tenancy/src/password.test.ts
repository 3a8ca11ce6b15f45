import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordFits, passwordLength } from './password.js';

const password = 'een lange zin die niemand raadt';

describe('a password', () => {
  it('is kept as argon2id with at least 19 MiB and two passes', async () => {
    const [, algorithm, , cost = ''] = (await hashPassword(password)).split('$');
    const [, memory, passes] = /^m=(\d+),t=(\d+),p=\d+$/.exec(cost) ?? [];
    expect(algorithm).toBe('argon2id');
    expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1_024);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
  });

  it('has another hash each time, which does not hold the password', async () => {
    const hashes = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(hashes[0]).not.toBe(hashes[1]);
    expect(hashes.join()).not.toContain(password);
  });

  it.each([
    ['itself', password, true],
    ['itself with another capital', 'Een lange zin die niemand raadt', false],
    ['itself with a space behind it', `${password} `, false],
    ['its beginning', password.slice(0, 20), false],
    ['nothing', '', false],
  ])('fits %s as it should', async (_name, attempt, fits) => {
    expect(await passwordFits(await hashPassword(password), attempt)).toBe(fits);
  });

  it.each(['wachtwoord met é en ñ erin', 'een zin met een NUL \0 erin', '💥'.repeat(20)])(
    'may hold any character: %j',
    async (unusual) => {
      const stored = await hashPassword(unusual);
      expect(await passwordFits(stored, unusual)).toBe(true);
      expect(await passwordFits(stored, `${unusual}x`)).toBe(false);
    },
  );

  it('may be as long as the limit says', async () => {
    const longest = 'x'.repeat(passwordLength.max);
    const stored = await hashPassword(longest);
    expect(await passwordFits(stored, longest)).toBe(true);
    expect(await passwordFits(stored, longest.slice(1))).toBe(false);
  });

  it('never fits an account that does not exist, not even the one that is tried in its place', async () => {
    expect(await passwordFits(null, password)).toBe(false);
    expect(await passwordFits(null, 'a password that nobody has')).toBe(false);
  });
});
