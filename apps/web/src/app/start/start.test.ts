import { describe, expect, it } from '@jest/globals';
import { actionsOf } from './start-actions.js';
import { figuresOf } from './start-figures.js';
import { openThemes, type StartFacts } from './start-facts.js';
import type { StartRegion, StartScan } from './start-query.js';

const gate = {
  ...{ isOpen: false, reason: 'waiting' as const, submittedCount: 12, memberCount: 13 },
  missing: [{ code: 'GM0606', name: 'Schiedam', slug: 'schiedam' }],
};
const openGate = {
  ...gate,
  isOpen: true,
  reason: 'open' as const,
  submittedCount: 13,
  missing: [],
};
const scanOf = (change: Partial<StartScan> = {}): StartScan => ({
  ...{ status: 'in_progress', progress: { answered: 3, asked: 5 }, submittedAt: null },
  permissions: { canEdit: true, canSubmit: false },
  themes: [
    { code: 'A', title: 'Visie', open: 1, isMine: false },
    { code: 'B', title: 'Team', open: 1, isMine: true },
    { code: 'C', title: 'Regie', open: 0, isMine: true },
  ],
  ...{ total: null, totalSincePrevious: null, previousTotal: 2.8, regionTotal: null },
  ...{ previousCampaign: { slug: 'proef-2025', year: 2025 }, gate, edition: null },
  newestReport: null,
  ...change,
});
const submitted = scanOf({
  ...{ status: 'submitted', permissions: { canEdit: true, canSubmit: true } },
  ...{ total: 3, totalSincePrevious: 3, regionTotal: 2.9, gate: openGate },
});
const region: StartRegion = {
  ...{ regionTotal: null, previousRegionTotal: 2.7, gate, edition: null },
  previousCampaign: { slug: 'proef-2025', year: 2025 },
};
const facts = (change: Partial<StartFacts> = {}): StartFacts => ({
  region: 'regio',
  campaign: {
    ...{ slug: 'proef-2026', title: 'Proef 2026', year: 2026, status: 'open' },
    ...{ closesAt: '2026-12-07T23:00:00Z', isScored: true, hasRegionalMean: true },
  },
  municipality: { slug: 'schiedam', name: 'Schiedam' },
  ...{ own: scanOf(), whole: null, canPlan: false, canInvite: false },
  ...change,
});
const leads = { own: null, municipality: null, whole: region };
const kindsOf = (of: readonly { readonly kind: string }[]) => of.map(({ kind }) => kind);

describe('what waits for somebody', () => {
  it('is apart from what waits for others, and from what is done', () => {
    const { mine, others } = openThemes(scanOf());
    expect([mine, others].map((themes) => themes.map(({ code }) => code))).toEqual([['B'], ['A']]);
  });
});

describe('the three figures', () => {
  it.each<readonly [string, Partial<StartFacts>, readonly string[]]>([
    ['of who fills in', {}, ['progress', 'submitted', 'previous']],
    ['of who submitted', { own: submitted }, ['own', 'region', 'deadline']],
    ['of who leads the region', leads, ['submitted', 'region_previous', 'deadline']],
    [
      'of who leads it when all is in',
      { ...leads, whole: { ...region, regionTotal: 2.9, gate: openGate } },
      ['region', 'submitted', 'deadline'],
    ],
    ['of who does both', { whole: region }, ['progress', 'submitted', 'previous']],
    [
      'of a first measurement',
      { own: scanOf({ previousTotal: null }) },
      ['progress', 'submitted', 'deadline'],
    ],
  ])('%s', (_who, change, kinds) => {
    expect(kindsOf(figuresOf(facts(change)))).toEqual(kinds);
  });

  it('stand beside the figure that they are to be compared with', () => {
    expect(figuresOf(facts({ own: submitted })).slice(0, 2)).toEqual([
      { kind: 'own', value: 3, change: { by: 0.2, year: 2025 }, year: 2026 },
      { kind: 'region', value: 2.9, change: { by: 0.1, year: null }, year: 2026 },
    ]);
    const [mean] = figuresOf(
      facts({ ...leads, whole: { ...region, regionTotal: 2.9, gate: openGate } }),
    );
    expect(mean).toEqual({
      kind: 'region',
      value: 2.9,
      change: { by: 0.2, year: 2025 },
      year: 2026,
    });
  });
});

describe('the three next steps', () => {
  const coordinator = {
    own: scanOf({ permissions: { canEdit: true, canSubmit: true } }),
    canInvite: true,
  };
  const reader = scanOf({ permissions: { canEdit: false, canSubmit: false } });
  it.each<readonly [string, Partial<StartFacts>, readonly string[]]>([
    ['of who fills in', {}, ['theme', 'former']],
    ['of who coordinates a municipality', coordinator, ['theme', 'invite', 'divide']],
    ['of who only reads', { own: reader }, ['former']],
    ['of who submitted', { own: submitted }, ['questions', 'reports', 'development']],
    ['of who leads the region', { ...leads, canPlan: true }, ['remind', 'region', 'discuss']],
    ['of a facilitator', leads, ['region', 'discuss']],
    [
      'of who leads the region when its mean is there',
      { ...leads, canPlan: true, whole: { ...region, gate: openGate } },
      ['compare', 'regionReports', 'discuss'],
    ],
    [
      'of who does both',
      { ...coordinator, whole: region, canPlan: true },
      ['theme', 'remind', 'invite'],
    ],
  ])('%s', (_who, change, kinds) => {
    expect(kindsOf(actionsOf(facts(change)))).toEqual(kinds);
  });

  it('lead to somebody’s own theme first', () => {
    expect(actionsOf(facts())[0]).toMatchObject({
      to: '/regio/metingen/proef-2026/schiedam/scan/team',
      theme: { code: 'B' },
    });
  });
});
