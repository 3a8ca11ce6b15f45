import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { printedSchema } from './schema.js';

it('serves the schema that is committed; run `npm run schema` after a change', async () => {
  const committed = new URL('../../web/schema.graphql', import.meta.url);
  expect(await printedSchema()).toBe(await readFile(committed, 'utf8'));
});
