import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument, InstrumentQuestion, LineageEntry } from '../instrument-shape.js';
import { loadShippedInstruments } from '../load-instrument.js';
import { buildInstrument, buildQuestion } from '../testing/build-instrument.js';
import { followLineage, type Descent } from './follow-lineage.js';

type Line = [kind: LineageEntry['kind'], from: string, to: string, reason?: string | true];

/** `['reworded', 'A1', 'A1', true]` may be compared; codes are parted by spaces. */
const entryOf = ([kind, from, to, comparable]: Line): LineageEntry => ({
  kind,
  from: from.split(' ').filter(Boolean),
  to: to.split(' ').filter(Boolean),
  isComparable: comparable === true || (kind === 'same' && comparable === undefined),
  ...(comparable === undefined
    ? {}
    : { reason: comparable === true ? `${to} anders gezegd.` : comparable }),
});
const question = (code: string): InstrumentQuestion => buildQuestion(code, `onderwerp ${code}`);
const first = (codes: string): Instrument => buildInstrument(codes.split(' ').map(question));
/** The version after `previous`, with the questions that the lines name. */
const after = (previous: Instrument, lines: readonly Line[], change = {}): Instrument =>
  buildInstrument(lines.flatMap((line) => entryOf(line).to).map(question), {
    version: String(Number(previous.version) + 1),
    previousVersion: previous.version,
    lineage: lines.map(entryOf),
    ...change,
  });
const shown = ({ code, kind, from, isComparable }: Descent): string =>
  `${from.join('+')}>${code} ${kind}${isComparable ? '' : ' ≠'}`;
const follow = (
  versions: Instrument[],
  from = '1',
  to = versions.at(-1)?.version ?? '',
): string[] => followLineage(versions, { from, to }).map(shown);

describe('following a question back', () => {
  it('finds itself in its own version', () => {
    expect(follow([first('A1 A2')])).toEqual(['A1>A1 same', 'A2>A2 same']);
  });

  it.each<[string, Line[], string[]]>([
    ['stayed, also under another code', [['same', 'A1', 'A4']], ['A1>A4 same']],
    ['was reworded', [['reworded', 'A1', 'A1', true]], ['A1>A1 reworded']],
    ['changed its measure', [['reworded', 'A1', 'A1', 'Andere maat.']], ['A1>A1 reworded ≠']],
    ['was split', [['split', 'A1', 'A1 A4', 'Twee.']], ['A1>A1 split ≠', 'A1>A4 split ≠']],
    ['was merged', [['merged', 'A1 A2', 'A1', 'Eén.']], ['A1+A2>A1 merged ≠']],
    ['is new', [['new', '', 'A4', 'Ontbrak.']], ['>A4 new ≠']],
    [
      'was dropped',
      [
        ['dropped', 'A1', '', 'Weg.'],
        ['same', 'A2', 'A2'],
      ],
      ['A2>A2 same'],
    ],
  ])('says that it %s', (_what, lines, expected) => {
    const old = first('A1 A2 A3');
    expect(follow([old, after(old, lines)])).toEqual(expected);
  });

  it.each<[string, Line[], Line[], string[]]>([
    [
      'reworded twice',
      [['reworded', 'A1', 'A1', true]],
      [['reworded', 'A1', 'A2', true]],
      ['A1>A2 reworded'],
    ],
    [
      'reworded, then kept',
      [['reworded', 'A1', 'A1', true]],
      [['same', 'A1', 'A1']],
      ['A1>A1 reworded'],
    ],
    [
      'broken once, for good',
      [['reworded', 'A1', 'A1', 'Andere maat.']],
      [['same', 'A1', 'A1']],
      ['A1>A1 reworded ≠'],
    ],
    [
      'split, then merged again',
      [['split', 'A1', 'A1 A2', 'Twee.']],
      [['merged', 'A1 A2', 'A1', 'Toch één.']],
      ['A1>A1 split ≠'],
    ],
    [
      'split, then one half reworded',
      [['split', 'A1', 'A1 A2', 'Twee.']],
      [
        ['same', 'A1', 'A1'],
        ['reworded', 'A2', 'A2', true],
      ],
      ['A1>A1 split ≠', 'A1>A2 split ≠'],
    ],
    [
      'merged with what was new',
      [
        ['same', 'A1', 'A1'],
        ['new', '', 'A4', 'Ontbrak.'],
      ],
      [['merged', 'A1 A4', 'A1', 'Eén.']],
      ['A1>A1 merged ≠'],
    ],
    ['new, then kept', [['new', '', 'A4', 'Ontbrak.']], [['same', 'A4', 'A5']], ['>A5 new ≠']],
    [
      'dropped, and its code used again',
      [['dropped', 'A1', '', 'Weg.']],
      [['new', '', 'A1', 'Iets anders.']],
      ['>A1 new ≠'],
    ],
  ])('over two versions: %s', (_what, one, two, expected) => {
    const v1 = first('A1 A2');
    const v2 = after(v1, one);
    expect(follow([v1, v2, after(v2, two)])).toEqual(expected);
  });

  it('gives every rewording of a comparable question, and of a break only what broke it', () => {
    const v1 = first('A1 A2');
    const v2 = after(v1, [
      ['reworded', 'A1', 'A1', true],
      ['reworded', 'A2', 'A2', 'Andere maat.'],
    ]);
    const v3 = after(v2, [
      ['reworded', 'A1', 'A3', true],
      ['reworded', 'A2', 'A2', true],
    ]);
    const reasons = followLineage([v1, v2, v3], { from: '1', to: '3' }).map(({ reason }) => reason);
    expect(reasons).toEqual(['A1 anders gezegd. A3 anders gezegd.', 'Andere maat.']);
  });

  it('always says why two may not be compared', () => {
    const old = first('A1');
    const silent: LineageEntry = { kind: 'merged', from: ['A1'], to: ['A1'], isComparable: false };
    const next = { ...after(old, [['same', 'A1', 'A1']]), lineage: [silent] };
    expect(followLineage([old, next], { from: '1', to: '2' })).toMatchObject([
      { reason: 'Oude vragen zijn samengevoegd.' },
    ]);
  });
});

