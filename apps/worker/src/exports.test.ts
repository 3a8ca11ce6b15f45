import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { record, systemContext } from '@ijkpunt/platform';
import { connectAs, enginesUnderTest } from '@ijkpunt/testing';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

describe.each(enginesUnderTest())('the archive of a region, queue on %s', (engine) => {
  let world: PipelineWorld;
  beforeAll(async () => {
    world = await PipelineWorld.on(engine);
  });
  afterAll(() => world.close());

  it('is made by the worker that hears that somebody asked, and once', async () => {
    await world.startWorker();
    const context = systemContext(world.schiedam.context.regionId, 'test');
    const id = newId();
    const admin = await connectAs(world.database.urls.ijk_admin);
    await admin.inRegion(context, async (tx) => {
      await tx.query(
        `insert into region_exports (region_id, id, asked_by, asked_by_name)
         values ($1, $2, $3, 'Beheer')`,
        [context.regionId, id, context.personId],
      );
      const asked = { kind: 'export.asked.v1', entityId: id, version: 0 } as const;
      await record(tx, context, asked, asked);
    });
    await admin.close();
    const made = () =>
      world.database.query<{ state: string }>(
        'select state, attempts, files_done = file_count as done from region_exports',
      );
    await eventually(async () => (await made())[0]?.state === 'ready');
    await world.settled();
    expect(await made()).toEqual([{ state: 'ready', attempts: 1, done: true }]);
  });
});
