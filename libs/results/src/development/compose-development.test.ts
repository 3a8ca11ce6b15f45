import { describe, expect, it } from '@jest/globals';
import {
  followLineage,
  themesAsked,
  type Instrument,
  type LineageEntry,
} from '@ijkpunt/instruments';
import type { CampaignSummary, SubmittedAnswer } from '@ijkpunt/scans';
import { meanOptionsFor, regionMeans } from '../region-means.js';
import { composeDevelopment, type DevelopmentSource } from './compose-development.js';
import type { DevelopmentLine, Measurement } from './development.js';

/** `'A1 3, A2 -'`: A1 on level 3, A2 "weet ik niet". */
const answersOf = (text: string): SubmittedAnswer[] =>
  text.split(', ').map((each) => {
    const [code = '', value] = each.split(' ');
    const level = value === '-' ? null : Number(value);
    return { code, kind: level === null ? 'dont_know' : 'level', level, note: null };
  });
/** `'A1=A1, A2≠A2, A3'`: the same, not comparable, new. */
const linesOf = (text: string): LineageEntry[] =>
  text.split(', ').map((each) => {
    const [, to = '', sign, from] = /^(\w+)(?:([=≠])(\w+))?$/.exec(each) ?? [];
    return {
      kind: sign === '=' ? 'same' : sign ? 'reworded' : 'new',
      from: from ? [from] : [],
      to: [to],
      isComparable: sign === '=',
      ...(sign === '=' ? {} : { reason: `${to} is anders.` }),
    };
  });
/** Themes of questions: `'A1 A2 | B1 B2'`. */
const versionOf = (version: string, themes: string, lines?: string, before = '1'): Instrument => ({
  code: 'proef',
  version,
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `n${value}` })),
  themes: themes.split(' | ').map((codes) => ({
    code: codes.charAt(0),
    title: `Thema ${codes.charAt(0)}`,
    questions: codes
      .split(' ')
      .map((code) => ({ code, statement: code, levels: ['a', 'b', 'c', 'd', 'e'] })),
  })),
  ...(lines ? { previousVersion: before, lineage: linesOf(lines) } : {}),
});

interface Round {
  readonly version: Instrument;
  readonly own: string | null;
  /** Of three members; null while the gate is closed. */
  readonly members?: readonly [string, string, string] | null;
  readonly themes?: readonly string[];
  readonly hasOtherArea?: boolean;
  readonly predecessor?: string;
}

function sourceOf(rounds: readonly Round[], change: Partial<DevelopmentSource> = {}) {
  const versions = rounds.map(({ version }) => version);
  const asked = rounds.map(({ version, themes }) =>
    themes ? themesAsked(version, [...themes]) : version,
  );
  const distinct = [...new Map(versions.map((each) => [each.version, each])).values()];
  const between = (from: number, to: number) => ({
    from: versions[from]?.version ?? '',
    to: versions[to]?.version ?? '',
  });
  return {
    region: { slug: 'regio', name: 'Regio' },
    municipality: { code: 'GM1', name: 'Een', slug: 'een' },
    on: null,
    measurements: rounds.map(({ hasOtherArea }, at): Measurement => ({
      campaign: { year: 2023 + at } as CampaignSummary,
      ...{ submission: null, edition: null, gate: null, isNewerThanEdition: false },
      areaChanges: hasOtherArea
        ? [
            {
              ...{ kind: 'absorption', changedOn: '2024-01-01', isGiver: false },
              other: { code: 'GM9', name: 'Oud', slug: 'oud' },
            },
          ]
        : [],
    })),
    history: {
      versions,
      descents: (from, to) => followLineage(distinct, between(from, to)),
    },
    asked,
    answers: rounds.map(({ own }) => (own === null ? null : answersOf(own))),
    means: rounds.map(({ members }, at) => {
      const version = asked[at];
      return members && version
        ? regionMeans(version, members.map(answersOf), meanOptionsFor(3))
        : null;
    }),
    predecessors: rounds.some(({ predecessor }) => predecessor)
      ? [
          {
            municipality: { code: 'GM9', name: 'Oud', slug: 'oud' },
            changedOn: '2024-01-01',
            absences: rounds.map(() => null),
            answers: rounds.map(({ predecessor }) => (predecessor ? answersOf(predecessor) : null)),
          },
        ]
      : [],
    ...change,
  } satisfies DevelopmentSource;
}

