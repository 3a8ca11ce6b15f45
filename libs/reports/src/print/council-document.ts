import { radarChart } from '@ijkpunt/charts';
import { shownDifference } from '@ijkpunt/contracts';
import type { MunicipalResults, ThemeResult } from '@ijkpunt/results';
import { buildReportData, type ReportData } from '../report-data.js';
import type { MunicipalReportSource, ReportOptions } from '../report-source.js';
import { countOf } from '../report-sentences.js';
import { formatDate, formatOptional } from '../report-words.js';
import { differenceCell } from './changes.js';
import type { Block, Cell, Chapter, PrintedDocument } from './document.js';
import { linkTo } from './method.js';
import { frameOf } from './municipality-document.js';
import { oneLevelUp, stepsOf } from './next-steps.js';

/** What two pages hold whatever it is called or written; the full report has all of it. */
const most = { name: 60, title: 70, statement: 150, anchor: 220, own: 320, themes: 12, moved: 3 };

/** Never cut in the middle of a letter with an accent. */
export function short(text: string, letters: number): string {
  const all = Array.from(new Intl.Segmenter('nl').segment(text), ({ segment }) => segment);
  return all.length <= letters ? text : `${all.slice(0, letters - 1).join('')}…`;
}

/** Two pages for alderman and council: what was found, what to ask, and what comes next. */
export function councilDocument(
  { results }: MunicipalReportSource,
  options: ReportOptions,
): PrintedDocument {
  const brief = inBrief(results);
  const data = buildReportData(brief, options);
  return {
    ...frameOf(data),
    layout: 'council',
    title: `Zelfscan voor college en raad: ${data.municipality}, ${data.campaign}`,
    cover: {
      kicker: 'Zelfscan in het kort, voor college en raad',
      title: data.municipality,
      lines: [`${data.campaign}, regio ${data.region}`],
      figures: data.figures,
      madeOn: data.madeOn,
      remarks: [],
    },
    chapters: [
      { title: 'Wat is er gemeten?', isApart: false, blocks: measuredBlocks(brief, data) },
      { title: 'Wat valt op?', isApart: false, blocks: pointBlocks(brief, data) },
      { title: 'Waar staan wij?', isApart: false, blocks: standingBlocks(brief, data) },
      { title: 'Wat is er veranderd?', isApart: true, blocks: changedBlocks(brief, data) },
      { title: 'Wat kan de raad vragen?', isApart: false, blocks: questionBlocks(brief) },
      { title: 'Wat zijn de volgende stappen?', isApart: false, blocks: stepBlocks(brief) },
      { title: 'Over deze cijfers', isApart: false, blocks: aboutBlocks(data, options) },
    ] satisfies Chapter[],
  };
}

/** The same results with every text of a length that fits. */
function inBrief(results: MunicipalResults): MunicipalResults {
  const named = <T extends { readonly name: string }>(one: T): T => ({
    ...one,
    name: short(one.name, most.name),
  });
  const question = (one: MunicipalResults['questions'][number]) => ({
    ...one,
    statement: short(one.statement, most.statement),
    levels: one.levels.map((level) => short(level, most.anchor)),
  });
  const { campaign, scale, gate } = results;
  return {
    ...results,
    region: named(results.region),
    municipality: named(results.municipality),
    campaign: { ...campaign, title: short(campaign.title, most.title) },
    scale: scale.map((level) => ({ ...level, label: short(level.label, most.name) })),
    themes: results.themes.map((theme) => ({ ...theme, title: short(theme.title, most.title) })),
    questions: results.questions.map(question),
    lowest: results.lowest.map(question),
    gate: { ...gate, missing: gate.missing.slice(0, most.themes).map(named) },
  };
}

