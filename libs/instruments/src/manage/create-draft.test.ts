import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateDraft } from './create-draft.js';
import { DiscardDraft } from './discard-draft.js';
import { ListInstruments } from './list-instruments.js';
import { ReadDraft } from './read-draft.js';
import { access, startDesk, type Desk } from './testing/start-desk.js';

describe('beginning a draft', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.close());

  const create = (code: string, title?: string) =>
    new CreateDraft(desk.administration).run(access, code, title);
  const discard = (code: string, revision: number) =>
    new DiscardDraft(desk.administration).run(access, code, revision);
  const read = (code: string) => new ReadDraft(desk.administration).run(access, code);

  it('follows the newest version, with the origin of each question still to decide', async () => {
    await create('proef');
    const draft = await read('proef');
    expect(draft).toMatchObject({ version: '2', baseVersion: '1', revision: 1 });
    expect(draft.document).toMatchObject({ version: '2', previousVersion: '1', lineage: [] });
    expect(draft.problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        source: 'lineage',
        reason: 'Van de nieuwe vragen ontbreekt de herkomst: A1, A2.',
      }),
    );
  });

  it('is done once for an instrument', async () => {
    await expect(create('proef')).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { revision: 1 },
    });
  });

  it('can be of a new instrument, and says what is still to be filled in', async () => {
    await create('nieuw', 'Nieuw instrument');
    const { version, baseVersion, problems } = await read('nieuw');
    expect({ version, baseVersion }).toEqual({ version: '1', baseVersion: null });
    expect(problems).toContainEqual({
      severity: 'error',
      source: 'shape',
      path: 'themes.0.questions.0.statement',
      reason: 'Vul dit in.',
    });
  });

  it.each([
    ['a version of nothing', 'bestaat-niet', undefined, 'NOT_FOUND'],
    ['a new instrument under a code in use', 'proef', 'Weer', 'BAD_USER_INPUT'],
    ['a code that cannot be', 'Nieuw 2', 'Weer', 'BAD_USER_INPUT'],
    ['a new instrument without a name', 'naamloos', ' ', 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_what, code, title, refusal) => {
    const before = await desk.drafts();
    await expect(create(code, title)).rejects.toMatchObject({ code: refusal });
    expect(await desk.drafts()).toEqual(before);
  });

  it('shows in the list, and is gone when it is thrown away as it was seen', async () => {
    const list = () => new ListInstruments(desk.administration).run(access);
    expect(await list()).toMatchObject([
      { code: 'nieuw', versions: [], draft: { version: '1', title: 'Nieuw instrument' } },
      { code: 'proef', versions: [{ version: '1', campaignCount: 0 }], draft: { version: '2' } },
    ]);
    await expect(discard('nieuw', 2)).rejects.toMatchObject({ code: 'CONFLICT' });
    await discard('nieuw', 1);
    await expect(discard('nieuw', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await list()).map(({ code }) => code)).toEqual(['proef']);
    expect(await desk.audited()).toEqual([
      'instrument.drafted',
      'instrument.drafted',
      'instrument.discarded',
    ]);
  });
});
