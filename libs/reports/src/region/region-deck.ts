import type { Difference, RegionFigure, RegionResults } from '@ijkpunt/results';
import { agreementsSlide, pagesOf, type Deck, type Slide } from '../slides/slides.js';
import { compare, formatDate, formatDay, formatOptional, list, namesOf } from '../report-words.js';
import { absenceWords, differenceWords } from './region-words.js';

/** What a wall holds and a meeting gets through. */
const most = { differences: 6, weakPoints: 6, movers: 10 } as const;

/** The results of a region as slides for the conversation between its municipalities. */
export function buildRegionDeck(results: RegionResults): Deck {
  const { region, campaign, edition } = results;
  const of = edition
    ? `Editie ${edition.number} van ${formatDate(edition.publishedAt)}, ${edition.memberCount} gemeenten`
    : 'Nog geen editie';
  return {
    region: region.name,
    title: `Regio ${region.name}`,
    subtitle: campaign.title,
    footer: `${region.name}, ${campaign.title}. ${of}.`,
    notes: [
      'Deze presentatie is een begin van een gesprek, geen ranglijst. Pas haar gerust aan: grafieken en tabellen zijn gewoon te bewerken.',
      'Cijfers van één gemeente staan er alleen in als zij die voor de regio heeft opengesteld.',
    ],
    slides: [
      summarySlide(results),
      ...profileSlides(results),
      ...themeSlides(results),
      ...changeSlides(results),
      ...memberSlides(results),
      ...results.differences
        .slice(0, most.differences)
        .map((each) => differenceSlide(results, each)),
      ...weakSlides(results),
      agreementsSlide(),
      sourcesSlide(results),
    ],
  };
}

const why = ({ mean, absence }: RegionFigure): string =>
  mean === null && absence !== null ? ` (${absenceWords[absence]})` : '';

function summarySlide(results: RegionResults): Slide {
  const { total, gate, members, memberAbsences, differences } = results;
  const change = compare(total.mean, total.previous);
  return {
    title: 'In het kort',
    figures: [
      { label: 'Gemiddelde', value: formatOptional(total.mean), note: why(total).trim() },
      {
        ...{ label: 'Ingediend', value: `${gate.submittedCount}` },
        note: `van ${gate.memberCount} gemeenten`,
      },
      ...(total.previous === null
        ? []
        : [
            {
              ...{ label: 'Sinds de vorige meting', value: change.text },
              note: `toen ${formatOptional(total.previous)}`,
            },
          ]),
    ],
    lines: differences.slice(0, 4).map((each) => headingOf(results, each)),
    notes: [
      `${members.length} gemeenten stelden hun cijfers open; ${memberAbsences.meanOnly} tellen alleen mee in het gemiddelde.`,
      ...(gate.missing.length > 0 ? [`Nog niet ingediend: ${namesOf(gate.missing)}.`] : []),
      'Vraag aan de groep: wat verwachtte u, en wat verrast u?',
    ],
  };
}

const scaleOf = ({ scale }: RegionResults) => ({
  min: scale[0]?.value ?? 1,
  max: scale.at(-1)?.value ?? 5,
});
const labelOf = ({ code, title }: { readonly code: string; readonly title: string }): string =>
  `${code}. ${title}`;

function profileSlides(results: RegionResults): Slide[] {
  const themes = results.themes.filter(({ mean }) => mean !== null);
  if (themes.length < 3) return [];
  const hasPrevious = themes.some(({ previous }) => previous !== null);
  const says = themes.map((theme) => `${labelOf(theme)}: ${formatOptional(theme.mean)}.`);
  return [
    {
      title: 'Het profiel van de regio',
      chart: {
        kind: 'radar',
        labels: themes.map(labelOf),
        series: [
          ...(hasPrevious
            ? [
                {
                  ...{ kind: 'previous' as const, name: 'Vorige meting' },
                  values: themes.map(({ previous }) => previous),
                },
              ]
            : []),
          {
            ...{ kind: 'own' as const, name: `Regio ${results.campaign.year}` },
            values: themes.map(({ mean }) => mean),
          },
        ],
        scale: scaleOf(results),
        description: `Radardiagram van het gemiddelde van de regio per thema. ${says.join(' ')}`,
      },
      notes: [...says, 'Vraag aan de groep: herkent u dit beeld van de regio?'],
    },
  ];
}

function themeSlides({ themes }: RegionResults): Slide[] {
  const header = ['Thema', 'Gemiddelde', 'Gemeenten', 'Vorige', 'Verschil'];
  return pagesOf(themes).map((page, index, pages) => ({
    title: pages.length > 1 ? `De thema’s (${index + 1} van ${pages.length})` : 'De thema’s',
    table: {
      header,
      rows: page.map((theme) => [
        ...[labelOf(theme), formatOptional(theme.mean), `${theme.n}`],
        ...[formatOptional(theme.previous), compare(theme.mean, theme.previous).text],
      ]),
      widths: [0.46, 0.15, 0.15, 0.12, 0.12],
      numbersFrom: 1,
    },
    notes: [
      ...page.flatMap((theme) => (theme.mean === null ? [`${labelOf(theme)}${why(theme)}.`] : [])),
      'Vraag aan de groep: waar staan wij samen sterk, en wat willen wij samen oppakken?',
    ],
  }));
}