function measuredBlocks(results: MunicipalResults, data: ReportData): Block[] {
  const { campaign, submission, themes, questions } = results;
  const { min, max } = data.scale;
  const when =
    submission === null ? '' : ` De scan is vastgesteld op ${formatDate(submission.submittedAt)}.`;
  const own = results.explanations.find(({ about }) => about === 'total');
  return [
    {
      kind: 'text',
      text: `Gemeente en lokale teams keken zelf hoe ver zij zijn met werken aan veiligheid in gezinnen: ${questions.length} vragen in ${themes.length} thema’s, elk op een schaal van ${min} tot ${max}. Het is een eigen oordeel, bedoeld als begin van een gesprek.${when} Vragenlijst: ${short(campaign.instrumentTitle, most.title)}.`,
    },
    { kind: 'lead', text: data.summary[0] ?? '' },
    ...(own
      ? [
          {
            kind: 'quote' as const,
            text: short(own.text, most.own),
            by: `Toelichting van de gemeente, ${short(own.writtenBy, most.name)}`,
          },
        ]
      : []),
  ];
}

function pointBlocks(results: MunicipalResults, data: ReportData): Block[] {
  if (data.insights.length > 0) return [{ kind: 'points', items: data.insights }];
  return [
    {
      kind: 'text',
      text:
        results.total === null
          ? 'Er is nog te weinig ingevuld om te zeggen wat opvalt.'
          : 'Geen thema springt eruit: de verschillen zijn klein.',
    },
  ];
}

function standingBlocks({ themes, gate, edition }: MunicipalResults, data: ReportData): Block[] {
  const { hasRegion, hasPrevious } = data;
  const isCompared = hasRegion || hasPrevious;
  const number = (head: string) => ({ head, width: 13, isNumber: true });
  const shown = themes.slice(0, most.themes);
  const table: Block = {
    kind: 'table',
    ...{ size: 10, air: 4 },
    columns: [
      { head: 'Thema' },
      number('Eigen'),
      ...(isCompared ? [number(hasRegion ? 'Regio' : data.previousYear)] : []),
      ...(isCompared ? [{ ...number('Verschil'), width: 15 }] : []),
    ],
    rows: shown.map((theme): Cell[] => {
      const other = hasRegion ? theme.region : theme.previous;
      const own = hasRegion ? theme.own : theme.ownCompared;
      return [
        `${theme.code}. ${theme.title}`,
        { text: formatOptional(theme.own), tone: 'bold' },
        ...(isCompared ? [formatOptional(other), differenceCell(own, other)] : []),
      ];
    }),
  };
  const rest = themes.length - shown.length;
  return [
    data.radar === null
      ? table
      : {
          kind: 'beside',
          blocks: [
            {
              kind: 'figure',
              chart: radarChart(
                {
                  ...data.radar,
                  description: data.radar.description.replace('hieronder', 'ernaast'),
                },
                { width: 300, height: 310 },
              ),
            },
            table,
          ],
        },
    ...(rest > 0
      ? [
          {
            kind: 'soft' as const,
            text: `De andere ${rest} thema’s staan in het volledige rapport.`,
          },
        ]
      : []),
    ...(edition === null
      ? [
          {
            kind: 'soft' as const,
            text: `Het gemiddelde van de regio is er nog niet: ${countOf(gate)} gemeenten hebben ingediend. Het komt pas als alle gemeenten dat deden.`,
          },
        ]
      : []),
  ];
}

const byOf = ({ ownCompared, previous }: ThemeResult): number | null =>
  ownCompared === null || previous === null ? null : shownDifference(ownCompared, previous);

function changedBlocks(results: MunicipalResults, data: ReportData): Block[] {
  const { themes, previousCampaign, totalSincePrevious: now, previousTotal: then } = results;
  if (previousCampaign === null || !data.hasPrevious) {
    return [{ kind: 'text', text: 'Er is nog geen eerdere meting om mee te vergelijken.' }];
  }
  const year = data.previousLabel;
  const moved = themes.filter((theme) => (byOf(theme) ?? 0) !== 0);
  const ranked = moved.toSorted((a, b) => (byOf(b) ?? 0) - (byOf(a) ?? 0));
  const up = ranked.filter((theme) => (byOf(theme) ?? 0) > 0).slice(0, most.moved);
  const down = ranked.filter((theme) => (byOf(theme) ?? 0) < 0).slice(-most.moved);
  const risen = moved.filter((theme) => (byOf(theme) ?? 0) > 0).length;
  const total =
    now === null || then === null
      ? ''
      : `Het totaal ging van ${formatOptional(then)} in ${year} naar ${formatOptional(now)} nu. `;
  return [
    {
      kind: 'text',
      text: `${total}Sinds ${year} staan ${risen} thema’s hoger en ${moved.length - risen} lager.${up.length + down.length < moved.length ? ' Hieronder staan de grootste verschillen.' : ''}`,
    },
    ...(moved.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            ...{ size: 10.5, air: 4.4 },
            columns: [
              { head: 'Thema' },
              { head: data.previousYear, width: 16, isNumber: true },
              { head: 'Nu', width: 16, isNumber: true },
              { head: 'Verschil', width: 18, isNumber: true },
            ],
            rows: [...up, ...down].map((theme): Cell[] => [
              `${theme.code}. ${theme.title}`,
              formatOptional(theme.previous),
              { text: formatOptional(theme.ownCompared), tone: 'bold' },
              differenceCell(theme.ownCompared, theme.previous),
            ]),
          },
        ]),
  ];
}

