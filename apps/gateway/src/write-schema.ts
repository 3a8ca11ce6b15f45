import { writeFile } from 'node:fs/promises';
import { printedSchema } from './schema.js';

await writeFile(new URL('../../web/schema.graphql', import.meta.url), await printedSchema());
