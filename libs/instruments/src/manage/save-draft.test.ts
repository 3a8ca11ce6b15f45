import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateDraft } from './create-draft.js';
import { ReadDraft } from './read-draft.js';
import { SaveDraft } from './save-draft.js';
import { access, first, startDesk, type Desk } from './testing/start-desk.js';

describe('saving a draft', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
    await new CreateDraft(desk.administration).run(access, 'proef');
  });
  afterAll(() => desk.close());

  const save = (document: unknown, expectedRevision: number, code = 'proef') =>
    new SaveDraft(desk.administration).run(access, { code, document, expectedRevision });

  it('keeps what is not finished and lists what is wrong with it', async () => {
    const [theme] = first.themes;
    const unfinished = { ...first, themes: [{ ...theme, title: '' }] };
    const saved = await save(unfinished, 1);
    expect(saved).toMatchObject({ revision: 2, document: { themes: [{ title: '' }] } });
    expect(saved.problems).toEqual([
      { severity: 'error', source: 'shape', path: 'themes.0.title', reason: 'Vul dit in.' },
    ]);
    const { document, problems } = await new ReadDraft(desk.administration).run(access, 'proef');
    expect({ document, problems }).toEqual({ document: saved.document, problems: saved.problems });
  });

  it('lets no document choose its own code, number or predecessor', async () => {
    const saved = await save(
      { ...first, code: 'anders', version: '9', previousVersion: '8', lineage: [] },
      2,
    );
    expect(saved.document).toMatchObject({ code: 'proef', version: '2', previousVersion: '1' });
  });

  it('refuses who saw an older state, and one of two at once', async () => {
    await expect(save(first, 1)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { revision: 3 },
    });
    const both = await Promise.allSettled([save(first, 3), save(first, 3)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(save(first, 1, 'bestaat-niet')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['text', 'proef'],
    ['a table that is none', { ...first, buildingBlocks: 'x' }],
    ['an exception from nothing', { ...first, exceptions: [{ rule: 'x', reason: 'y' }] }],
    ['nothing', null],
    ['no themes', { ...first, themes: undefined }],
    ['a number for a title', { ...first, title: 3 }],
    ['control characters', { ...first, title: 'a\u0000b' }],
    ['half of a pair', { ...first, title: 'a\ud800' }],
    ['marks that turn the text', { ...first, title: 'a\u202eb' }],
    ['more themes than a form can show', { ...first, themes: Array(31).fill(first.themes[0]) }],
  ])('refuses %s and keeps what was there', async (_what, document) => {
    const before = await desk.drafts();
    await expect(save(document, 4)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { problems: [{ reason: expect.any(String) }] },
    });
    expect(await desk.drafts()).toEqual(before);
  });
});
