import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderSvg } from '@ijkpunt/charts/svg';
import { radarOption } from '@ijkpunt/charts';
import type { MunicipalResults } from '@ijkpunt/results';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { buildReportData, type ReportData, type ReportOptions } from './report-data.js';

const template = readFileSync(
  new URL('../template/municipality-report.typ', import.meta.url),
  'utf8',
);
const fontsFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const fonts = ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
  readFileSync(join(fontsFolder, weight, `SourceSans3_${weight}.ttf`)),
);

export function renderReport(results: MunicipalResults, options: ReportOptions): Buffer {
  const data = buildReportData(results, options);
  const workspace = mkdtempSync(join(tmpdir(), 'ijkpunt-report-'));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  try {
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
    if (data.radar) {
      const svg = renderSvg(radarOption(data.radar), 640, 400);
      compiler.mapShadow(join(workspace, 'radar.svg'), Buffer.from(svg));
    }
    const compiled = compiler.compile({ mainFileContent: template });
    if (compiled.result === null) {
      throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    }
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true });
  } finally {
    compiler.evictCache(0);
    rmSync(workspace, { recursive: true, force: true });
  }
}
