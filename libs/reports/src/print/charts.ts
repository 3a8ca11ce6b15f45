import { dumbbellChart, trendChart, type Chart, type TrendLine } from '@ijkpunt/charts';
import type { Development, DevelopmentLine } from '@ijkpunt/results';
import { formatOptional, list } from '../report-words.js';
import type { PrintedScale } from './document.js';

/** As wide as a page between its margins, in the pixels a chart counts in. */
export const pageWidth = 640;

interface Changed {
  readonly code: string;
  readonly title: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** From where to where each theme went; null where nothing can be compared. */
export function changeChart(
  rows: readonly Changed[],
  { min, max }: PrintedScale,
  names: { readonly from: string; readonly to: string },
): Chart | null {
  const both = rows.filter(({ from, to }) => from !== null && to !== null);
  if (both.length === 0) return null;
  const up = both.filter(({ from, to }) => Number(to) > Number(from)).length;
  const down = both.filter(({ from, to }) => Number(to) < Number(from)).length;
  return dumbbellChart(
    {
      ...{ rows, min, max, names, title: `Van ${names.from} naar ${names.to}` },
      description: `Per thema de score van ${names.from} en die van ${names.to}, met een streep ertussen. ${up} hoger, ${down} lager en ${both.length - up - down} gelijk. Alle getallen staan in de tabel hieronder.`,
    },
    { width: pageWidth, laneHeight: 18 },
  );
}

export const labelOf = ({ year, isImported }: Development['measurements'][number]['campaign']) =>
  isImported ? `${year} (geïmporteerd)` : String(year);

/** The totals of all measurements; null where there is not yet a line to draw. */
export function totalsChart(development: Development, { min, max }: PrintedScale): Chart | null {
  const { measurements, municipality, region, total, predecessors } = development;
  const periods = measurements.map(({ campaign }) => ({
    label: String(campaign.year),
    isImported: campaign.isImported,
  }));
  const lines = [
    ...(municipality ? [lineOf(municipality.name, 'own', total, 'own')] : []),
    lineOf(`Regio ${region.name}`, municipality ? 'region' : 'own', total, 'region'),
    ...total.predecessors.map(({ municipalityCode, values }): TrendLine => {
      const of = predecessors.find((each) => each.municipality.code === municipalityCode);
      const name = of?.municipality.name ?? municipalityCode;
      return { name, kind: 'predecessor', values, breaks: values.map(() => false) };
    }),
  ].filter(({ values }) => values.some((value) => value !== null));
  if (periods.length < 2 || lines.length === 0) return null;
  const said = lines.map(({ name, values }) => {
    const known = values.flatMap((value, at) =>
      value === null ? [] : [`${formatOptional(value)} in ${periods[at]?.label ?? ''}`],
    );
    return `${name}: ${list.format(known)}.`;
  });
  return trendChart(
    {
      ...{ periods, lines, min, max, title: 'Ontwikkeling van het totaal' },
      description: `Lijnen van het totaal over ${periods.length} metingen. ${said.join(' ')} Alle getallen staan in de tabel hieronder.`,
    },
    { width: pageWidth, height: 250 },
  );
}

function lineOf(
  name: string,
  kind: TrendLine['kind'],
  { points }: DevelopmentLine,
  of: 'own' | 'region',
): TrendLine {
  return {
    ...{ name, kind },
    values: points.map((point) => point[of]),
    breaks: points.map((point) => point[of === 'own' ? 'ownBreak' : 'regionBreak'] !== null),
  };
}
