import { describe, expect, it } from '@jest/globals';
import { followLineage, type Instrument } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import { composeResults, type ResultsSource } from './compose-results.js';
import type { GateState, MunicipalResults } from './municipal-results.js';
import type { RegionMeans } from './region-means.js';

const codes = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2'];
const questionsOf = (theme: string) =>
  codes
    .filter((code) => code.startsWith(theme))
    .map((code) => ({ code, statement: `Stelling ${code}`, levels: ['1', '2', '3', '4', '5'] }));
const instrument: Instrument = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: [
    { code: 'A', title: 'Visie', questions: questionsOf('A') },
    { code: 'B', title: 'Team', questions: questionsOf('B') },
  ],
};

/** Levels in the order of the questions; null is "weet ik niet". */
const answersOf = (...levels: readonly (number | null)[]): SubmittedAnswer[] =>
  levels.map((level, index) => ({
    code: codes[index] ?? '',
    kind: level === null ? 'dont_know' : 'level',
    level,
    note: null,
  }));
const mean = (numerator: number, denominator: number) => ({
  mean: { numerator, denominator },
  n: 5,
});
const means: RegionMeans = {
  total: mean(37, 10),
  themes: [
    { code: 'A', ...mean(15, 4) },
    { code: 'B', ...mean(18, 5) },
  ],
  questions: codes.map((code, index) => ({ code, ...mean(35 + index, 10) })),
};
const openGate: GateState = {
  isOpen: true,
  reason: 'open',
  submittedCount: 5,
  memberCount: 5,
  missing: [],
};
const campaign = {
  id: 'c',
  slug: 'zelfscan-2026',
  title: 'Zelfscan 2026',
  year: 2026,
  instrumentTitle: 'Proef',
  isScored: true,
  hasRegionalMean: true,
  instrumentVersion: '1',
  referenceDate: '2026-10-01',
  opensAt: new Date('2026-10-05T05:00:00Z'),
  closesAt: new Date('2026-12-07T23:00:00Z'),
  isBaseline: false,
  isImported: false,
};
/** Measured with this same version. */
const earlier = (...levels: readonly (number | null)[]) => ({
  answers: answersOf(...levels),
  descents: followLineage([instrument], { from: '1', to: '1' }),
});
const source: ResultsSource = {
  region: { slug: 'rijnmond', name: 'Rijnmond' },
  campaign,
  municipality: { code: 'GM0606', name: 'Schiedam', slug: 'schiedam' },
  version: 5,
  submission: {
    revision: 1,
    submittedAt: new Date('2026-11-20T10:00:00Z'),
    submittedBy: 'Sam Voorbeeld',
    openness: 'mean_only',
  },
  previousCampaign: null,
  baselineCampaign: null,
  gate: openGate,
  edition: { number: 1, publishedAt: new Date('2026-11-20T10:00:01Z'), version: 5, memberCount: 5 },
  isNewerThanEdition: false,
  explanations: [],
  explanationsVersion: 0,
  areaChanges: [],
  predecessors: [],
  instrument,
  answers: answersOf(4, 2, 3, null, 1, 5),
  previous: earlier(3, 3, 3, 3, 3, 3),
  baseline: earlier(1, 1, 1, 1, 2, 2),
  means,
};
const compose = (change: Partial<ResultsSource> = {}): MunicipalResults =>
  composeResults({ ...source, ...change });

