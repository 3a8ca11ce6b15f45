import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, openJobQueues } from '@ijkpunt/platform';
import { enginesUnderTest } from '@ijkpunt/testing';
import { Lane } from './keep-alive-load.js';
import { Replicas, type Replica } from './replicas.js';

const place = { region: 'noordoost-brabant', campaign: 'zelfscan-2026' };
const authors = ['oss', 'meierijstad', 'bernheze'];

describe.each(enginesUnderTest())('SIGTERM under load, queue on %s', (engine) => {
  let replicas: Replicas;
  let gateways: Replica[];
  let workers: Replica[];
  let lanes: Lane[];

  beforeAll(async () => {
    replicas = await Replicas.on(engine);
    gateways = await Promise.all([replicas.startGateway(), replicas.startGateway()]);
    workers = await Promise.all([replicas.startWorker(), replicas.startWorker()]);
    const urls = gateways.map(({ url }) => url);
    lanes = [...authors, ...authors, 'oss', 'oss'].map(
      (municipality) => new Lane(urls, { ...place, municipality }),
    );
    await Promise.all(lanes.map((lane) => lane.signIn()));
  }, 120_000);
  afterAll(async () => {
    lanes.forEach((lane) => lane.close());
    await replicas.stop();
  });

  it('breaks no request, leaves no job active, and every process ends by itself', async () => {
    let isOver = false;
    const load = Promise.all(
      lanes.map((lane, index) =>
        index < authors.length ? lane.correctUntil(() => isOver) : lane.readUntil(() => isOver),
      ),
    );
    const [leaving, staying] = gateways;
    const [first, second] = workers;
    const answered = (replica?: Replica): number =>
      lanes.reduce((sum, lane) => sum + (lane.answers.get(replica?.url ?? '') ?? 0), 0);
    const untilAnswered = async (replica: Replica | undefined, more: number): Promise<void> => {
      const aim = answered(replica) + more;
      while (answered(replica) < aim) await Promise.race([sleep(20), load]);
    };

    await untilAnswered(leaving, 200);
    expect(await Promise.all([leaving?.stop(), first?.stop()])).toEqual([0, 0]);
    await untilAnswered(staying, 100);
    // Nobody is left who could finish a job that this one leaves behind.
    expect(await second?.stop()).toBe(0);
    isOver = true;
    await load;

    expect(lanes.flatMap((lane) => lane.broken)).toEqual([]);
    const { queues, close } = openJobQueues(replicas.queueUrl, createLogger('test', 'silent'));
    const counts = await queues.counts();
    await close();
    expect(Object.values(counts).map(({ active }) => active)).toEqual(
      Object.values(counts).map(() => 0),
    );
  });
});
