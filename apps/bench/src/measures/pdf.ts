import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemContext } from '@ijkpunt/platform';
import {
  printedColors,
  printedDocument,
  ReportRenderer,
  type ReportOptions,
  type ReportSource,
} from '@ijkpunt/reports';
import { loadResults, type MunicipalResults } from '@ijkpunt/results';
import { findCampaignById } from '@ijkpunt/scans';
import { readMembers, Region } from '@ijkpunt/tenancy';
import { connectAs, launchBrowser, prepareBrowser, type TestDatabase } from '@ijkpunt/testing';
import type { Bench, Measure } from '../measure.js';
import { printedPage } from '../printed-page.js';
import { childrenOf } from '../processes.js';
import { temporaryFolder } from '../repository.js';
import { median, percentile } from '../statistics.js';

const reports = 500;
/** So many a child makes in the busiest month of a region; its memory must stand still before. */
const manyReports = 2_000;
/** Printed in turns by both, so that what else the machine does weighs the same. */
const rounds = 20;
/** Of the ten of the Zelfscan: cover, summary, themes, changes, next steps, questions and method. */
const measuredThemes = 4;
/** A demo municipality whose region has an edition: nothing in its report is left out. */
const complete = { region: 'noordoost-brabant', campaign: 'zelfscan-2026', municipality: 'oss' };

const options: ReportOptions = {
  ...{ form: 'pdf-ua', madeOn: new Date(0), verifyAt: 'https://ijkpunt.example/controleren' },
  style: { name: 'Noordoost-Brabant', accent: null, logo: null },
};

/**
 * Reports of one municipality whose figures, name and texts differ each time. The aim is about
 * eight pages with four charts: the ruler of the total, the radar, where every theme stands and
 * where it came from. With all its themes the report of the Zelfscan is longer, so the measured one
 * has so many as fill eight pages, or nine by a line; `wholeMs` is of all of them.
 */
export const pdf: Measure = {
  gives: ['pdf'],
  async run(bench) {
    const whole = await readResults(await (await bench.cluster()).demo());
    const results: MunicipalResults = { ...whole, ...firstThemes(whole) };
    const renderer = new ReportRenderer();
    bench.cleanup.add(() => renderer.close());
    const render = (number: number, of = results): Promise<Buffer> =>
      renderer.render(sourceOf(of, number), options);
    const times: number[] = [];
    const sizes = new Set<string>();
    for (let number = 0; number < reports; number += 1) {
      const since = performance.now();
      const file = await render(number);
      times.push(performance.now() - since);
      sizes.add(`${file.length} ${file.subarray(-600).toString('latin1')}`);
    }
    if (sizes.size < reports) throw new Error(`only ${sizes.size} reports differ`);
    bench.put('pdf.pages', pagesOf(await render(0)));
    bench.put('pdf.medianMs', median(times));
    bench.put('pdf.p95Ms', percentile(times, 0.95));
    bench.put('pdf.rssMb', megabytesOfChild('VmRSS'));
    bench.put('pdf.peakRssMb', megabytesOfChild('VmHWM'));
    for (let number = reports; number < manyReports; number += 1) await render(number);
    bench.put('pdf.rss2000Mb', megabytesOfChild('VmRSS'));
    await compareWithChromium(bench, results, render);
    const wholeTimes: number[] = [];
    for (let number = 0; number < rounds; number += 1) {
      const since = performance.now();
      await render(number, whole);
      wholeTimes.push(performance.now() - since);
    }
    bench.put('pdf.wholePages', pagesOf(await render(0, whole)));
    bench.put('pdf.wholeMs', median(wholeTimes));
  },
};

function firstThemes({ themes, questions, lowest, insights }: MunicipalResults) {
  const codes = new Set(themes.slice(0, measuredThemes).map(({ code }) => code));
  const isIn = ({ themeCode }: { readonly themeCode: string }): boolean => codes.has(themeCode);
  return {
    themes: themes.filter(({ code }) => codes.has(code)),
    ...{ questions: questions.filter(isIn), lowest: lowest.filter(isIn) },
    insights: insights.filter(isIn),
  };
}

