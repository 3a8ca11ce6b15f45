import type { MunicipalResults } from '@ijkpunt/results';
import type { ReportData } from '../report-data.js';

/** One line or set of bars: a name and a value for each label, null where there is none. */
export interface SlideSeries {
  readonly kind: 'own' | 'previous' | 'region';
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface SlideChart {
  readonly kind: 'bars' | 'radar';
  readonly labels: readonly string[];
  readonly series: readonly SlideSeries[];
  readonly scale: { readonly min: number; readonly max: number };
  /** Shown of each value; one when absent. */
  readonly decimals?: 0 | 1;
  /** For who does not see it; the figures themselves stand in a table. */
  readonly description: string;
}

export interface SlideTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The share of the width that each column takes. */
  readonly widths: readonly number[];
  /** The first column of numbers, all that follow included; none when absent. */
  readonly numbersFrom?: number;
}

export interface Slide {
  readonly title: string;
  /** What to ask and do while this is on the wall. */
  readonly notes: readonly string[];
  readonly lines?: readonly string[];
  readonly figures?: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
  }[];
  readonly chart?: SlideChart;
  readonly table?: SlideTable;
}

export interface Deck {
  readonly region: string;
  readonly title: string;
  readonly subtitle: string;
  /** Under every slide: what the figures are of. */
  readonly footer: string;
  readonly notes: readonly string[];
  readonly slides: readonly Slide[];
}

type Explain = (name: string, about: string) => string[];
type ThemeRow = ReportData['themes'][number];

/** What a table on a wall holds and can still be read. */
const most = { rows: 10, questions: 5 } as const;

/** The report as slides for a conversation: fewer words, the same figures. */
export function buildDeck(
  data: ReportData,
  explanations: MunicipalResults['explanations'] = [],
): Deck {
  const explained = new Map(explanations.map(({ about, text }) => [about, text]));
  /** In the municipality's own words, for whoever speaks while the figure is on the wall. */
  const explain: Explain = (name, about) => {
    const text = explained.get(about);
    return text === undefined ? [] : [`${name}, toelichting van de gemeente: ${text}`];
  };
  return {
    region: data.region,
    title: `Gemeente ${data.municipality}`,
    subtitle: `${data.campaign}, regio ${data.region}`,
    footer: `${data.municipality}, ${data.campaign}. ${data.edition}.`,
    notes: [
      'Deze presentatie is een begin van een gesprek, geen oordeel. Pas haar gerust aan: grafieken en tabellen zijn gewoon te bewerken.',
      'Spreek vooraf af wat u na afloop wilt weten of besluiten.',
    ],
    slides: [
      summarySlide(data, explain),
      ...(data.radar ? [radarSlide(data, data.radar)] : []),
      ...themeSlides(data, explain),
      ...changeSlides(data),
      ...lowestSlides(data, explain),
      agreementsSlide(),
      sourcesSlide(data),
    ],
  };
}

const summarySlide = (data: ReportData, explain: Explain): Slide => ({
  title: 'In het kort',
  figures: data.figures,
  lines: [
    ...data.insights.map(({ title }) => title),
    ...(data.notice ? [data.notice.title] : []),
    ...(data.newer === null ? [] : [data.newer]),
  ],
  notes: [
    ...data.summary,
    ...explain('Totaal', 'total'),
    ...data.insights.map(({ title, text }) => `${title}. ${text}`),
    'Vraag aan de groep: wat had u verwacht, en wat niet?',
  ],
});

const radarSlide = (data: ReportData, radar: NonNullable<ReportData['radar']>): Slide => ({
  title: 'Het profiel van de gemeente',
  chart: {
    kind: 'radar',
    labels: radar.axes.map(({ code, title }) => `${code}. ${title}`),
    series: radar.series.map(({ kind, name, values }) => ({ kind, name, values: [...values] })),
    scale: { min: radar.min, max: radar.max },
    description: radar.description,
  },
  notes: [
    radar.description,
    ...(data.gapNote === null ? [] : [data.gapNote]),
    'Vraag aan de groep: herkent u dit beeld uit de praktijk? Waar niet?',
  ],
});

