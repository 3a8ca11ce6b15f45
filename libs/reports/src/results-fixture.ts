import { toOneDecimal, type AnswerKind } from '@ijkpunt/contracts';
import type {
  MunicipalResults,
  MunicipalityName,
  QuestionResult,
  ThemeResult,
} from '@ijkpunt/results';
import type { CampaignSummary } from '@ijkpunt/scans';

/** Theme, its question subjects, and per question: own, previous, region in tenths; 0 is none. */
type ThemeSeed = readonly [title: string, region: number, questions: readonly QuestionSeed[]];
type QuestionSeed = readonly [statement: string, own: number, previous: number, region: number];

const seeds: readonly ThemeSeed[] = [
  [
    'Visie en opdracht',
    3.4,
    [
      ['De gemeente heeft een vastgestelde visie op veiligheid van 0 tot 100 jaar.', 4, 3, 36],
      ['Het lokale team heeft een duidelijke, schriftelijke opdracht voor veiligheid.', 4, 4, 37],
      ['De opdracht geldt ook voor volwassenen zonder kinderen en voor ouderen.', 3, 3, 31],
      ['De visie hangt samen met de Leidraad, de Hervormingsagenda en de Regiovisie.', 4, 3, 34],
      ['Gemeente en team bespreken de opdracht elk jaar en stellen haar bij.', 3, 3, 32],
    ],
  ],
  [
    'Signaleren en meldcode',
    3.5,
    [
      ['Alle medewerkers werken met de vijf stappen van de meldcode.', 4, 4, 39],
      ['Er is een aandachtsfunctionaris met tijd en met positie in het team.', 4, 4, 36],
      ['Signalen van school, huisarts en kinderopvang komen op één plek binnen.', 3, 3, 32],
      ['Bij zorgen legt het team zelf contact, ook als niemand om hulp vraagt.', 4, 4, 33],
      ['Advies vragen aan Veilig Thuis is in het team gewoon.', 4, 4, 35],
    ],
  ],
  [
    'Veiligheid inschatten en analyseren',
    3.0,
    [
      ['Het team gebruikt een vast instrument om veiligheid in te schatten.', 3, 3, 32],
      [
        'Wij spreken alle gezinsleden, ook het kind apart, voordat wij de veiligheid beoordelen.',
        2,
        2,
        28,
      ],
      ['Acute onveiligheid wordt dezelfde dag beoordeeld.', 4, 3, 35],
      ['De analyse gaat over alle leefgebieden en wordt samen met het gezin gemaakt.', 3, 2, 29],
      ['Een gedragswetenschapper kijkt mee bij ieder oordeel over veiligheid.', 2, 2, 26],
    ],
  ],
  [
    'Plan en passende hulp',
    3.1,
    [
      ['Bij directe onveiligheid liggen er dezelfde dag veiligheidsafspraken.', 4, 3, 34],
      ['Er is één plan voor het hele gezin, in de taal van het gezin.', 3, 3, 32],
      [
        'De fasen van directe veiligheid, stabiele veiligheid en herstel zijn herkenbaar.',
        3,
        3,
        28,
      ],
      ['Het team biedt zelf hulp, ook als die intensief is.', 3, 3, 31],
      ['Hulp voor kind, slachtoffer én pleger is snel in te zetten.', 3, 3, 29],
      ['Schulden, wonen en inkomen staan in het plan.', 3, 3, 32],
    ],
  ],
  [
    'Casusregie',
    2.9,
    [
      ['Ieder gezin heeft één vaste casusregisseur.', 4, 2, 31],
      ['Taken en mandaat van de casusregisseur zijn beschreven.', 3, 3, 30],
      ['De regie blijft bij het team als Veilig Thuis of een GI betrokken is.', 4, 3, 29],
      ['Het aantal gezinnen per medewerker past bij intensieve regie.', 3, 2, 24],
      ['Het eigen netwerk van het gezin doet mee in plan en uitvoering.', 3, 3, 31],
    ],
  ],
  [
    'Volgen en afsluiten',
    2.4,
    [
      ['Het team meet de veiligheid op afgesproken momenten.', 3, 3, 26],
      ['Na het afschalen blijft het team het gezin langere tijd volgen.', 2, 2, 22],
      ['Wanneer wij afsluiten, spreken wij vooraf met het gezin af.', 3, 3, 25],
      ['De melder en Veilig Thuis horen hoe het is afgelopen.', 2, 2, 24],
    ],
  ],
  [
    'Samenwerken en opschalen',
    3.3,
    [
      ['Met Veilig Thuis zijn werkafspraken over overdragen en terugmelden.', 4, 4, 37],
      ['Een jeugdbeschermer geeft advies in het team.', 3, 3, 31],
      ['De route naar de Raad en de jeugdbeschermingstafel is bekend.', 4, 3, 36],
      ['Met het Zorg- en Veiligheidshuis, politie en OM zijn vaste lijnen.', 3, 3, 33],
      ['Hulp voor verslaving, ggz en LVB bij volwassenen is goed bereikbaar.', 3, 3, 29],
      ['Het team bereidt zich voor op het regionaal veiligheidsteam.', 3, 3, 32],
    ],
  ],
  [
    'Vakmanschap en expertise',
    3.2,
    [
      ['Wat medewerkers minimaal moeten weten en kunnen, ligt vast.', 3, 3, 33],
      ['Registratie en basisscholing van iedereen zijn op orde.', 4, 4, 38],
      ['Kennis over geweld, LVB en cultuur is in het team of dichtbij.', 3, 3, 31],
      ['Het team werkt methodisch en met het hele systeem.', 3, 3, 30],
      ['Er is intervisie, en steun bij zware casussen.', 3, 3, 34],
      ['Ervaringsdeskundigen doen mee in het werk.', 2, 3, 26],
    ],
  ],
  [
    'Randvoorwaarden',
    2.7,
    [
      ['Het aantal formatieplaatsen past bij de taken van het team.', 2, 2, 26],
      ['Het team heeft mandaat en een doorbraakbudget.', 2, 3, 28],
      ['Gegevens delen en privacy zijn geregeld, en iedereen weet hoe.', 0, 3, 30],
      ['Het dossier helpt het werk en kost weinig tijd.', 2, 2, 25],
      ['Het team is ook buiten kantoortijd bereikbaar, met een achterwacht.', 1, 1, 27],
      ['De financiering is meerjarig en geeft ruimte in het contract.', 3, 2, 26],
    ],
  ],
  [
    'Leren, cliëntstem en sturen',
    2.5,
    [
      ['Cliënten en ervaringsdeskundigen denken mee over het werk.', 2, 2, 24],
      ['Cijfers en verhalen vormen samen het beeld.', 3, 2, 26],
      ['Het team leert in een vaste cyclus en past het werk daarop aan.', 3, 2, 24],
      ['Bestuur en raad worden op vaste momenten meegenomen.', 3, 3, 27],
      ['In de regio zijn afspraken over norm, methode en vergelijking.', 2, 2, 25],
    ],
  ],
];

