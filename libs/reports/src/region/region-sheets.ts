import type { Cell, Sheet } from '@ijkpunt/instruments';
import type { Move, RegionFigure } from '@ijkpunt/results';
import { formatMoment, list } from '../report-words.js';
import type { RegionFigures } from './region-figures.js';
import { absenceWords, differenceWords, groupWords } from './region-words.js';

const figureHeads = ['Gemiddelde', 'Waarom geen', 'Gemeenten', 'Vorige meting', 'Breuk met vorige'];
const figureCells = ({ mean, absence, n, previous, isBroken }: RegionFigure): Cell[] => [
  ...[mean, absence && absenceWords[absence], n, previous, isBroken ? 'ja' : 'nee'],
];

/** The figures of a region as tables for people. */
export function regionSheets(figures: RegionFigures): Sheet[] {
  const optional = [
    { name: 'Bewegingen', rows: moveRows(figures) },
    { name: 'Zwakke punten', rows: weakRows(figures) },
    { name: 'Onduidelijk', rows: unclearRows(figures) },
    { name: 'Groepen', rows: groupRows(figures) },
  ];
  return [
    { name: 'Over dit bestand', rows: aboutRows(figures) },
    { name: 'Deelnemers', rows: participantRows(figures) },
    { name: 'Thema’s', rows: themeRows(figures) },
    { name: 'Vragen', rows: questionRows(figures) },
    { name: 'Gemeenten', rows: memberRows(figures) },
    { name: 'Antwoorden', rows: answerRows(figures) },
    { name: 'Verschillen', rows: differenceRows(figures) },
    ...optional.filter(({ rows }) => rows.length > 1),
    { name: 'Codeboek', rows: codebookRows(figures) },
  ];
}

function aboutRows(figures: RegionFigures): Cell[][] {
  const { region, campaign, edition, gate, total, memberAbsences, groupsEdition } = figures;
  return [
    ['Onderdeel', 'Waarde'],
    ['Regio', region.name],
    ['Meting', campaign.title],
    ['Jaar', campaign.year],
    ['Peildatum', campaign.referenceDate],
    ['Vragenlijst', `${campaign.instrumentTitle}, versie ${campaign.instrumentVersion}`],
    ['Open van', formatMoment(campaign.opensAt)],
    ['Open tot', formatMoment(campaign.closesAt)],
    ['Ingediend', gate.submittedCount],
    ['Gemeenten in de meting', gate.memberCount],
    ['Nog niet ingediend', list.format(gate.missing.map(({ name }) => name)) || null],
    ['Editie', edition?.number ?? 'nog geen: niet alle gemeenten hebben ingediend'],
    ['Editie gepubliceerd op', edition && formatMoment(edition.publishedAt)],
    ['Gemeenten in de editie', edition?.memberCount ?? null],
    [
      'Stand van de gegevens',
      figures.isPast
        ? 'zoals het was met deze editie; groepen en onduidelijke vragen horen bij de meting en staan in het bestand van nu'
        : 'zoals het nu is',
    ],
    ['Totaal van de regio', total.mean],
    ['Waarom geen totaal', total.absence && absenceWords[total.absence]],
    ['Gemeenten in het totaal', total.n],
    ['Vorige meting', figures.previousCampaign?.title ?? null],
    ['Totaal vorige meting', total.previous],
    ['Gemeenten die alleen in het gemiddelde tellen', memberAbsences.meanOnly],
    ['Gemeenten die anders herkenbaar maken wie niet deelt', memberAbsences.heldBack],
    ['Gemeenten zonder vastgestelde scan', memberAbsences.notSubmitted],
    ['Groepen geteld over editie', groupsEdition?.number ?? null],
    ['Gemeenten met bewegingen in maar één van de metingen', figures.movers.membersWithoutBoth],
  ];
}

const themeRows = ({ themes }: RegionFigures): Cell[][] => [
  ['Thema', 'Naam', ...figureHeads],
  ...themes.map((theme): Cell[] => [theme.code, theme.title, ...figureCells(theme)]),
];

const questionRows = ({ questions }: RegionFigures): Cell[][] => [
  ['Thema', 'Vraag', 'Stelling', ...figureHeads, 'Waarom niet te vergelijken'],
  ...questions.map((question): Cell[] => [
    ...[question.themeCode, question.code, question.statement],
    ...[...figureCells(question), question.breakReason],
  ]),
];

/** Who takes part, whether or not it opened its figures. */
const participantRows = ({ municipalities }: RegionFigures): Cell[][] => [
  ['Gemeente', 'CBS-code'],
  ...municipalities.map(({ name, code }): Cell[] => [name, code]),
];

/** Those alone who opened their figures to whoever leads the region. */
const memberRows = ({ members, themes }: RegionFigures): Cell[][] => [
  ['Gemeente', 'CBS-code', 'Totaal', ...themes.map(({ code }) => `Thema ${code}`)],
  ...members.map(({ municipality, total, themes: scores }): Cell[] => [
    ...[municipality.name, municipality.code, total, ...scores],
  ]),
];

