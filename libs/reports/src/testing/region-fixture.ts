import type { OpenedMember, RegionFigure, RegionResults } from '@ijkpunt/results';
import { buildResults } from '../results-fixture.js';

const names = [
  ...['Albrandswaard', 'Barendrecht', 'Capelle aan den IJssel', 'Goeree-Overflakkee'],
  ...['Krimpen aan den IJssel', 'Lansingerland', 'Maassluis', 'Nissewaard', 'Ridderkerk'],
  ...['Rotterdam', 'Schiedam', 'Vlaardingen', 'Voorne aan Zee'],
];
const tenths = (value: number): number => Math.round(Math.min(5, Math.max(1, value)) * 10) / 10;
const nameOf = (index: number): string => names[index] ?? `Gemeente ${index + 1}`;
const municipality = (index: number) => ({
  ...{ code: `GM${String(1000 + index)}`, name: nameOf(index), slug: `gemeente-${index}` },
});

/** Fictional figures of a region with an open gate, of so many municipalities; overrides win. */
export function buildRegionResults(
  count = 13,
  overrides: Partial<RegionResults> = {},
): RegionResults {
  const { region, campaign, previousCampaign, scale, edition, themes, questions } = buildResults();
  const figure = (mean: number | null, previous: number | null = null): RegionFigure => ({
    ...{ mean, previous, n: count, absence: null, isBroken: false },
  });
  const opened = Math.max(1, Math.ceil(count * 0.7));
  const members = Array.from({ length: opened }, (_, index): OpenedMember => {
    const away = ((index * 7) % 13) / 6 - 1;
    return {
      municipality: municipality(index),
      total: tenths(3 + away / 2),
      themes: themes.map(({ region: mean }, at) =>
        index === 1 && at === 2 ? null : tenths((mean ?? 3) + away * (at % 3 === 0 ? 1 : 0.5)),
      ),
      levels: questions.map((_question, at) => 1 + ((index + at) % 5)),
      heldThemes: [],
    };
  });
  const levels = [
    ...[4, 3, 0, 2, 4].map((many, at) => ({
      value: at + 1,
      count: Math.ceil((many * count) / 13),
    })),
  ];
  return {
    ...{ region, campaign, previousCampaign, scale, version: 41, edition },
    gate: {
      ...{ isOpen: true, reason: 'open', missing: [] },
      ...{ submittedCount: count, memberCount: count },
    },
    total: figure(3, 2.8),
    themes: themes.map(({ code, title, region: mean }, index) => ({
      ...{ code, title },
      ...figure(mean, mean === null ? null : tenths(mean + (index % 3) * 0.2 - 0.3)),
    })),
    questions: questions.map(({ code, themeCode, statement, region: mean }, index) => ({
      ...{ code, themeCode, statement, breakReason: null },
      ...figure(mean, mean === null ? null : tenths(mean - (index % 4) * 0.1)),
    })),
    municipalities: Array.from({ length: count }, (_, index) => municipality(index)),
    members,
    memberAbsences: {
      ...{ heldBack: Number(count > 5), notSubmitted: 0 },
      meanOnly: count - opened - Number(count > 5),
    },
    differences: [
      {
        ...{ kind: 'two_camps', themeCode: 'C', questionCode: 'C2', lowest: 1, highest: 5 },
        ...{ spread: { basis: 'all', levels }, municipality: null, own: 0, region: 2.8 },
        openingQuestion:
          'Er zijn twee groepen: rond niveau 1 en rond niveau 5. Wat doen gemeenten met een hoog niveau, dat andere gemeenten nog niet doen?',
      },
      {
        ...{ kind: 'theme_above', themeCode: 'E', questionCode: null, lowest: 2.9, highest: 4.1 },
        ...{ spread: null, municipality: municipality(0), own: 4.1, region: 2.9 },
        openingQuestion: `Bij Casusregie staat ${nameOf(0)} hoger dan de regio. Wat gaat daar goed?`,
      },
    ],
    movers: {
      themes: [{ code: 'E', from: 2.6, to: 2.9 }],
      questions: [
        { code: 'E1', from: 2.6, to: 3.1 },
        { code: 'I5', from: 2.9, to: 2.7 },
      ],
      members: members.slice(0, 2).map(({ municipality: who }) => ({
        municipality: who,
        total: { from: 2.7, to: 3.1 },
        themes: [{ code: 'E', from: 2.2, to: 3 }],
      })),
      membersWithoutBoth: 1,
    },
    weakPoints: [{ questionCode: 'I5', mean: 1.9, lowest: 1, highest: 2 }],
    ownWords: [],
    unclear: [
      {
        questionCode: 'D3',
        marks: [{ municipality: municipality(1), reason: 'Wat is precies een fase?' }],
      },
    ],
    groupsEdition: edition,
    groups: [
      {
        ...{ id: 'Waterweg', kind: 'subregion', name: 'Waterweg', revision: 1, otherCount: 0 },
        municipalities: [municipality(6), municipality(10), municipality(11)],
        total: { mean: 2.9, absence: null },
        themes: themes.map(({ code }) => ({ code, mean: 2.9, absence: null })),
        questions: [],
      },
      {
        ...{ id: 'klein', kind: 'group', name: 'Kleine gemeenten', revision: 1, otherCount: 0 },
        municipalities: [municipality(3), municipality(4)],
        total: { mean: null, absence: 'too_few' },
        themes: themes.map(({ code }) => ({ code, mean: null, absence: 'too_few' as const })),
        questions: [],
      },
    ],
    ...overrides,
  };
}

/** The same before the gate opens: no mean anywhere, and nobody compared with it. */
export function buildWaitingRegion(count = 13): RegionResults {
  const open = buildRegionResults(count);
  const closed = { mean: null, absence: 'gate_closed', n: 0, previous: null } as const;
  return {
    ...open,
    edition: null,
    gate: {
      ...{ isOpen: false, reason: 'waiting', memberCount: count, submittedCount: count - 2 },
      missing: [municipality(count - 1), municipality(count - 2)],
    },
    total: { ...open.total, ...closed },
    themes: open.themes.map((theme) => ({ ...theme, ...closed })),
    questions: open.questions.map((question) => ({ ...question, ...closed })),
    memberAbsences: { ...open.memberAbsences, notSubmitted: 2 },
    differences: [],
    movers: { themes: [], questions: [], members: [], membersWithoutBoth: 0 },
    ...{ weakPoints: [], groupsEdition: null },
    groups: open.groups.map((group) => ({
      ...group,
      total: { mean: null, absence: 'gate_closed' },
      themes: group.themes.map(({ code }) => ({ code, mean: null, absence: 'gate_closed' })),
    })),
  };
}