const letters = 'ABCDEFGHIJ';
const mean = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : toOneDecimal({
        numerator: Math.round(values.reduce((sum, value) => sum + value, 0) * 10),
        denominator: values.length * 10,
      });
const levels = (questions: readonly QuestionResult[], key: 'own' | 'previous'): number[] =>
  questions.map((question) => question[key]).filter((level) => level !== null);
const kindOf = (own: number): AnswerKind => (own === 0 ? 'dont_know' : 'level');

const questions: readonly QuestionResult[] = seeds.flatMap(([, , list], theme) =>
  list.map(([statement, own, previous, region], index) => ({
    code: `${letters.charAt(theme)}${index + 1}`,
    themeCode: letters.charAt(theme),
    statement,
    kind: kindOf(own),
    levels: [1, 2, 3, 4, 5].map((level) => `Zo ziet niveau ${level} eruit bij deze stelling.`),
    own: own === 0 ? null : own,
    previous,
    breakReason: null,
    note: null,
    agreement: null,
    region: region / 10,
  })),
);

function buildTheme([title, region]: ThemeSeed, index: number): ThemeResult {
  const code = letters.charAt(index);
  const asked = questions.filter(({ themeCode }) => themeCode === code);
  const own = levels(asked, 'own');
  return {
    code,
    title,
    own: mean(own),
    ownAbsence: null,
    counted: own.length,
    asked: asked.length,
    lowest: Math.min(...own),
    highest: Math.max(...own),
    previous: mean(levels(asked, 'previous')),
    ownCompared: mean(own),
    comparable: asked.length,
    isBroken: false,
    region,
    regionCount: 13,
  };
}

const campaign = (year: number, overrides: Partial<CampaignSummary> = {}): CampaignSummary => ({
  id: `01900000-0000-7000-8000-00000000${year}`,
  slug: `zelfscan-${year}`,
  title: `Zelfscan sterke lokale teams ${year}`,
  year,
  instrumentTitle: 'Zelfscan sterke lokale teams',
  isScored: true,
  hasRegionalMean: true,
  instrumentVersion: '1',
  referenceDate: `${year}-09-01`,
  opensAt: new Date(`${year}-09-14T07:00:00Z`),
  closesAt: new Date(`${year}-12-07T16:00:00Z`),
  isBaseline: false,
  isImported: false,
  ...overrides,
});

const municipality = (code: string, name: string): MunicipalityName => ({
  code,
  name,
  slug: name.toLowerCase(),
});

