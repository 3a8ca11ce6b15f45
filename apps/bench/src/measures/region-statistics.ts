import { loadShippedInstruments, questionsOf } from '@ijkpunt/instruments';
import { meanOptionsFor, regionMeans, regionSpread } from '@ijkpunt/results';
import type { Measure } from '../measure.js';
import { median } from '../statistics.js';

const submissions = 10_000;
const rounds = 9;
const levels = [1, 2, 3, 4, 5];

/** Every mean, number and spread of a region over its submissions, without reading or storing them. */
export const regionStatistics: Measure = {
  gives: ['statistics'],
  async run(bench) {
    const [instrument] = await loadShippedInstruments();
    if (!instrument) throw new Error('no instrument is shipped');
    const codes = questionsOf(instrument).map(({ code }) => code);
    const scans = Array.from({ length: submissions }, (_, scan) =>
      codes.map((code, question) => {
        // One in fifty is not known, as in real answers.
        const draw = (Math.imul(scan * codes.length + question + 1, 2_654_435_761) >>> 8) % 250;
        const isKnown = draw >= 5;
        // Texts of their own, as they come out of a database.
        const copy = `${code} `.slice(0, -1);
        const level = isKnown ? (levels[draw % 5] ?? null) : null;
        return { code: copy, kind: isKnown ? ('level' as const) : ('dont_know' as const), level };
      }),
    );
    const options = meanOptionsFor(scans.length);
    const times: number[] = [];
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const since = performance.now();
      const means = regionMeans(instrument, scans, options);
      const spread = regionSpread(instrument, scans);
      if (round > 0) times.push(performance.now() - since);
      if (means.total.n === 0 || spread.length === 0) throw new Error('nothing was computed');
    }
    bench.put(`statistics.n${submissions}.ms`, median(times));
  },
};
