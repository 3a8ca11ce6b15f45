import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { enginesUnderTest, launchBrowser } from '@ijkpunt/testing';
import { Replicas, type Replica } from './replicas.js';
import { correct, edition, gatherCast, live, tellStory, type Cast } from './story.js';

describe.each(enginesUnderTest())(
  'two gateways and a worker for each role, queue on %s',
  (engine) => {
    let replicas: Replicas;
    let browser: Browser;
    let listening: Replica;
    let cast: Cast;

    beforeAll(async () => {
      browser = await launchBrowser();
      replicas = await Replicas.on(engine);
      const [here, there] = await Promise.all([
        replicas.startGateway(),
        replicas.startGateway(),
        ...['relay,scheduler', 'processors', 'sweeper'].map((WORKER_ROLES) =>
          replicas.startWorker({ WORKER_ROLES }),
        ),
      ]);
      listening = here;
      const sites = { coordinator: here.url, neighbour: here.url, schiedam: there.url };
      cast = await gatherCast(browser, sites);
    });
    afterAll(async () => {
      await browser?.close();
      await replicas?.stop();
    });

    tellStory(() => cast);

    it('comes back to the open pages by itself when their gateway is replaced', async () => {
      const pages = [cast.coordinator.page, cast.neighbour.page];
      const loadedAt = () =>
        Promise.all(pages.map((page) => page.evaluate(() => performance.timeOrigin)));
      const before = await loadedAt();

      expect(await listening.stop()).toBe(0);
      for (const page of pages) await live(page).waitFor({ state: 'detached' });
      await replicas.startGateway({}, listening.port);
      for (const page of pages) await live(page).waitFor();

      await correct(cast.schiedam, 3);
      for (const page of pages) await edition(page, 3).waitFor();
      expect(await loadedAt()).toEqual(before);
    });
  },
);