/** What makes an alderman tell more than the figures do. */
function questionBlocks(results: MunicipalResults): Block[] {
  const { insights, themes, previousCampaign } = results;
  const titleOf = (code: string): string => themes.find((one) => one.code === code)?.title ?? code;
  const declined = insights.find(({ kind }) => kind === 'declined');
  const behind = insights.find(({ kind }) => kind === 'behind_region');
  const improved = insights.find(({ kind }) => kind === 'improved');
  const [first] = stepsOf(results);
  const year = previousCampaign?.year ?? 'de vorige meting';
  return [
    {
      kind: 'list',
      items: [
        'Herkent het college dit beeld? En herkennen de medewerkers van het lokale team het?',
        ...(declined
          ? [
              `Waarom ligt ${titleOf(declined.themeCode)} lager dan in ${year}? Wat doet het college daaraan?`,
            ]
          : []),
        ...(behind
          ? [
              `Wat doen andere gemeenten in de regio anders bij ${titleOf(behind.themeCode)}? Wat kunnen wij daarvan leren?`,
            ]
          : []),
        ...(first
          ? [
              `Wat is er nodig om bij vraag ${first.question.code} een stap verder te komen: “${first.question.statement}”? Wat kost dat aan tijd en geld?`,
            ]
          : []),
        ...(improved
          ? [`Wat maakte dat ${titleOf(improved.themeCode)} beter gaat? Hoe houden wij dat vast?`]
          : []),
        'Welke twee of drie punten kiest het college, en wanneer hoort de raad of het is gelukt?',
      ],
    },
  ];
}

function stepBlocks(results: MunicipalResults): Block[] {
  const steps = stepsOf(results).slice(0, 2);
  const higher = steps.flatMap(({ question }) => {
    const next = oneLevelUp(question, results);
    if (!next) return [];
    return [
      `Vraag ${question.code} staat op niveau ${question.own}. Een stap hoger (${next.name}) ziet er zo uit: ${next.text}`,
    ];
  });
  return [
    {
      kind: 'list',
      items: [
        ...higher,
        'Gemeente en lokaal team bespreken de uitkomst en kiezen twee of drie punten.',
        'Per punt spreken zij af wat er over een jaar anders is, wie ervoor zorgt en wanneer het klaar is.',
        'Bij de volgende zelfscan kijkt de gemeente of het is gelukt.',
      ],
    },
  ];
}

function aboutBlocks(data: ReportData, { verifyAt, form }: ReportOptions): Block[] {
  const standard = form === 'pdf-a' ? 'PDF/A-2a, om te bewaren' : 'PDF/UA-1, om te lezen';
  const newer = data.newer === null ? '' : ` ${data.newer}`;
  return [
    {
      kind: 'text',
      text: `${data.edition}.${newer} Het gemiddelde van de regio telt elke gemeente even zwaar en is er pas als alle gemeenten hebben ingediend. Hoe alles is berekend, alle vragen en alle toelichtingen staan in het volledige rapport. Stand van ${data.madeOn}; ${standard}.`,
    },
    verifyAt === ''
      ? {
          kind: 'text',
          text: 'Of dit bestand echt is, is na te gaan in IJkpunt, op de pagina Controleren.',
        }
      : {
          kind: 'link',
          label: 'Of dit bestand echt is, is na te gaan op',
          text: short(verifyAt, 200),
          to: linkTo(verifyAt),
        },
  ];
}
