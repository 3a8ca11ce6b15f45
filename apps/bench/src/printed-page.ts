import { dotPlotChart, dumbbellChart, radarChart, type Chart } from '@ijkpunt/charts';
import { toSvg } from '@ijkpunt/charts/svg';
import type { MunicipalResults } from '@ijkpunt/results';

const escape = (text: string): string =>
  text.replace(/[&<>]/gu, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? one);
const cell = (text: string | number | null): string => `<td>${escape(String(text ?? '–'))}</td>`;
const table = (heads: readonly string[], rows: readonly (string | number | null)[][]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
   <tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
const style = `@page { size: A4; margin: 27mm 20mm 24mm } body { font: 10pt sans-serif }
  table { width: 100%; border-collapse: collapse } td, th { border-bottom: 1px solid #ccc; text-align: left }
  tr { break-inside: avoid } h1 { break-before: page } svg { width: 100%; height: auto }`;

/** What the report of a municipality holds, as a page for a browser to print: charts and tables. */
export function printedPage(results: MunicipalResults): string {
  const { themes, questions, municipality, scale } = results;
  const [min, max] = [scale[0]?.value ?? 1, scale.at(-1)?.value ?? 5];
  const size = { width: 640 };
  const said = { title: 'Scores per thema', description: 'Alle getallen staan in de tabel.' };
  const names = { own: municipality.name, previous: 'Vorige', region: 'Regio' };
  const charts: readonly Chart[] = [
    radarChart(
      {
        ...{ ...said, min, max },
        axes: themes,
        series: (['own', 'previous', 'region'] as const).map((kind) => ({
          ...{ kind, name: names[kind] },
          values: themes.map((theme) => theme[kind]),
        })),
      },
      { ...size, height: 390 },
    ),
    dotPlotChart(
      {
        ...{ ...said, min, max, names },
        rows: themes.map((theme) => ({
          ...theme,
          spread: theme.lowest === null ? null : [theme.lowest, theme.highest ?? theme.lowest],
        })),
      },
      size,
    ),
    dumbbellChart(
      {
        ...{ ...said, min, max, names: { from: 'Vorige', to: 'Nu' } },
        rows: themes.map(({ code, title, previous, ownCompared }) => ({
          ...{ code, title, from: previous, to: ownCompared },
        })),
      },
      size,
    ),
  ];
  const parts = themes.map((theme) => {
    const rows = questions
      .filter(({ themeCode }) => themeCode === theme.code)
      .map(({ code, statement, levels, own, previous, region }) => [
        ...[code, `${statement} ${levels[(own ?? 1) - 1] ?? ''}`, own, previous, region],
      ]);
    return `<h2>${escape(theme.title)}</h2>${table(['Nr.', 'Stelling', 'Niveau', 'Vorige', 'Regio'], rows)}`;
  });
  return `<!doctype html><html lang="nl"><title>${escape(municipality.name)}</title><style>${style}</style>
    <p>${escape(municipality.name)}</p>${charts.map((chart) => `<h1>${chart.title}</h1>${toSvg(chart)}`).join('')}
    ${table(
      ['Thema', 'Eigen', 'Vorige', 'Regio'],
      themes.map(({ title, own, previous, region }) => [title, own, previous, region]),
    )}
    <h1>Alle vragen</h1>${parts.join('')}</html>`;
}
