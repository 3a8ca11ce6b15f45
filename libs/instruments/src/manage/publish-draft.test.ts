import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument } from '../instrument-shape.js';
import { CreateDraft } from './create-draft.js';
import { PublishDraft } from './publish-draft.js';
import { ReadChanges } from './read-changes.js';
import { ReadVersion } from './read-version.js';
import { SaveDraft } from './save-draft.js';
import { SuggestDraftLineage } from './suggest-draft-lineage.js';
import { access, first, startDesk, type Desk } from './testing/start-desk.js';

const [theme] = first.themes;
const [visie, scholing] = theme?.questions ?? [];
const rewordedText = 'Het team bewaakt de visie bij elk gezin.';
const next = {
  ...first,
  previousVersion: '1',
  themes: [{ ...theme, questions: [{ ...visie, statement: rewordedText }, scholing] }],
} as Instrument;
const same = { kind: 'same', from: ['A2'], to: ['A2'], isComparable: true } as const;
const reworded = { kind: 'reworded', from: ['A1'], to: ['A1'], isComparable: true } as const;

describe('publishing a draft', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
    await new CreateDraft(desk.administration).run(access, 'proef');
  });
  afterAll(() => desk.close());

  const save = (document: unknown, expectedRevision: number) =>
    new SaveDraft(desk.administration).run(access, { code: 'proef', document, expectedRevision });
  const publish = (expectedRevision: number, confirmation = 'Proef') =>
    new PublishDraft(desk.administration).run(access, {
      code: 'proef',
      expectedRevision,
      confirmation,
    });
  const changes = (version: string | null) =>
    new ReadChanges(desk.administration).run(access, 'proef', version);

  it('is refused while an origin is undecided or impossible', async () => {
    await save(next, 1);
    await expect(publish(2)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const { problems } = await save({ ...next, lineage: [same, { ...reworded, kind: 'same' }] }, 2);
    expect(problems).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining('niet ‘gelijk’') }),
    );
    await expect(publish(3)).rejects.toMatchObject({ details: { errorCount: 1 } });
  });

  it('is helped by a proposal that is kept nowhere', async () => {
    await save({ ...next, lineage: [] }, 3);
    const proposed = await new SuggestDraftLineage(desk.administration).run(access, 'proef');
    expect(proposed).toMatchObject([{ kind: 'reworded' }, { kind: 'same' }]);
    const shown = await changes(null);
    expect(shown).toMatchObject({ before: '1', after: '2', isSuggested: true });
    expect(await desk.drafts()).toMatchObject([{ revision: 4 }]);
  });

  it('wants the name, and the state that the person saw', async () => {
    await save({ ...next, lineage: [{ ...reworded, reason: 'Zelfde bedoeling.' }, same] }, 4);
    await expect(publish(5, 'proef')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'confirmation' },
    });
    await expect(publish(4)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('gives the next number, once, and leaves no draft', async () => {
    const both = await Promise.allSettled([publish(5), publish(5)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.drafts()).toEqual([]);
    expect(await desk.audited()).toEqual(['instrument.drafted', 'instrument.published']);
    const read = await new ReadVersion(desk.administration).run(access, 'proef', '2');
    expect(read).toMatchObject({ version: '2', retiredAt: null, campaignCount: 0 });
    expect(read.document.themes).toEqual(next.themes);
    expect(await changes('2')).toMatchObject({
      isSuggested: false,
      questions: [{ kind: 'reworded', fields: [{ field: 'statement', after: rewordedText }] }, {}],
    });
  });

  it('leaves a version that not even the owner of the table can change', async () => {
    await expect(
      desk.database.query(`update instrument_versions set title = 'Anders'`),
    ).rejects.toThrow('only grows');
    await expect(desk.database.query('delete from instrument_versions')).rejects.toThrow();
  });

  it('is refused for a draft that another version overtook', async () => {
    await new CreateDraft(desk.administration).run(access, 'proef');
    await desk.database.query(
      `insert into instrument_versions (instrument_code, version, title, content)
       select instrument_code, '7', title, jsonb_set(content, '{version}', '"7"')
         from instrument_versions where version = '2'`,
    );
    const { problems } = await save({ ...next, previousVersion: '2' }, 1);
    expect(problems[0]).toMatchObject({ source: 'version', severity: 'error' });
    await expect(publish(2)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
