import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs } from '@ijkpunt/testing';
import { RetireVersion } from './manage/retire-version.js';
import { access, first, startDesk, type Desk } from './manage/testing/start-desk.js';
import { readUsableVersions, requireUsableVersion } from './usable-versions.js';

describe('the versions that a new campaign may take', () => {
  let desk: Desk;
  let app: Database;
  let worker: Database;
  beforeAll(async () => {
    desk = await startDesk('demo');
    app = await connectAs(desk.database.urls.ijk_app);
    worker = await connectAs(desk.database.urls.ijk_worker);
  });
  afterAll(async () => {
    await Promise.all([app.close(), worker.close()]);
    await desk.close();
  });

  const read = (database = app) => database.outsideRegions(readUsableVersions);
  const ask = (code: string, version: string) =>
    app.outsideRegions((tx) => requireUsableVersion(tx, code, version));
  const retire = () =>
    new RetireVersion(desk.administration).run(access, {
      code: 'proef',
      version: '1',
      reason: 'Een proef.',
      confirmation: first.title,
    });

  it('are those that were published, the newest of an instrument first, for every role', async () => {
    const named = (await read()).map(({ code, version }) => `${code} ${version}`);
    expect(named.filter((name) => name.startsWith('zelfscan'))).toEqual([
      'zelfscan 2',
      'zelfscan 1',
    ]);
    expect(await ask('proef', '1')).toEqual({
      code: 'proef',
      version: '1',
      title: first.title,
      isScored: first.isScored,
      hasRegionalMean: first.hasRegionalMean,
    });
    expect(await read(worker)).toEqual(await read());
  });

  it('stay usable until the campaign that takes one is there', async () => {
    const order: string[] = [];
    let retiring: Promise<void> | undefined;
    await app.outsideRegions(async (tx) => {
      await requireUsableVersion(tx, 'proef', '1');
      retiring = retire().then(() => void order.push('retired'));
      await untilSomebodyWaits(desk);
      order.push('planned');
    });
    await retiring;
    expect(order).toEqual(['planned', 'retired']);
  });

  it('are not the retired ones, which are refused in words for a person', async () => {
    expect((await read()).some(({ code }) => code === 'proef')).toBe(false);
    const refused = { code: 'BAD_USER_INPUT', message: expect.stringContaining('ingetrokken') };
    await expect(ask('proef', '1')).rejects.toMatchObject(refused);
    await expect(ask('zelfscan', '99')).rejects.toMatchObject(refused);
  });

  it('are retired by nobody who only plans', async () => {
    await expect(
      app.outsideRegions((tx) =>
        tx.query('insert into instrument_retirements values ($1, $2, $3, now(), $4)', [
          'zelfscan',
          '2',
          'x',
          newId(),
        ]),
      ),
    ).rejects.toThrow('permission denied');
  });
});

/** Until whoever retires a version stands in line behind the lock of who plans with it. */
async function untilSomebodyWaits(desk: Desk): Promise<void> {
  for (;;) {
    const waiting = await desk.database.query(
      `select 1 from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`,
    );
    if (waiting.length > 0) return;
  }
}
