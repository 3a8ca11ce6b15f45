import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBounce } from './bounce.js';
import { mailIdsIn, returnPathOf } from './return-path.js';

const sample = (name: string): Promise<Buffer> =>
  readFile(new URL(`./testing/bounces/${name}.eml`, import.meta.url));
const ofLines = (text: string): Buffer => Buffer.from(text.replace(/\r?\n/g, '\r\n'));

describe('the address that a mail comes back to', () => {
  const id = '01890000-0000-7000-8000-00000000000a';

  it('names the mail, and is read back', () => {
    const address = returnPathOf(`<${id}@ijkpunt.example>`, 'bounces@ijkpunt.example');
    expect(address).toBe('bounces+0189000000007000800000000000000a@ijkpunt.example');
    expect(mailIdsIn(`To: <${address.toUpperCase()}>`)).toEqual([id]);
  });

  it('is left as it is when there is nothing to name', () => {
    expect(returnPathOf('<a@b>', 'bounces@ijkpunt.example')).toBe('bounces@ijkpunt.example');
  });

  it('is one beside the Message-ID', () => {
    const text = `bounces+${id.replaceAll('-', '')}@x Message-ID: <${id}@x> <${id}-1@x>`;
    expect(mailIdsIn(text)).toEqual([id]);
  });
});

describe('a mail that comes back', () => {
  it.each([
    ['postfix', '01890000-0000-7000-8000-00000000000a', 'BOUNCE_5_1_1'],
    // Coded, without an address of its own, and with the reason in the answer alone.
    ['exchange', '01890000-0000-7000-8000-00000000000b', 'BOUNCE_5_2_2'],
  ])('says which one and why: %s', async (name, id, code) => {
    const raw = await sample(name);
    for (const form of [raw, ofLines(raw.toString())]) {
      const bounce = await readBounce(form);
      expect(bounce?.code).toBe(code);
      expect(bounce?.mailIds).toContain(id);
    }
  });

  it('says so too when its headers are all that is left', async () => {
    const [headers = ''] = (await sample('postfix')).toString().split('--7F3A11E2');
    const report = 'Content-Type: message/delivery-status\n\nX: y\n\nACTION: Failed\n';
    const bounce = await readBounce(
      Buffer.from(`${headers}--7F3A11E2.1765357392/mx.ijkpunt.example\n${report}`),
    );
    expect(bounce).toEqual({ mailIds: ['01890000-0000-7000-8000-00000000000a'], code: 'BOUNCE' });
  });

  it.each(['delayed', 'on-holiday'])('is none when it is %s', async (name) => {
    expect(await readBounce(await sample(name))).toBeNull();
  });

  it('is none when it is anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (raw) => {
        expect(await readBounce(raw)).toBeNull();
      }),
    );
  });
});
