import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadShippedInstruments } from '../load-instrument.js';
import { toJsonFile } from './document-order.js';
import { readJson, requireDraftShape } from './draft-document.js';
import { ImportDocument } from './import-document.js';
import { ReadDraft } from './read-draft.js';
import { access, first, startDesk, type Desk } from './testing/start-desk.js';

describe('importing a document', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.close());

  const take = (document: unknown, replaces: number | null = null, isTrial = false) =>
    new ImportDocument(desk.administration).run(access, { document, isTrial, replaces });

  it('says what would happen before anything is kept', async () => {
    const report = await take({ ...first, title: '' }, null, true);
    expect(report).toMatchObject({
      code: 'proef',
      versionInFile: '1',
      version: '2',
      baseVersion: '1',
      questionCount: 2,
      existingRevision: null,
      isStored: false,
    });
    expect(report.problems).toContainEqual(
      expect.objectContaining({ path: 'title', reason: 'Vul dit in.' }),
    );
    expect(await desk.drafts()).toEqual([]);
    expect(await desk.audited()).toEqual([]);
  });

  it('makes a draft, and replaces one only as it was seen', async () => {
    expect(await take(first)).toMatchObject({ isStored: true });
    await expect(take(first)).rejects.toMatchObject({ code: 'CONFLICT', details: { revision: 1 } });
    await expect(take(first, 7)).rejects.toMatchObject({ code: 'CONFLICT' });
    await take({ ...first, title: 'Vervangen' }, 1);
    expect(await desk.drafts()).toMatchObject([{ version: '2', revision: 2 }]);
    expect(await desk.audited()).toEqual(['instrument.drafted', 'instrument.drafted']);
  });

  it('gives a draft back as the file that it was', async () => {
    const bytes = Buffer.from(
      toJsonFile((await new ReadDraft(desk.administration).run(access, 'proef')).document),
    );
    await take(readJson(bytes), 2);
    const { document } = await new ReadDraft(desk.administration).run(access, 'proef');
    expect(Buffer.from(toJsonFile(document)).equals(bytes)).toBe(true);
  });

  it('takes every instrument that comes with the product', async () => {
    for (const shipped of await loadShippedInstruments()) {
      expect(requireDraftShape(readJson(Buffer.from(toJsonFile(shipped))))).toEqual(shipped);
      const { problems } = await take(shipped, null, true);
      expect(problems.filter(({ source }) => source === 'shape')).toEqual([]);
    }
  });
});