const composed = (rounds: readonly Round[], change: Partial<DevelopmentSource> = {}) => {
  const { total, themes, predecessors } = composeDevelopment(sourceOf(rounds, change));
  const theme = (code: string) => themes.find((each) => each.code === code);
  const question = (code: string) =>
    themes.flatMap(({ questions }) => questions).find((each) => each.code === code);
  return { total, themes, predecessors, theme, question };
};
const own = (line: DevelopmentLine | undefined) => line?.points.map((point) => point.own);
const region = (line: DevelopmentLine | undefined) => line?.points.map((point) => point.region);
const breaks = (line: DevelopmentLine | undefined) => line?.points.map((point) => point.ownBreak);

const first = versionOf('1', 'A1 A2 A3 A4 | B1 B2');
const same = 'A1=A1, A2=A2, A3=A3, A4=A4, B1=B1, B2=B2';

describe('a development', () => {
  it('is over every question between equal versions, with the region beside it', () => {
    const members = ['A1 1, A2 1, A3 1, A4 1, B1 2, B2 2'] as const;
    const { total, theme, question } = composed([
      { version: first, own: 'A1 1, A2 2, A3 2, A4 2, B1 1, B2 1' },
      {
        version: first,
        own: 'A1 3, A2 3, A3 3, A4 3, B1 5, B2 5',
        members: [members[0], members[0], 'A1 4, A2 4, A3 4, A4 4, B1 5, B2 5'],
      },
    ]);
    expect(own(theme('A'))).toEqual([1.8, 3]);
    expect(region(theme('A'))).toEqual([null, 2]);
    expect(theme('A')?.points[0]).toMatchObject({ regionAbsence: 'not_published', ownBreak: null });
    expect(own(total)).toEqual([1.4, 4]);
    expect(region(total)).toEqual([null, 2.5]);
    expect(total.points[1]).toMatchObject({ counted: 2, asked: 2, isRegionOfMore: false });
    expect(own(question('A1'))).toEqual([1, 3]);
    expect(question('A1')).toMatchObject({ breakReason: null });
    expect(region(question('A1'))).toEqual([null, null]);
    expect(question('A1')?.points[1]).toMatchObject({ regionAbsence: 'too_few' });
  });

  it('counts only questions that every measurement of the line asked alike', () => {
    const second = versionOf('2', 'A1 A2 A3 A4 | B1 B2', same.replace('A4=A4', 'A4≠A4'));
    const { theme, question } = composed([
      { version: first, own: 'A1 1, A2 1, A3 1, A4 5, B1 1, B2 1' },
      { version: first, own: 'A1 2, A2 2, A3 2, A4 5, B1 1, B2 1' },
      { version: second, own: 'A1 3, A2 3, A3 3, A4 1, B1 1, B2 1' },
    ]);
    expect(own(theme('A'))).toEqual([1, 2, 3]);
    expect(breaks(theme('A'))).toEqual([null, null, null]);
    expect(theme('A')?.points.map(({ counted, asked }) => [counted, asked])).toEqual([
      ...[3, 3, 3].map((counted) => [counted, 4]),
    ]);
    expect(own(question('A4'))).toEqual([null, null, 1]);
    expect(breaks(question('A4'))).toEqual([null, null, 'questions']);
    expect(question('A4')?.breakReason).toBe('A4 is anders.');
  });

  it('stops a line where a theme became another, and shows what was before as its own part', () => {
    const second = versionOf('2', 'A1 A2 A3 A4 | B1 B2', same.replace('B2=B2', 'B2≠B2'));
    const { total, theme } = composed([
      { version: first, own: 'A1 1, A2 1, A3 1, A4 1, B1 1, B2 3' },
      { version: first, own: 'A1 1, A2 1, A3 1, A4 1, B1 2, B2 4' },
      { version: second, own: 'A1 1, A2 1, A3 1, A4 1, B1 5, B2 5' },
    ]);
    expect(own(theme('B'))).toEqual([2, 3, 5]);
    expect(breaks(theme('B'))).toEqual([null, null, 'questions']);
    // One of two themes is under seven tenths: the total stops too.
    expect(breaks(total)).toEqual([null, null, 'questions']);
    expect(own(total)).toEqual([1.5, 2, 3]);
  });

  it('proves nothing by equal codes that nobody recorded', () => {
    const { theme, question } = composed([
      { version: first, own: 'A1 1, A2 1, A3 1, A4 1, B1 1, B2 1' },
      { version: versionOf('9', 'A1 A2 | B1 B2'), own: 'A1 2, A2 2, B1 2, B2 2' },
    ]);
    expect(own(theme('A'))).toEqual([null, 2]);
    expect(breaks(theme('A'))).toEqual([null, 'questions']);
    expect(own(question('A1'))).toEqual([null, 2]);
  });

  it("breaks the region's line where a question changed, and says what it counts more", () => {
    const second = versionOf('2', 'A1 A2 A3 A4 | B1 B2', same.replace('A4=A4', 'A4≠A4'));
    const everyone = (text: string) => [text, text, text] as const;
    const { theme } = composed([
      {
        version: first,
        own: 'A1 1, A2 1, A3 1, A4 5, B1 1, B2 1',
        members: everyone('A1 1, A2 1, A3 1, A4 5, B1 1, B2 1'),
      },
      {
        version: second,
        own: 'A1 1, A2 1, A3 1, A4 5, B1 1, B2 1',
        members: everyone('A1 1, A2 1, A3 1, A4 5, B1 1, B2 1'),
      },
    ]);
    const seen = (code: string) =>
      theme(code)?.points.map(({ region, regionBreak, isRegionOfMore }) => [
        ...[region, regionBreak, isRegionOfMore],
      ]);
    expect(seen('A')).toEqual([
      [2, null, true],
      [2, 'questions', true],
    ]);
    expect(seen('B')).toEqual([
      [1, null, false],
      [1, null, false],
    ]);
  });

  it('shows predecessors as lines of their own, and breaks where the area is another', () => {
    const { total, theme, predecessors } = composed([
      {
        version: first,
        own: 'A1 1, A2 1, A3 1, A4 1, B1 1, B2 1',
        predecessor: 'A1 5, A2 5, A3 5, A4 5, B1 5, B2 5',
      },
      { version: first, own: 'A1 2, A2 2, A3 2, A4 2, B1 2, B2 2', hasOtherArea: true },
    ]);
    expect(own(total)).toEqual([1, 2]);
    expect(breaks(total)).toEqual([null, 'area']);
    expect(theme('B')?.predecessors).toEqual([{ municipalityCode: 'GM9', values: [5, null] }]);
    expect(predecessors).toEqual([
      {
        ...{ municipality: { code: 'GM9', name: 'Oud', slug: 'oud' }, changedOn: '2024-01-01' },
        absences: [null, null],
      },
    ]);
  });

  it('says of each absent figure why it is absent', () => {
    const { total, theme, question } = composed([
      { version: first, own: 'A1 1, A2 1, A3 1, A4 1', themes: ['A'] },
      { version: first, own: null },
      { version: first, own: 'A1 -, A2 -, A3 1, A4 1, B1 1, B2 1' },
    ]);
    const absences = (line: DevelopmentLine | undefined) =>
      line?.points.map(({ ownAbsence }) => ownAbsence);
    expect(absences(theme('A'))).toEqual([null, 'not_submitted', 'too_many_open']);
    expect(absences(theme('B'))).toEqual(['not_asked', 'not_submitted', null]);
    expect(absences(question('A1'))).toEqual([null, 'not_submitted', 'no_level']);
    expect(absences(question('B1'))).toEqual(['not_asked', 'not_submitted', null]);
    expect(absences(total)).toEqual(['not_asked', 'not_submitted', 'too_many_open']);
    expect(breaks(theme('B'))).toEqual([null, null, null]);
  });

  it('has nothing of a municipality when it is the region’s own', () => {
    const { total } = composed([{ version: first, own: null }], { municipality: null });
    expect(total.points[0]).toMatchObject({ own: null, ownAbsence: null, ownBreak: null });
  });

  it('is empty before the first measurement', () => {
    expect(composed([])).toMatchObject({ total: { points: [], predecessors: [] }, themes: [] });
  });

  it('gives a theme that no newer one continues a line that ends, with the reason', () => {
    const dropped = {
      ...versionOf('2', 'A1 A2 A3 A4', 'A1=A1, A2=A2, A3=A3, A4=A4'),
      lineage: [
        ...linesOf('A1=A1, A2=A2, A3=A3, A4=A4'),
        ...['B1', 'B2'].map((code): LineageEntry => ({
          ...{ kind: 'dropped', from: [code], to: [], isComparable: false },
          reason: 'Staat nu in een andere lijst.',
        })),
      ],
    };
    const { endedThemes, themes } = composeDevelopment(
      sourceOf([
        { version: first, own: 'A1 1, A2 1, A3 1, A4 1, B1 2, B2 3' },
        { version: first, own: 'A1 2, A2 2, A3 2, A4 2, B1 4, B2 4' },
        { version: dropped, own: 'A1 3, A2 3, A3 3, A4 3' },
      ]),
    );
    expect(themes.map(({ code }) => code)).toEqual(['A']);
    expect(endedThemes).toHaveLength(1);
    expect(endedThemes[0]).toMatchObject({ code: 'B', reason: 'Staat nu in een andere lijst.' });
    expect(own(endedThemes[0])).toEqual([2.5, 4, null]);
    expect(endedThemes[0]?.points[2]?.ownAbsence).toBe('not_asked');
    expect(breaks(endedThemes[0])).toEqual([null, null, null]);
  });
});
