import { stripChart } from '@ijkpunt/charts';
import type { GroupAbsence, OpenedMember, RegionResults } from '@ijkpunt/results';
import { formatDate, formatOptional, list, namesOf, none, scaleOf } from '../report-words.js';
import { pageWidth } from './charts.js';
import type { Block, Cell } from './document.js';

/** So many themes fit beside a name and a total. */
const mostThemes = 11;
/** More dots than this are a cloud. */
const mostDots = 100;

const municipalities = (count: number): string =>
  count === 1 ? 'Eén gemeente' : `${count} gemeenten`;

/** What is not shown here, and why: a reader must not take absence for a low figure. */
export function absenceSentences({ memberAbsences }: RegionResults): string[] {
  const { meanOnly, heldBack, notSubmitted } = memberAbsences;
  const [chose, shared, submitted] = [meanOnly, heldBack, notSubmitted].map((count) =>
    count === 1 ? 'one' : 'more',
  );
  return [
    ...(meanOnly > 0
      ? [
          `${municipalities(meanOnly)} ${chose === 'one' ? 'koos' : 'kozen'} ervoor om alleen in het gemiddelde te staan.`,
        ]
      : []),
    ...(heldBack > 0
      ? [
          `${municipalities(heldBack)} ${shared === 'one' ? 'deelde haar cijfers wel, maar staat' : 'deelden hun cijfers wel, maar staan'} hier niet. Anders zijn de cijfers van een andere gemeente uit te rekenen.`,
        ]
      : []),
    ...(notSubmitted > 0
      ? [
          `${municipalities(notSubmitted)} ${submitted === 'one' ? 'heeft' : 'hebben'} nog niet ingediend.`,
        ]
      : []),
  ];
}

export function participationBlocks(results: RegionResults): Block[] {
  const { gate, members, campaign } = results;
  const rows = [
    {
      term: 'Ingediend',
      text: `${gate.submittedCount} van ${gate.memberCount} gemeenten die op de peildatum bij de regio horen`,
    },
    ...(gate.missing.length === 0
      ? []
      : [{ term: 'Nog niet ingediend', text: namesOf(gate.missing, 40) }]),
    {
      term: 'Met naam in dit rapport',
      text:
        members.length === 0
          ? 'Geen gemeente'
          : list.format(members.map(({ municipality }) => municipality.name)),
    },
    ...absenceSentences(results).map((text) => ({ term: 'Niet met naam', text })),
  ];
  return [
    {
      kind: 'text',
      text: `Elke gemeente vulde zelf ${campaign.instrumentTitle} in en koos wie haar cijfers mag zien.`,
    },
    { kind: 'terms', head: ['Deelname', 'Gemeenten'], rows },
    ...(members.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: 'Dit rapport is voor de regiocoördinator en de begeleider. De gemeenten die hier met naam staan, vonden dat goed. Deel hun cijfers niet verder zonder het hun te vragen.',
          },
        ]),
  ];
}

/** A row of figures on the colours of the scale for each municipality that opened them. */
export function memberBlocks(results: RegionResults): Block[] {
  const { members, themes, total } = results;
  const hidden = absenceSentences(results).map((text): Block => ({ kind: 'soft', text }));
  if (members.length === 0) {
    return [
      {
        kind: 'text',
        text: 'Geen gemeente deelde haar cijfers met naam. Daarom staat hier niets.',
      },
      ...hidden,
    ];
  }
  const heat = (value: number | null): Cell => ({ text: formatOptional(value), heat: value });
  const parts = chunksOf(themes, mostThemes);
  const sorted = members.toSorted((a, b) =>
    a.municipality.name.localeCompare(b.municipality.name, 'nl'),
  );
  return [
    {
      kind: 'text',
      text: 'Elke rij is een gemeente, in volgorde van naam. Hoe donkerder de cel en hoe meer streepjes erin, hoe hoger de score. Een liggend streepje is geen score, en dus geen lage.',
    },
    ...hidden,
    ...parts.map((part): Block => {
      const offset = themes.findIndex(({ code }) => code === part[0]?.code);
      return {
        kind: 'table',
        ...{ size: 9, air: 3.4 },
        columns: [
          { head: 'Gemeente' },
          { head: 'Totaal', width: 13 },
          ...part.map(({ code }) => ({ head: code, width: 10.5 })),
        ],
        rows: [
          ...sorted.map(({ municipality, total: own, themes: scores }): Cell[] => [
            { text: municipality.name, lines: [] },
            heat(own),
            ...part.map((_theme, index) => heat(scores[offset + index] ?? null)),
          ]),
          [
            { text: 'Gemiddelde regio', tone: 'bold' },
            heat(total.mean),
            ...part.map(({ mean }) => heat(mean)),
          ],
        ],
      };
    }),
    {
      kind: 'soft',
      text: themes.map(({ code, title }) => `${code}. ${title}`).join('; '),
    },
    ...stripBlocks(results, sorted),
  ];
}

