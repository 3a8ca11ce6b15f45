import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { Instrument } from './instrument-shape.js';
import { getInstrument, publishInstrument } from './instruments.js';
import { readLineage } from './lineage/read-lineage.js';
import { buildInstrument, buildQuestion } from './testing/build-instrument.js';

describe('publishing a version', () => {
  let database: TestDatabase;
  let admin: Database;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    admin = await connectAs(database.urls.ijk_admin);
  });
  afterAll(async () => {
    await admin.close();
    await database.drop();
  });

  const publish = (instrument: Instrument): Promise<boolean> =>
    admin.outsideRegions((tx) => publishInstrument(tx, instrument));
  const read = (version: string): Promise<Instrument> =>
    admin.outsideRegions((tx) => getInstrument(tx, 'proef', version));

  const visie = buildQuestion('A1', 'de visie');
  const first = buildInstrument([visie]);
  const second = buildInstrument([visie, buildQuestion('A2', 'scholing')], {
    version: '2',
    previousVersion: '1',
    lineage: [
      { kind: 'same', from: ['A1'], to: ['A1'], isComparable: true },
      { kind: 'new', from: [], to: ['A2'], isComparable: false, reason: 'Ontbrak.' },
    ],
  });

  it('refuses a version before the one it follows', async () => {
    await expect(publish(second)).rejects.toThrow('Versie 1 is niet gepubliceerd');
  });

  it('keeps what was published, and lets nobody change it', async () => {
    await publish(first);
    await publish(structuredClone(first));
    await expect(publish({ ...first, title: 'Anders' })).rejects.toThrow('andere inhoud');
    expect(await read('1')).toEqual(first);
  });

  it('refuses a lineage that cannot be true and takes one that can', async () => {
    const forgetful = { ...second, lineage: second.lineage?.slice(0, 1) };
    await expect(publish(forgetful)).rejects.toThrow('ontbreekt de herkomst: A2');
    await expect(read('2')).rejects.toThrow('not published');
    await publish(second);
    expect(await read('2')).toEqual(second);
  });

  it('reads a line of versions in one statement, and only once', async () => {
    const third = {
      ...second,
      version: '3',
      previousVersion: '2',
      lineage: ['A1', 'A2'].map((code) => ({
        ...{ kind: 'same' as const, from: [code], to: [code], isComparable: true },
      })),
    };
    await publish(third);
    const follow = (from: string, to: string) =>
      admin.outsideRegions(async (tx) => {
        const query = jest.spyOn(tx, 'query');
        const { former, descents } = await readLineage(tx, 'proef', { from, to });
        const kinds = descents.map(({ code, kind }) => `${code} ${kind}`);
        return { version: former?.version, kinds, statements: query.mock.calls.length };
      });
    const line = { version: '1', kinds: ['A1 same', 'A2 new'] };
    expect(await follow('1', '3')).toEqual({ ...line, statements: 1 });
    expect(await follow('1', '3')).toEqual({ ...line, statements: 0 });
    expect(await follow('2', '2')).toMatchObject({ version: '2', statements: 0 });
    expect(await follow('3', '1')).toMatchObject({
      version: undefined,
      kinds: ['A1 unknown'],
      statements: 0,
    });
    await expect(follow('1', '9')).rejects.toThrow('proef@9');
  });
});
