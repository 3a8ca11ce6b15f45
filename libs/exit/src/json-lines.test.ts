import { describe, expect, it } from '@jest/globals';
import { fromJsonList, toJsonList } from './json-lines.js';

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function listOf(rows: readonly string[]): Promise<{ text: string; counted: number }> {
  let text = '';
  let counted = -1;
  for await (const piece of toJsonList(each(rows), (count) => (counted = count))) text += piece;
  return { text, counted };
}

describe('rows as a list of JSON', () => {
  it.each([[[]], [['{"a":1}']], [['{"a":"é\u2028,"}', '{"b":[1.0]}', '{}']]])(
    'is JSON, and gives %j back however it is cut',
    async (rows) => {
      const { text, counted } = await listOf(rows);
      expect(JSON.parse(text)).toEqual(rows.map((row) => JSON.parse(row) as unknown));
      expect(counted).toBe(rows.length);
      for (const size of [1, 2, 7, 1_000]) {
        const bytes = Buffer.from(text);
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const read: string[] = [];
        for await (const row of fromJsonList(each(pieces))) read.push(row);
        expect(read).toEqual(rows);
      }
    },
  );

  it('refuses bytes that are no text', async () => {
    const rows = fromJsonList(each([Buffer.from([0xff, 0xfe])]));
    await expect(rows.next()).rejects.toThrow();
  });
});