/** A dot for each municipality; many themes of many municipalities take more than one picture. */
function stripBlocks(results: RegionResults, sorted: readonly OpenedMember[]): Block[] {
  const { themes, members } = results;
  if (members.length < 2 || members.length > mostDots) return [];
  const { min, max } = scaleOf(results);
  const rows = themes.map(({ code, title, mean }, index) => ({
    ...{ code, title, mean },
    points: sorted.map(({ municipality, themes: scores }) => ({
      ...{ name: municipality.name, value: scores[index] ?? null, isOwn: false },
    })),
  }));
  return chunksOf(rows, members.length > 20 ? 6 : 10).map((part) => ({
    kind: 'figure',
    chart: stripChart(
      {
        ...{ rows: part, min, max, title: 'Spreiding per thema' },
        description: `Per thema een stip voor elk van de ${members.length} gemeenten die hun cijfers deelden, en het gemiddelde van de regio. Thema’s: ${list.format(part.map(({ title }) => title))}. Alle getallen staan in de tabel hierboven.`,
      },
      { width: pageWidth },
    ),
  }));
}

/** Even parts, none larger than that. */
function chunksOf<T>(all: readonly T[], most: number): T[][] {
  const size = Math.ceil(all.length / Math.max(1, Math.ceil(all.length / most)));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}

const groupAbsences: Record<GroupAbsence, string> = {
  gate_closed: 'nog niet alle gemeenten hebben ingediend',
  not_counted_yet: 'wordt nog berekend',
  too_few: 'te weinig gemeenten',
  traceable: 'te herleiden tot één gemeente',
};

/** Subregions and groups, with the means that give nobody away. */
export function groupBlocks({ groups, groupsEdition, themes }: RegionResults): Block[] {
  if (groups.length === 0 || groupsEdition === null) return [];
  return [
    {
      kind: 'text',
      text: `Een deel van de regio krijgt een gemiddelde als niemand daaruit de cijfers van één gemeente kan afleiden. De cijfers horen bij editie ${groupsEdition.number} van ${formatDate(groupsEdition.publishedAt)}.`,
    },
    ...chunksOf(themes, mostThemes).map((columns, part): Block => ({
      kind: 'table',
      ...{ size: 9, air: 3.4 },
      columns: [
        { head: 'Deel' },
        { head: 'Totaal', width: 14, isNumber: true },
        ...columns.map(({ code }) => ({ head: code, width: 10, isNumber: true })),
      ],
      rows: groups.map((group): Cell[] => [
        {
          text: group.name,
          tone: 'bold',
          lines:
            part > 0
              ? []
              : [
                  { text: namesOf(group.municipalities, 40) },
                  ...(group.total.absence === null
                    ? []
                    : [{ text: `Geen cijfers: ${groupAbsences[group.total.absence]}.` }]),
                ],
        },
        { text: formatOptional(group.total.mean), tone: 'bold' },
        ...columns.map(({ code }) => {
          const figure = group.themes.find((one) => one.code === code);
          return figure ? formatOptional(figure.mean) : none;
        }),
      ]),
    })),
  ];
}
