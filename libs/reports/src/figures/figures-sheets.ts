import type { AnswerKind } from '@ijkpunt/contracts';
import type { Cell, Sheet } from '@ijkpunt/instruments';
import { formatMoment } from '../report-words.js';
import type { Figures } from './figures.js';

const kindNames: Record<AnswerKind, string> = {
  level: 'niveau',
  yes: 'ja',
  partly: 'deels',
  no: 'nee',
  text: 'tekst',
  dont_know: 'weet ik niet',
  not_applicable: 'niet van toepassing',
};
const typeNames = { level: 'niveau', check: 'ja, deels of nee', open: 'tekst' } as const;
const yes = (is: boolean): string => (is ? 'ja' : 'nee');

/** The figures as tables for people: what they are of, themes, questions, teams and codebook. */
export function figuresSheets(figures: Figures): Sheet[] {
  return [
    { name: 'Over dit bestand', rows: aboutRows(figures) },
    { name: 'Thema’s', rows: themeRows(figures) },
    { name: 'Vragen', rows: questionRows(figures) },
    ...(figures.predecessors.length > 0
      ? [{ name: 'Voorgangers', rows: predecessorRows(figures) }]
      : []),
    ...(figures.teamAnswers.length > 0 ? [{ name: 'Teams', rows: teamRows(figures) }] : []),
    ...(figures.documents.length > 0 ? [{ name: 'Documenten', rows: documentRows(figures) }] : []),
    { name: 'Codeboek', rows: codebookRows(figures) },
  ];
}

function aboutRows(figures: Figures): Cell[][] {
  const { region, municipality, campaign, submission, edition, total } = figures;
  const { instrument } = campaign;
  return [
    ['Onderdeel', 'Waarde'],
    ['Regio', region.name],
    ['Gemeente', municipality.name],
    ['CBS-code', municipality.code],
    ['Meting', campaign.title],
    ['Peildatum', campaign.referenceDate],
    ['Ingelezen uit een bestand', yes(campaign.isImported)],
    ['Vragenlijst', `${instrument.title}, versie ${instrument.version}`],
    ['Revisie van de vastgestelde scan', submission?.revision ?? null],
    ['Vastgesteld op', submission && formatMoment(submission.submittedAt)],
    ['Vastgesteld door', submission?.submittedBy ?? null],
    ['Editie van de regio', edition?.number ?? 'nog geen: niet alle gemeenten hebben ingediend'],
    ['Editie gepubliceerd op', edition && formatMoment(edition.publishedAt)],
    ['Gemeenten in de editie', edition?.memberCount ?? null],
    ['Eigen cijfers zijn nieuwer dan de editie', yes(figures.isNewerThanEdition)],
    ['Totaal eigen', total.own],
    ['Totaal regio', total.region],
    ['Toelichting van de gemeente bij het totaal', total.explanation],
    ['Vorige meting', figures.previousCampaign],
    ['Totaal vorige meting, over vergelijkbare vragen', total.previous],
    ['Totaal eigen, over dezelfde vragen als de vorige meting', total.ownSincePrevious],
    ['Nulmeting', figures.baselineCampaign],
    ['Totaal nulmeting, over vergelijkbare vragen', total.baseline],
    ['Totaal eigen, over dezelfde vragen als de nulmeting', total.ownSinceBaseline],
    ...figures.areaNotes.map((note): Cell[] => ['Ander gebied', note]),
  ];
}

const themeRows = ({ themes }: Figures): Cell[][] => [
  [
    ...['Thema', 'Naam', 'Eigen', 'Regio', 'Gemeenten in gemiddelde regio', 'Vorige meting'],
    ...['Eigen over dezelfde vragen als vorige', 'Tellen mee', 'Gevraagd', 'Laagste', 'Hoogste'],
    ...['Vergelijkbare vragen', 'Breuk met vorige', 'Toelichting van de gemeente'],
  ],
  ...themes.map((theme): Cell[] => [
    ...[theme.code, theme.title, theme.own, theme.region, theme.regionCount, theme.previous],
    ...[theme.ownCompared, theme.counted, theme.asked, theme.lowest, theme.highest],
    ...[theme.comparable, yes(theme.isBroken), theme.explanation],
  ]),
];

/** One row per question, that stands on its own below the rows of another municipality. */
export function questionRows(figures: Figures): Cell[][] {
  const { municipality, campaign, codebook } = figures;
  const labels = new Map(codebook.scale.map(({ value, label }) => [value, label]));
  return [
    [
      ...['Meting', 'Gemeente', 'CBS-code', 'Thema', 'Vraag', 'Stelling', 'Soort antwoord'],
      ...['Niveau', 'Naam van het niveau', 'Toelichting', 'Vorige meting', 'Regio'],
      ...['Ongewijzigd overgenomen', 'Reden van afspraak', 'Wie anders dacht', 'Wie', 'Actie'],
      ...['Datum', 'Leeswijzer van de regio', 'Waarom niet te vergelijken'],
      'Toelichting van de gemeente',
    ],
    ...figures.questions.map((question): Cell[] => [
      ...[campaign.title, municipality.name, municipality.code, question.themeCode],
      ...[question.code, question.statement],
      question.kind === null ? 'niet beantwoord' : kindNames[question.kind],
      ...[question.own, question.own === null ? null : (labels.get(question.own) ?? null)],
      ...[question.note, question.previous, question.region, yes(question.isConfirmed)],
      ...[question.agreement?.reason ?? null, question.agreement?.dissent ?? null],
      ...[question.responsible, question.action, question.dueOn, question.readingNote],
      ...[question.breakReason, question.explanation],
    ]),
  ];
}

/** By their own name: no column here is a past of the municipality itself. */
const predecessorRows = ({ predecessors, themes }: Figures): Cell[][] => [
  ['Voorganger', 'CBS-code', 'Meting', 'Totaal', ...themes.map(({ code }) => `Thema ${code}`)],
  ...predecessors.map(({ municipality, campaign, total, themes: scores }): Cell[] => [
    ...[municipality.name, municipality.code, campaign.title, total],
    ...scores.map(({ score }) => score),
  ]),
];

const teamRows = ({ teamAnswers }: Figures): Cell[][] => [
  ['Vraag', 'Team', 'Soort antwoord', 'Niveau', 'Toelichting'],
  ...teamAnswers.map(({ code, team, kind, level, note }): Cell[] => [
    ...[code, team, kindNames[kind], level, note],
  ]),
];

const documentRows = ({ documents }: Figures): Cell[][] => [
  ['Document', 'Vindplaats'],
  ...documents.map(({ title, place }): Cell[] => [title, place]),
];

function codebookRows({ codebook, themes }: Figures): Cell[][] {
  const titles = new Map(themes.map(({ code, title }) => [code, title]));
  const { scale } = codebook;
  return [
    [
      ...['Thema', 'Naam van het thema', 'Vraag', 'Stelling', 'Soort', 'Uitleg', 'Bewijs'],
      ...['Telt mee in de score', 'Gewicht'],
      ...scale.map(({ value, label }) => `Niveau ${value}: ${label}`),
    ],
    ...codebook.questions.map((question): Cell[] => [
      ...[question.themeCode, titles.get(question.themeCode) ?? null, question.code],
      ...[question.statement, typeNames[question.type], question.explanation, question.evidence],
      ...[yes(question.isScored), question.weight],
      ...scale.map(
        ({ value }) => question.levels.find((each) => each.value === value)?.text ?? null,
      ),
    ]),
  ];
}
