import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { Instrument } from './instrument-shape.js';
import { getInstrument, publishInstrument } from './instruments.js';
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

  const publish = (instrument: Instrument): Promise<void> =>
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
});