function changeSlides(results: RegionResults): Slide[] {
  const themes = results.themes.filter(({ mean, previous }) => mean !== null && previous !== null);
  if (themes.length === 0) return [];
  const before = results.previousCampaign?.title ?? 'Vorige meting';
  const changes = themes.map(
    (theme) => `${labelOf(theme)}: ${compare(theme.mean, theme.previous).text}.`,
  );
  return [
    {
      title: `Wat veranderde sinds ${before}`,
      chart: {
        kind: 'bars',
        labels: themes.map(labelOf),
        series: [
          { kind: 'previous', name: before, values: themes.map(({ previous }) => previous) },
          { kind: 'own', name: results.campaign.title, values: themes.map(({ mean }) => mean) },
        ],
        scale: scaleOf(results),
        description: `Staafdiagram per thema van ${before} en ${results.campaign.title}. ${changes.join(' ')}`,
      },
      notes: [
        ...changes,
        'Vraag aan de groep: wat hebben wij samen gedaan waardoor dit veranderde?',
      ],
    },
  ];
}

/** Names stand on a slide only of who opened its figures. */
function memberSlides(results: RegionResults): Slide[] {
  const { members, themes } = results;
  if (members.length === 0) return [];
  const codes = themes.map(({ code }) => code);
  const total = 0.09;
  const share = (0.72 - total) / Math.max(1, codes.length);
  return pagesOf(members).map((page, index, pages) => ({
    title:
      pages.length > 1
        ? `Gemeenten naast elkaar (${index + 1} van ${pages.length})`
        : 'Gemeenten naast elkaar',
    table: {
      header: ['Gemeente', 'Totaal', ...codes],
      rows: page.map(({ municipality, total, themes: scores }) => [
        ...[municipality.name, formatOptional(total)],
        ...scores.map(formatOptional),
      ]),
      widths: [1 - total - share * codes.length, total, ...codes.map(() => share)],
      numbersFrom: 1,
    },
    notes: [
      themes.map(labelOf).join(' '),
      `Alleen gemeenten die hun cijfers openstelden. ${results.memberAbsences.meanOnly} andere tellen mee in het gemiddelde.`,
      'Vraag aan de groep: wie kan een ander iets laten zien?',
    ],
  }));
}

function headingOf({ themes, questions }: RegionResults, each: Difference): string {
  const question = questions.find(({ code }) => code === each.questionCode);
  const theme = themes.find(({ code }) => code === each.themeCode);
  const about = question
    ? `${question.code}. ${question.statement}`
    : theme
      ? labelOf(theme)
      : each.themeCode;
  return `${about} (${differenceWords[each.kind]})`;
}

function differenceSlide(results: RegionResults, each: Difference): Slide {
  const { spread, lowest, highest, municipality, own, region } = each;
  const notes = [
    each.openingQuestion,
    ...(municipality
      ? [`${municipality.name}: ${formatOptional(own)}; de regio: ${formatOptional(region)}.`]
      : []),
    ...(results.scale.length > 0 ? [`Laagste ${lowest}, hoogste ${highest}.`] : []),
  ];
  const title = 'Een verschil om over te praten';
  const lines = [headingOf(results, each), each.openingQuestion];
  if (!spread) return { title, lines, notes };
  const labels = new Map(results.scale.map(({ value, label }) => [value, label]));
  const counts = spread.levels.map(({ count }) => count);
  return {
    title: headingOf(results, each),
    chart: {
      kind: 'bars',
      labels: spread.levels.map(({ value }) => `${value}. ${labels.get(value) ?? ''}`),
      series: [{ kind: 'own', name: 'Aantal gemeenten', values: counts }],
      scale: { min: 0, max: Math.max(1, ...counts) },
      decimals: 0,
      description: `Aantal gemeenten per niveau. ${spread.levels.map(({ value, count }) => `Niveau ${value}: ${count}.`).join(' ')}`,
    },
    notes,
  };
}

function weakSlides({ weakPoints, questions }: RegionResults): Slide[] {
  if (weakPoints.length === 0) return [];
  const statements = new Map(questions.map(({ code, statement }) => [code, statement]));
  const shown = weakPoints.slice(0, most.weakPoints);
  return [
    {
      title: 'Waar wij samen de meeste ruimte hebben',
      table: {
        header: ['Vraag', 'Gemiddelde'],
        rows: shown.map(({ questionCode, mean }) => [
          `${questionCode}. ${statements.get(questionCode) ?? ''}`,
          formatOptional(mean),
        ]),
        widths: [0.85, 0.15],
        numbersFrom: 1,
      },
      notes: shown.map(
        ({ questionCode }) =>
          `${questionCode}: wat kunnen wij hier beter samen doen dan ieder apart?`,
      ),
    },
  ];
}

const sourcesSlide = ({ campaign, region, gate, edition, members }: RegionResults): Slide => ({
  title: 'Verantwoording',
  table: {
    header: ['Wat', 'Waarvan'],
    rows: [
      ['Meting', `${campaign.title}, regio ${region.name}`],
      ['Peildatum', formatDay(campaign.referenceDate)],
      ['Vragenlijst', `${campaign.instrumentTitle}, versie ${campaign.instrumentVersion}`],
      ['Ingediend', `${gate.submittedCount} van ${gate.memberCount} gemeenten`],
      ['Editie', edition ? `${edition.number} van ${formatDate(edition.publishedAt)}` : 'Nog geen'],
      [
        'Cijfers opengesteld',
        list.format(members.map(({ municipality }) => municipality.name)) || 'Geen gemeente',
      ],
    ],
    widths: [0.25, 0.75],
  },
  notes: ['Hier staat waarop de cijfers zijn gebaseerd, voor wie het wil nagaan.'],
});