describe('the results of a municipality', () => {
  it('show own, previous, first and regional figures with one decimal', () => {
    expect(compose()).toMatchObject({
      total: 3,
      totalAbsence: null,
      previousTotal: 3,
      baselineTotal: 1.5,
      regionTotal: 3.7,
      scale: instrument.scale,
    });
  });

  it('show beside a theme score what it stands on and how far it spreads', () => {
    expect(compose().themes[0]).toEqual({
      code: 'A',
      title: 'Visie',
      own: 3,
      ownAbsence: null,
      counted: 3,
      asked: 4,
      lowest: 2,
      highest: 4,
      previous: 3,
      ownCompared: 3,
      comparable: 4,
      isBroken: false,
      region: 3.8,
      regionCount: 5,
    });
  });

  it('say of a theme with too much open why it has no score, and of the total likewise', () => {
    const results = compose({ answers: answersOf(4, null, null, 3, 2, 2) });
    expect(results.themes[0]).toMatchObject({ own: null, ownAbsence: 'too_many_open', counted: 2 });
    expect(results.themes[1]).toMatchObject({ own: 2, ownAbsence: null });
    expect(results).toMatchObject({ total: null, totalAbsence: 'too_few_themes' });
  });

  it('keep "weet ik niet" apart from unanswered in the questions', () => {
    const [first, , , fourth] = compose().questions;
    expect(first).toEqual({
      code: 'A1',
      themeCode: 'A',
      statement: 'Stelling A1',
      kind: 'level',
      levels: ['1', '2', '3', '4', '5'],
      own: 4,
      previous: 3,
      breakReason: null,
      note: null,
      agreement: null,
      region: 3.5,
    });
    expect(fourth).toMatchObject({ code: 'A4', kind: 'dont_know', own: null });
    expect(compose({ answers: [] }).questions[3]).toMatchObject({ kind: null, own: null });
  });

  it('tell why an answer was agreed upon, as it was handed in', () => {
    const agreed = { reason: 'Het staat in het convenant.', dissent: 'De teamleider twijfelt.' };
    const [first, second, ...others] = answersOf(4, 2, 3, null, 1, 5);
    if (!first || !second) throw new Error('nothing was answered');
    const answers = [
      { ...first, agreement: agreed },
      { ...second, agreement: { reason: 'Eens.' } },
      ...others,
    ];
    expect(compose({ answers }).questions.map(({ agreement }) => agreement)).toEqual([
      agreed,
      { reason: 'Eens.', dissent: null },
      ...others.map(() => null),
    ]);
  });

  it('name the three lowest questions; of equals the one furthest below the region', () => {
    const lowestOf = (answers: SubmittedAnswer[], change: Partial<ResultsSource> = {}) =>
      compose({ answers, ...change }).lowest.map(({ code }) => code);
    expect(lowestOf(answersOf(4, 2, 3, null, 1, 5))).toEqual(['B1', 'A2', 'A3']);
    expect(lowestOf(answersOf(2, 2, 2, 2, 5, 5))).toEqual(['A4', 'A3', 'A2']);
    expect(lowestOf(answersOf(2, 2, 2, 2, 5, 5), { means: null })).toEqual(['A1', 'A2', 'A3']);
  });

  it('pass on that the own figures are newer than the edition', () => {
    expect(compose({ isNewerThanEdition: true }).isNewerThanEdition).toBe(true);
    expect(compose().isNewerThanEdition).toBe(false);
  });

  it('keep what was handed in out of what is shown', () => {
    const answers = answersOf(4, 2, 3, null, 1, 5).map((each) => ({
      ...{ ...each, note: 'een toelichting', responsible: 'een geheim' },
    }));
    const results = compose({ answers });
    expect(results.questions[0]?.note).toBe('een toelichting');
    expect(JSON.stringify(results)).not.toContain('een geheim');
    for (const field of ['answers', 'previous', 'baseline', 'means', 'instrument']) {
      expect(results).not.toHaveProperty(field);
    }
  });
});

describe('the results before the municipality submitted', () => {
  const results = compose({ answers: null, submission: null });

  it('have no own figures, and say that it is because nothing was submitted', () => {
    expect(results).toMatchObject({ total: null, totalAbsence: 'not_submitted', insights: [] });
    for (const theme of results.themes) {
      expect(theme).toMatchObject({ own: null, ownAbsence: 'not_submitted', counted: 0 });
    }
    expect(results.lowest).toEqual([]);
  });

  it('still show the measurement before', () => {
    expect(results.previousTotal).toBe(3);
    expect(results.themes.map((theme) => theme.previous)).toEqual([3, 3]);
  });
});

describe('the results while the gate is closed', () => {
  const missing = { code: 'GM0622', name: 'Vlaardingen', slug: 'vlaardingen' };
  const gate = { ...openGate, isOpen: false, reason: 'waiting', submittedCount: 4 } as const;
  const results = compose({ means: null, edition: null, gate: { ...gate, missing: [missing] } });

  it('hold no regional figure in any place', () => {
    const regional: [string, unknown][] = [];
    JSON.stringify(results, (key, value: unknown) => {
      if (/^region(Total|Count)?$/.test(key) && key !== '' && value !== results.region) {
        regional.push([key, value]);
      }
      return value;
    });
    expect(regional).toHaveLength(1 + 2 * 2 + codes.length + results.lowest.length);
    for (const [, value] of regional) expect(value).toBeNull();
    const kinds = results.insights.map(({ kind }) => kind);
    expect(kinds).not.toContain('ahead_of_region');
    expect(kinds).not.toContain('behind_region');
  });

  it('still show the own figures and who is missing', () => {
    expect(results).toMatchObject({ total: 3, edition: null, gate: { missing: [missing] } });
  });

  it('differ from those behind an open gate', () => {
    expect(compose().insights.map(({ kind }) => kind)).toContain('behind_region');
    expect(compose().questions.map(({ region }) => region)).not.toContain(null);
  });
});