function themeSlides(data: ReportData, explain: Explain): Slide[] {
  const header = [
    'Thema',
    data.year,
    ...(data.hasPrevious ? [data.previousLabel] : []),
    ...(data.hasRegion ? ['Regio', 'Verschil'] : []),
  ];
  const rowOf = (theme: ThemeRow): string[] => [
    `${theme.code}. ${theme.title}`,
    theme.own,
    ...(data.hasPrevious ? [theme.previous] : []),
    ...(data.hasRegion ? [theme.region, theme.difference.text] : []),
  ];
  const [, ...numbers] = header;
  const widths = [1 - numbers.length * 0.11, ...numbers.map(() => 0.11)];
  return pagesOf(data.themes).map((themes, index, pages) => ({
    title: pages.length > 1 ? `De thema’s (${index + 1} van ${pages.length})` : 'De thema’s',
    table: { header, rows: themes.map(rowOf), widths, numbersFrom: 1 },
    notes: [
      ...themes.flatMap(({ code, title, note }) => [
        `${code}. ${title}: ${note}.`,
        ...explain(`${code}. ${title}`, `theme:${code}`),
      ]),
      data.hasRegion
        ? 'Vraag aan de groep: waar doen wij iets anders dan onze buren, en is dat een keuze?'
        : 'Het gemiddelde van de regio is er pas als alle gemeenten hebben ingediend.',
    ],
  }));
}

function changeSlides(data: ReportData): Slide[] {
  if (!data.hasPrevious) return [];
  const themes = data.themes.filter(({ plot }) => plot.own !== null && plot.previous !== null);
  const series: SlideSeries[] = [
    { kind: 'previous', name: data.previousLabel, values: themes.map(({ plot }) => plot.previous) },
    { kind: 'own', name: data.year, values: themes.map(({ plot }) => plot.own) },
  ];
  const changes = themes.map(({ code, title, change }) => `${code}. ${title}: ${change.text}.`);
  return [
    {
      title: `Wat veranderde sinds ${data.previousLabel}`,
      chart: {
        kind: 'bars',
        labels: themes.map(({ code, title }) => `${code}. ${title}`),
        series,
        scale: data.scale,
        description: `Staafdiagram per thema van ${data.previousLabel} en ${data.year}. ${changes.join(' ')}`,
      },
      notes: [
        ...changes,
        ...(data.breaks ? [data.breaks.title, ...data.breaks.rows.map(({ text }) => text)] : []),
        'Vraag aan de groep: wat hebben wij gedaan waardoor dit veranderde? Wat bleef liggen?',
      ],
    },
  ];
}

function lowestSlides({ lowest, hasRegion }: ReportData, explain: Explain): Slide[] {
  if (lowest.length === 0) return [];
  const shown = lowest.slice(0, most.questions);
  return [
    {
      title: 'Waar de meeste ruimte is',
      table: {
        header: ['Vraag', 'Niveau', ...(hasRegion ? ['Regio'] : [])],
        rows: shown.map(({ code, statement, own, label, region }) => [
          `${code}. ${statement}`,
          label === '' ? own : `${own} (${label})`,
          ...(hasRegion ? [region] : []),
        ]),
        widths: hasRegion ? [0.65, 0.25, 0.1] : [0.7, 0.3],
        numbersFrom: 2,
      },
      notes: [
        ...shown.flatMap(({ code, statement }) => [
          `${code}. ${statement} Wat ziet u hiervan in de praktijk? Wat zou u over een jaar willen zien, en wie is daarvoor nodig?`,
          ...explain(`Vraag ${code}`, `question:${code}`),
        ]),
      ],
    },
  ];
}

export const agreementsSlide = (): Slide => ({
  title: 'Wat spreken wij af?',
  table: {
    header: ['Afspraak', 'Wie', 'Wanneer klaar'],
    rows: Array.from({ length: 4 }, () => ['', '', '']),
    widths: [0.6, 0.2, 0.2],
  },
  notes: [
    'Vul de tabel samen in. Liever twee afspraken die lukken dan tien die blijven liggen.',
    'Spreek af wanneer u op deze afspraken terugkomt.',
  ],
});

const sourcesSlide = ({ sources }: ReportData): Slide => ({
  title: 'Verantwoording',
  table: {
    header: ['Wat', 'Waarvan'],
    rows: sources.map(({ term, text }) => [term, text]),
    widths: [0.25, 0.75],
  },
  notes: ['Hier staat waarop de cijfers zijn gebaseerd, voor wie het wil nagaan.'],
});

/** Even pages, none of them longer than a wall shows. */
export function pagesOf<T>(items: readonly T[]): T[][] {
  const pages = Math.max(1, Math.ceil(items.length / most.rows));
  const size = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, page) => items.slice(page * size, (page + 1) * size));
}
