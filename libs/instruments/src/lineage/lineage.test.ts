import { describe, expect, it } from '@jest/globals';
import type { Instrument, LineageEntry } from '../instrument-shape.js';
import { buildInstrument, buildQuestion } from '../testing/build-instrument.js';
import { findLineageProblems } from './lineage.js';

const visie = buildQuestion('A1', 'de visie');
const scholing = buildQuestion('A2', 'scholing');
const overleg = buildQuestion('A3', 'overleg');
const previous = buildInstrument([visie, scholing, overleg]);
const nextOf = (questions: Instrument['themes'][number]['questions'], change = {}): Instrument =>
  buildInstrument(questions, { version: '2', previousVersion: '1', ...change });
const same = (code: string): LineageEntry => ({
  kind: 'same',
  from: [code],
  to: [code],
  isComparable: true,
});
const entry = (
  kind: LineageEntry['kind'],
  from: string[],
  to: string[],
  change: Partial<LineageEntry> = {},
): LineageEntry => ({ kind, from, to, isComparable: false, reason: 'Zo besloten.', ...change });
const reasonsFor = (next: Instrument, lineage: LineageEntry[]): string[] =>
  findLineageProblems({ previous, next }, lineage).map(({ reason }) => reason);

const unchanged = nextOf([visie, scholing, overleg]);
const reworded = { ...scholing, statement: 'Het team bewaakt de scholing van elke medewerker.' };

describe('a lineage', () => {
  it.each([
    ['every question stayed', unchanged, [same('A1'), same('A2'), same('A3')]],
    [
      'one was reworded and may be compared',
      nextOf([visie, reworded, overleg]),
      [same('A1'), entry('reworded', ['A2'], ['A2'], { isComparable: true }), same('A3')],
    ],
    [
      'one was split, one dropped',
      nextOf([visie, reworded, buildQuestion('A4', 'intervisie')]),
      [same('A1'), entry('split', ['A2'], ['A2', 'A4']), entry('dropped', ['A3'], [])],
    ],
    [
      'two were merged, one is new',
      nextOf([visie, reworded, buildQuestion('A4', 'intervisie')]),
      [same('A1'), entry('merged', ['A2', 'A3'], ['A2']), entry('new', [], ['A4'])],
    ],
  ])('holds when %s', (_name, next, lineage) => {
    expect(reasonsFor(next, lineage)).toEqual([]);
  });

  const [a1, a2, a3] = [same('A1'), same('A2'), same('A3')];
  it.each<[string, Instrument, LineageEntry[], string]>([
    [
      'forgets an old question',
      unchanged,
      [a1, a2, entry('new', [], ['A3'])],
      'oude vragen ontbreekt de herkomst: A3',
    ],
    [
      'forgets a new question',
      unchanged,
      [a1, a2, entry('dropped', ['A3'], [])],
      'nieuwe vragen ontbreekt de herkomst: A3',
    ],
    [
      'names a question that never was',
      unchanged,
      [a1, a2, a3, entry('dropped', ['A9'], [])],
      'oude vragen bestaan niet: A9',
    ],
    [
      'uses a question twice',
      unchanged,
      [a1, a2, a3, entry('dropped', ['A3'], [])],
      'meer dan één keer in de herkomst: A3',
    ],
    [
      'splits into one',
      unchanged,
      [a1, entry('split', ['A2'], ['A2']), a3],
      '‘gesplitst’ verbindt één oude en minstens twee nieuwe',
    ],
    [
      'merges one',
      unchanged,
      [a1, entry('merged', ['A2'], ['A2']), a3],
      '‘samengevoegd’ verbindt minstens twee oude',
    ],
    [
      'makes something new out of something old',
      unchanged,
      [a1, entry('new', ['A2'], ['A2']), a3],
      '‘nieuw’ verbindt geen oude',
    ],
    ['drops into something', unchanged, [a1, entry('dropped', ['A2'], ['A2']), a3], 'geen nieuwe'],
    [
      'calls changed text the same',
      nextOf([visie, reworded, overleg]),
      [a1, a2, a3],
      'niet ‘gelijk’ maar ‘anders verwoord’',
    ],
    [
      'compares what was merged',
      nextOf([visie, reworded]),
      [a1, entry('merged', ['A2', 'A3'], ['A2'], { isComparable: true })],
      'kan niet vergelijkbaar zijn',
    ],
    [
      'compares a check with a level',
      nextOf([visie, { code: 'A2', type: 'check', statement: scholing.statement }, overleg]),
      [a1, entry('reworded', ['A2'], ['A2'], { isComparable: true }), a3],
      'anders beantwoord',
    ],
    [
      'compares over another scale',
      nextOf([visie, scholing, overleg], {
        scale: [0, 1, 2].map((value) => ({ value, label: `n${value}` })),
      }),
      [a1, a2, a3],
      'de schaal is anders',
    ],
    [
      'gives no reason for what may not be compared',
      unchanged,
      [a1, entry('same', ['A2'], ['A2'], { reason: undefined }), a3],
      'de reden ontbreekt',
    ],
    [
      'follows another version',
      nextOf([visie, scholing, overleg], { previousVersion: '0.9' }),
      [a1, a2, a3],
      'noemt 0.9 als vorige',
    ],
    [
      'follows another instrument',
      nextOf([visie, scholing, overleg], { code: 'anders' }),
      [a1, a2, a3],
      'geen vervolg zijn op proef',
    ],
  ])('is refused when it %s', (_name, next, lineage, reason) => {
    expect(reasonsFor(next, lineage).join('\n')).toContain(reason);
  });

  it('names the questions that a problem is about', () => {
    const problems = findLineageProblems({ previous, next: unchanged }, [a1]);
    expect(problems.map(({ questions }) => questions)).toEqual([
      ['A2', 'A3'],
      ['A2', 'A3'],
    ]);
  });
});