const sourceOf = (results: MunicipalResults, number: number): ReportSource => ({
  ...{ kind: 'municipality', development: null },
  results: vary(results, number),
});

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;

function megabytesOfChild(field: string): number {
  const child = childrenOf(process.pid).find(({ command }) => command.includes('report-child'));
  if (!child) throw new Error('the process that makes reports is gone');
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024;
}

/**
 * The same content, printed by a browser that is already there, each report on a page of its own,
 * as a product would do it. Both make tagged PDF with an outline and embed the same three fonts,
 * which the browser reads as files: within the page they would cost it twice as long. What both
 * begin with is the results; what both end with is the bytes.
 */
async function compareWithChromium(
  bench: Bench,
  results: MunicipalResults,
  render: (number: number) => Promise<Buffer>,
): Promise<void> {
  await prepareBrowser();
  const browser = await launchBrowser();
  bench.cleanup.add(() => browser.close());
  const context = await browser.newContext();
  const colors = printedColors(options.style.accent);
  const file = join(temporaryFolder(bench.cleanup), 'report.html');
  const print = async (number: number): Promise<Buffer> => {
    const document = printedDocument(sourceOf(results, number), options);
    writeFileSync(file, printedPage(document, colors));
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('document.fonts.ready');
    const printed = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await page.close();
    return printed;
  };
  bench.put('pdf.chromiumPages', pagesOf(await print(0)));
  const own: number[] = [];
  const chromium: number[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const started = performance.now();
    await render(number);
    const between = performance.now();
    await print(number);
    own.push(between - started);
    chromium.push(performance.now() - between);
  }
  bench.put('pdf.chromiumMs', median(chromium));
  bench.put('pdf.ratioToChromium', median(own) / median(chromium));
}

async function readResults(database: TestDatabase): Promise<MunicipalResults> {
  const worker = await connectAs(database.urls.ijk_worker);
  try {
    const [found] = await database.query<{ region_id: string; id: string }>(
      `select c.region_id, c.id from campaigns c join regions r using (region_id)
        where r.slug = $1 and c.slug = $2`,
      [complete.region, complete.campaign],
    );
    if (!found) throw new Error('the demo has another campaign now');
    const context = systemContext(found.region_id, 'bench');
    return await worker.readInRegion(context, async (tx) => {
      const region = await tx.findOneByOrFail(Region, { regionId: found.region_id });
      const campaign = await findCampaignById(tx, context, found.id);
      if (!campaign) throw new Error('the demo has another campaign now');
      const members = await readMembers(tx, context, campaign.referenceDate);
      const member = members.find(({ slug }) => slug === complete.municipality);
      if (!member) throw new Error('the demo has other members now');
      return (await loadResults(tx, context, { region, campaign, member })).results;
    });
  } finally {
    await worker.close();
  }
}

/** Another name, other scores and another radar; the sums need not be right to be drawn. */
function vary(results: MunicipalResults, number: number): MunicipalResults {
  const shift = <T extends { readonly own: number | null }>(each: T, index: number): T => ({
    ...each,
    own: each.own === null ? null : 1 + ((each.own * 10 + number * 7 + index * 3) % 41) / 10,
  });
  /** As in the demo about a third of the answers moves between two measurements. */
  const answer = (before: number, index: number): number =>
    (index + number) % 3 === 0 ? 1 + ((before + 1 + (number % 4)) % 5) : before;
  return {
    ...results,
    municipality: { ...results.municipality, name: `Oss ${number}` },
    themes: results.themes.map(shift),
    questions: results.questions.map((each, index) => ({
      ...each,
      own: each.own === null ? null : answer(each.previous ?? each.own, index),
      statement: `${each.statement} (${number})`,
    })),
  };
}