/** Fictional figures of a real municipality, complete and with an open gate; overrides win. */
export function buildResults(overrides: Partial<MunicipalResults> = {}): MunicipalResults {
  const themes = seeds.map(buildTheme);
  const total =
    'total' in overrides ? (overrides.total ?? null) : mean(themes.map(({ own }) => own ?? 0));
  const byLevel = questions.filter(({ own }) => own !== null && own <= 2);
  return {
    region: { slug: 'rotterdam-rijnmond', name: 'Rotterdam-Rijnmond' },
    campaign: campaign(2026),
    municipality: municipality('GM0606', 'Schiedam'),
    scale: [
      { value: 1, label: 'Nog niet geregeld' },
      { value: 2, label: 'In aanzet' },
      { value: 3, label: 'Deels ingevoerd' },
      { value: 4, label: 'Ingevoerd in de praktijk' },
      { value: 5, label: 'Geborgd en verbeterd' },
    ],
    version: 41,
    submission: {
      revision: 2,
      submittedAt: new Date('2026-11-20T14:03:00Z'),
      submittedBy: 'Bo van der Elst',
      openness: 'regional_coordinator',
    },
    total,
    totalAbsence: null,
    previousTotal: 2.8,
    totalSincePrevious: total,
    baselineTotal: 2.3,
    totalSinceBaseline: total,
    regionTotal: 3,
    previousCampaign: campaign(2025),
    baselineCampaign: campaign(2023, { isBaseline: true }),
    areaChanges: [],
    predecessors: [],
    themes,
    questions,
    lowest: byLevel.toSorted((a, b) => (a.own ?? 0) - (b.own ?? 0)).slice(0, 3),
    insights: [
      { kind: 'improved', themeCode: 'E', questionCode: null, from: 2.6, to: 3.4 },
      { kind: 'behind_region', themeCode: 'I', questionCode: null, from: 2.7, to: 2 },
      { kind: 'low_question', themeCode: 'I', questionCode: 'I5', from: 5, to: 1 },
    ],
    gate: {
      isOpen: true,
      reason: 'open',
      submittedCount: 13,
      memberCount: 13,
      missing: [],
    },
    edition: {
      number: 2,
      publishedAt: new Date('2026-11-22T09:30:00Z'),
      version: 40,
      memberCount: 13,
    },
    isNewerThanEdition: false,
    explanations: [],
    explanationsVersion: 0,
    ...overrides,
  };
}

/** Own words of the municipality, each saying what it is about. */
export const buildExplanations = (...abouts: readonly string[]): MunicipalResults['explanations'] =>
  abouts.map((about) => ({
    ...{ about, text: `Over ${about}.`, revision: 1, writtenBy: 'Sam Voorbeeld' },
    writtenAt: new Date('2026-11-21T10:00:00Z'),
  }));

/** The same scan before the gate opens: no figure of the region anywhere, as the server sends it. */
export function buildWaitingResults(overrides: Partial<MunicipalResults> = {}): MunicipalResults {
  const open = buildResults();
  return buildResults({
    regionTotal: null,
    themes: open.themes.map((theme) => ({ ...theme, region: null, regionCount: null })),
    questions: open.questions.map((question) => ({ ...question, region: null })),
    lowest: open.lowest.map((question) => ({ ...question, region: null })),
    insights: open.insights.filter(({ kind }) => kind !== 'behind_region'),
    gate: {
      isOpen: false,
      reason: 'waiting',
      submittedCount: 11,
      memberCount: 13,
      missing: [municipality('GM0556', 'Maassluis'), municipality('GM0622', 'Vlaardingen')],
    },
    edition: null,
    ...overrides,
  });
}

/** The same of a municipality that two others became, of which one had measured before. */
export function buildSuccessorResults(): MunicipalResults {
  const changedOn = '2026-01-01';
  const landerd = municipality('GM1685', 'Landerd');
  const uden = municipality('GM0856', 'Uden');
  const of = (score: number | null) =>
    seeds.map(([title], index) => ({ code: letters.charAt(index), title, score }));
  return buildResults({
    municipality: municipality('GM1991', 'Maashorst'),
    ...{ previousTotal: null, totalSincePrevious: null, baselineTotal: null },
    areaChanges: [landerd, uden].map((other) => ({
      ...{ kind: 'merger', changedOn, isGiver: false },
      other,
    })),
    predecessors: [
      {
        ...{ municipality: landerd, changedOn, campaign: campaign(2025) },
        ...{ absence: 'not_submitted', total: null, themes: of(null) },
      },
      {
        ...{ municipality: uden, changedOn, campaign: campaign(2025) },
        ...{ absence: null, total: 2.5, themes: of(2.5) },
      },
    ],
  });
}
