import { writeXlsx, type Cell } from '@ijkpunt/instruments';
import { ReadFigures } from '@ijkpunt/reports';
import { accessOf, connectAs } from '@ijkpunt/testing';
import type { Measure } from '../measure.js';
import { median } from '../statistics.js';

const region = 'noordoost-brabant';
const scan = { campaign: 'zelfscan-2026', municipality: 'oss' };
const rounds = 20;

/** Files that somebody waits for: slides of a municipality, and a workbook of a large region. */
export const files: Measure = {
  gives: ['pptx', 'xlsx'],
  async run(bench) {
    const { urls } = await (await bench.cluster()).demo();
    const app = await connectAs(urls.ijk_app);
    const identity = await connectAs(urls.ijk_identity);
    try {
      const access = await accessOf(identity, 'oss@demo.example', region);
      const readFigures = new ReadFigures(app);
      bench.put(
        'pptx.medianMs',
        await medianOf(() => readFigures.run(access, { ...scan, format: 'pptx', past: null })),
      );
      bench.put('xlsx.rows10000Ms', await medianOf(() => writeXlsx([{ name: 'Vragen', rows }])));
    } finally {
      await Promise.all([app.close(), identity.close()]);
    }
  },
};

async function medianOf(make: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now();
    await make();
    times.push(performance.now() - since);
  }
  return median(times);
}

/** As wide as the table of questions, and as long as that of 170 municipalities. */
const rows: readonly (readonly Cell[])[] = Array.from({ length: 10_001 }, (_row, row) =>
  Array.from({ length: 19 }, (_cell, cell) =>
    cell % 4 === 0 ? row % 5 : `Een stelling over iets dat ertoe doet ${cell}, nummer ${row % 60}`,
  ),
);