/** One row for each answer of each of those municipalities. */
export const answerRows = (figures: RegionFigures): Cell[][] => {
  const labels = new Map(figures.scale.map(({ value, label }) => [value, label]));
  return [
    [
      ...['Meting', 'Regio', 'Gemeente', 'CBS-code', 'Thema', 'Vraag', 'Stelling', 'Niveau'],
      ...['Naam van het niveau', 'Gemiddelde regio'],
    ],
    ...figures.members.flatMap(({ municipality, levels, heldThemes }) =>
      figures.questions.map((question, index): Cell[] => {
        const level = levels[index] ?? null;
        return [
          ...[figures.campaign.title, figures.region.name, municipality.name, municipality.code],
          ...[question.themeCode, question.code, question.statement, level],
          heldThemes.includes(question.themeCode)
            ? 'niet te tonen: anders is het antwoord van een andere gemeente uit te rekenen'
            : level === null
              ? null
              : (labels.get(level) ?? null),
          question.mean,
        ];
      }),
    ),
  ];
};

const differenceRows = ({ differences, scale }: RegionFigures): Cell[][] => [
  [
    ...['Soort', 'Thema', 'Vraag', 'Laagste', 'Hoogste', 'Wie wijkt af', 'Eigen', 'Regio'],
    ...['Openingsvraag voor het gesprek', 'Geteld over'],
    ...scale.map(({ value, label }) => `Aantal op ${value}: ${label}`),
  ],
  ...differences.map((each): Cell[] => [
    ...[differenceWords[each.kind], each.themeCode, each.questionCode, each.lowest, each.highest],
    ...[each.municipality?.name ?? null, each.municipality && each.own, each.region],
    each.openingQuestion,
    each.spread && (each.spread.basis === 'all' ? 'alle gemeenten' : 'wie cijfers openstelde'),
    ...scale.map(
      ({ value }) => each.spread?.levels.find((level) => level.value === value)?.count ?? null,
    ),
  ]),
];

function moveRows({ movers, previousCampaign }: RegionFigures): Cell[][] {
  const before = previousCampaign?.title ?? null;
  const rowOf = (who: string, what: string, { from, to }: Omit<Move, 'code'>): Cell[] => [
    ...[who, what, from, to, before],
  ];
  return [
    ['Wie', 'Waarvan', 'Van', 'Naar', 'Vorige meting'],
    ...movers.themes.map((move) => rowOf('Regio', `Thema ${move.code}`, move)),
    ...movers.questions.map((move) => rowOf('Regio', `Vraag ${move.code}`, move)),
    ...movers.members.flatMap(({ municipality, total, themes }) => [
      ...(total ? [rowOf(municipality.name, 'Totaal', total)] : []),
      ...themes.map((move) => rowOf(municipality.name, `Thema ${move.code}`, move)),
    ]),
  ];
}

const weakRows = ({ weakPoints, questions }: RegionFigures): Cell[][] => [
  ['Vraag', 'Stelling', 'Gemiddelde', 'Laagste', 'Hoogste'],
  ...weakPoints.map(({ questionCode, mean, lowest, highest }): Cell[] => [
    questionCode,
    questions.find(({ code }) => code === questionCode)?.statement ?? null,
    ...[mean, lowest, highest],
  ]),
];

const unclearRows = ({ unclear }: RegionFigures): Cell[][] => [
  ['Vraag', 'Gemeente', 'Wat er onduidelijk is'],
  ...unclear.flatMap(({ questionCode, marks }) =>
    marks.map(({ municipality, reason }): Cell[] => [questionCode, municipality.name, reason]),
  ),
];

const groupRows = ({ groups }: RegionFigures): Cell[][] => [
  ['Groep', 'Soort', 'Gemeenten', 'Elders', 'Waarvan', 'Gemiddelde', 'Waarom geen'],
  ...groups.flatMap((group) =>
    [
      ['Totaal', group.total] as const,
      ...group.themes.map((each) => [`Thema ${each.code}`, each] as const),
      ...group.questions.map((each) => [`Vraag ${each.code}`, each] as const),
    ].map(([what, { mean, absence }]): Cell[] => [
      ...[group.name, groupWords[group.kind]],
      list.format(group.municipalities.map(({ name }) => name)),
      ...[group.otherCount, what, mean, absence && absenceWords[absence]],
    ]),
  ),
];

function codebookRows({ codebook, scale, themes }: RegionFigures): Cell[][] {
  const titles = new Map(themes.map(({ code, title }) => [code, title]));
  return [
    [
      ...['Thema', 'Naam van het thema', 'Vraag', 'Stelling', 'Uitleg', 'Bewijs'],
      ...scale.map(({ value, label }) => `Niveau ${value}: ${label}`),
    ],
    ...codebook.questions.map((question): Cell[] => [
      ...[question.themeCode, titles.get(question.themeCode) ?? null, question.code],
      ...[question.statement, question.explanation, question.evidence],
      ...scale.map(
        ({ value }) => question.levels.find((each) => each.value === value)?.text ?? null,
      ),
    ]),
  ];
}