describe('a line that is not there', () => {
  const old = first('A1');
  const next = after(old, [['same', 'A1', 'A1']]);
  const third = after(next, [['same', 'A1', 'A1']]);
  const nothing = ['>A1 unknown ≠'];
  const { lineage: _none, ...withoutLineage } = next;

  it.each<[string, Instrument[]]>([
    ['the old version is absent', [next]],
    ['a version between is absent', [old, third]],
    ['no lineage was recorded', [old, withoutLineage]],
    ['the newer names no version before it', [old, { ...next, previousVersion: undefined }]],
    ['the versions go round', [old, { ...next, previousVersion: '3' }, third]],
    ['the lineage forgets the question', [old, { ...next, lineage: [] }]],
    ['it names a question that never was', [old, after(old, [['same', 'A9', 'A1']])]],
  ])('proves nothing: %s', (_what, versions) => {
    expect(follow(versions, '1')).toEqual(nothing);
  });

  it('does not lead from a newer version back to an older', () => {
    expect(follow([old, next], '2', '1')).toEqual(nothing);
  });

  it.each<[string, Partial<Instrument>, string]>([
    [
      'the scale is another',
      { scale: [0, 1, 2].map((value) => ({ value, label: 'n' })) },
      'schaal',
    ],
    [
      'it is answered otherwise',
      {
        themes: [
          { code: 'A', title: 'T', questions: [{ code: 'A1', type: 'open', statement: 'Hoe?' }] },
        ],
      },
      'anders beantwoord',
    ],
  ])('may claim to be comparable where it cannot be: %s', (_what, change, reason) => {
    const [descent] = followLineage([old, { ...next, ...change }], { from: '1', to: '2' });
    expect(descent).toMatchObject({ isComparable: false, reason: expect.stringContaining(reason) });
  });

  it('is asked of a version that is known', () => {
    expect(() => followLineage([old], { from: '1', to: '7' })).toThrow('version 7');
  });
});

describe('the shipped Zelfscan', () => {
  it('may be compared with its first version, but for three questions', async () => {
    const versions = (await loadShippedInstruments()).filter(({ code }) => code === 'zelfscan');
    const descents = followLineage(versions, { from: '1', to: '2' });
    expect(descents).toHaveLength(53);
    const broken = descents.filter(({ isComparable }) => !isComparable);
    expect(broken.map(({ code }) => code)).toEqual(['B2', 'G2', 'H3']);
    for (const { reason } of broken) expect(reason).toMatch(/\. .*\.$/);
  });
});

describe('whatever the chain', () => {
  const kinds = fc.constantFrom<LineageEntry['kind']>('same', 'reworded', 'dropped', 'new');
  /** A version in which each question of the former one met one fate. */
  const nextOf = (previous: Instrument, fates: readonly [LineageEntry['kind'], boolean][]) => {
    const codes = previous.themes.flatMap(({ questions }) => questions.map(({ code }) => code));
    const lines = codes.flatMap((code, index): Line[] => {
      const [kind, comparable] = fates[index % fates.length] ?? ['same', true];
      const said = comparable || 'Zo besloten.';
      if (kind === 'dropped' && index > 0) return [['dropped', code, '', 'Weg.']];
      if (kind === 'new' && index > 0) {
        return [
          ['dropped', code, '', 'Weg.'],
          ['new', '', code, 'Iets anders.'],
        ];
      }
      return kind === 'reworded' ? [[kind, code, code, said]] : [['same', code, code]];
    });
    return after(previous, lines);
  };

  it('goes back in one go as it does step by step', () => {
    const start = first('A1 A2 A3 A4');
    const fate = fc.tuple(kinds, fc.boolean());
    fc.assert(
      fc.property(
        fc.array(fc.array(fate, { minLength: 1 }), { minLength: 2, maxLength: 5 }),
        (all) => {
          const versions = all.reduce<Instrument[]>(
            (chain, fates) => [...chain, nextOf(chain.at(-1) ?? start, fates)],
            [start],
          );
          const last = versions.at(-1)?.version ?? '';
          const middle = '2';
          const tail = followLineage(versions, { from: middle, to: last });
          const head = new Map(
            followLineage(versions, { from: '1', to: middle }).map((each) => [each.code, each]),
          );
          for (const whole of followLineage(versions, { from: '1', to: last })) {
            const late = tail.find(({ code }) => code === whole.code);
            const early = late?.from.map((code) => head.get(code)) ?? [];
            expect(whole.from).toEqual(early.flatMap((each) => each?.from ?? []));
            expect(whole.isComparable).toBe(
              late?.isComparable === true && early.every((each) => each?.isComparable),
            );
          }
        },
      ),
    );
  });
});
