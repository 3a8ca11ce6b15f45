import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument } from '../instrument-shape.js';
import { questionsOf } from '../instruments.js';
import { loadShippedInstruments } from '../load-instrument.js';
import { ListShipped } from './list-shipped.js';
import { PublishShipped } from './publish-shipped.js';
import { access, startDesk, type Desk } from './testing/start-desk.js';

describe('the questionnaires that come with the product', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.close());

  const states = async () =>
    (await new ListShipped(desk.administration).run(access)).map(
      ({ code, version, state }) => `${code} ${version} ${state}`,
    );
  const publish = (code: string) => new PublishShipped(desk.administration).run(access, code);
  const contents = () =>
    desk.database.query('select * from instrument_versions order by instrument_code, version');

  it('are listed with what is still to be published', async () => {
    expect(await states()).toEqual([
      'zelfscan 1 absent',
      'zelfscan 2 absent',
      'checklist-sturing 1 absent',
      'basisfuncties 1 absent',
    ]);
  });

  it('are published in order, once, and with nothing else', async () => {
    const both = await Promise.all([publish('zelfscan'), publish('zelfscan')]);
    expect(both.flat()).toEqual(['1', '2']);
    expect(await publish('zelfscan')).toEqual([]);
    expect(await states()).toEqual([
      'zelfscan 1 published',
      'zelfscan 2 published',
      'checklist-sturing 1 absent',
      'basisfuncties 1 absent',
    ]);
    expect(await desk.audited()).toEqual(['instrument.published', 'instrument.published']);
  });

  it('never take the place of other content under the same version, and leave all as it was', async () => {
    const shipped = await loadShippedInstruments();
    const [first, second] = shipped.filter(({ code }) => code === 'zelfscan');
    if (!first || !second) throw new Error('no zelfscan');
    const before = await contents();
    const third: Instrument = {
      ...second,
      version: '3',
      previousVersion: '2',
      lineage: questionsOf(second).map(({ code }) => ({
        kind: 'same',
        from: [code],
        to: [code],
        isComparable: true,
      })),
    };
    const changed = { ...second, title: 'Zelfscan anders' };
    const attempt = new PublishShipped(desk.administration).run(access, 'zelfscan', async () => [
      first,
      third,
      changed,
    ]);
    await expect(attempt).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('versie 2 is al gepubliceerd met andere inhoud'),
    });
    expect(await contents()).toEqual(before);
  });

  it('show where a version of one’s own stands in the way', async () => {
    await desk.database.query(
      `insert into instrument_versions (instrument_code, version, title, content)
       values ('basisfuncties', '1', 'Eigen', '{}')`,
    );
    expect(await states()).toContain('basisfuncties 1 differs');
    await expect(publish('basisfuncties')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('are no others', async () => {
    await expect(publish('proef')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
