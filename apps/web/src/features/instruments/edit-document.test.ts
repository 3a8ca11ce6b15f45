import { describe, expect, it } from '@jest/globals';
import { originsOf, type InstrumentDocument } from './document.js';
import {
  freeNumbers,
  newTheme,
  nextQuestionCode,
  valueAt,
  withEntry,
  withEntryNumber,
  withItem,
  withKind,
  withMoved,
  withoutEntry,
  withoutItem,
  withoutItemOrList,
  withoutScaleLevel,
  withScaleLevel,
  withValue,
} from './edit-document.js';

const document: InstrumentDocument = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  scale: [
    { value: 1, label: 'Laag' },
    { value: 2, label: 'Hoog' },
  ],
  themes: [
    {
      code: 'A',
      title: 'Eerste',
      questions: [
        { code: 'A1', statement: 'Een', explanation: 'Uitleg', levels: ['a', 'b'], weight: 2 },
        { code: 'A3', statement: 'Drie', type: 'check' },
      ],
    },
  ],
};
const levels = 'themes.0.questions.0.levels';

describe('editing a document', () => {
  it('changes one place and leaves the document as it was', () => {
    const before = structuredClone(document);
    const next = withValue(document, 'themes.0.questions.0.levels.1', 'anders');
    expect(valueAt(next, levels)).toEqual(['a', 'anders']);
    expect(document).toEqual(before);
    expect(next.themes[0]?.questions[1]).toBe(document.themes[0]?.questions[1]);
  });

  it('takes an absent text away instead of keeping it empty', () => {
    const next = withValue(document, 'themes.0.questions.0.explanation', undefined);
    expect(next.themes[0]?.questions[0]).not.toHaveProperty('explanation');
  });

  it('adds, removes and moves in a list that may be absent', () => {
    expect(withItem(document, 'glossary', { term: 'x' }).glossary).toEqual([{ term: 'x' }]);
    const moved = withMoved(document, 'themes.0.questions', 0, 1);
    expect(moved.themes[0]?.questions.map(({ code }) => code)).toEqual(['A3', 'A1']);
    expect(withMoved(document, 'themes.0.questions', 0, -1)).toBe(document);
    expect(withoutItem(document, 'themes', 0).themes).toEqual([]);
  });

  it('keeps the texts of levels in step with the scale', () => {
    const grown = withScaleLevel(document);
    expect(grown.scale?.at(-1)).toEqual({ value: 3, label: '' });
    expect(valueAt(grown, levels)).toEqual(['a', 'b', '']);
    expect(grown.themes[0]?.questions[1]).not.toHaveProperty('levels');
    expect(valueAt(withoutScaleLevel(grown, 0), levels)).toEqual(['b', '']);
  });

  it('gives a text to a level that the question lacks, wherever it stands', () => {
    const third = withValue(document, `${levels}.3`, 'vierde');
    expect(valueAt(third, levels)).toEqual(['a', 'b', '', 'vierde']);
    const none = withValue(document, 'themes.0.questions.1.levels.0', 'eerste');
    expect(valueAt(none, 'themes.0.questions.1.levels')).toEqual(['eerste']);
  });

  it('takes a list away with its last line', () => {
    const one = withItem(document, 'glossary', { term: 'x', explanation: 'y' });
    expect(withoutItemOrList(one, 'glossary', 0)).not.toHaveProperty('glossary');
    const two = withItem(one, 'glossary', { term: 'z', explanation: 'y' });
    expect(withoutItemOrList(two, 'glossary', 0).glossary).toMatchObject([{ term: 'z' }]);
  });

  it('keeps questions with the line of a table that they name', () => {
    const table = withEntry(withEntry(document, 'buildingBlocks'), 'buildingBlocks');
    expect(table.buildingBlocks).toEqual([
      { code: 1, title: '' },
      { code: 2, title: '' },
    ]);
    expect(freeNumbers(table, 'buildingBlocks', 2).slice(0, 2)).toEqual([2, 3]);
    const linked = withValue(table, 'themes.0.questions.0.buildingBlocks', [1, 2]);
    const renumbered = withEntryNumber(linked, 'buildingBlocks', 1, 7);
    expect(renumbered.buildingBlocks?.map(({ code }) => code)).toEqual([1, 7]);
    expect(renumbered.themes[0]?.questions[0]?.buildingBlocks).toEqual([1, 7]);
    const without = withoutEntry(renumbered, 'buildingBlocks', 0);
    expect(without.themes[0]?.questions[0]?.buildingBlocks).toEqual([7]);
    const none = withoutEntry(without, 'buildingBlocks', 0);
    expect(none).toEqual(document);
  });

  it('knows what a question descends from, and takes its own code while that is undecided', () => {
    const lineage = [
      { kind: 'merged', from: ['A1', 'A2'], to: ['A1'], isComparable: false },
      { kind: 'new', from: [], to: ['A2'], isComparable: false },
    ];
    expect(originsOf({ ...document, lineage }, 'A1')).toEqual(['A1', 'A2']);
    expect(originsOf({ ...document, lineage }, 'A2')).toEqual([]);
    expect(originsOf(document, 'A3')).toEqual(['A3']);
  });

  it('gives codes that were not used', () => {
    const [theme] = document.themes;
    expect(theme && nextQuestionCode(theme)).toBe('A4');
    expect(newTheme(document)).toMatchObject({ code: 'B', questions: [{ code: 'B1' }] });
  });

  it('leaves nothing of levels on a question that is answered otherwise', () => {
    const checked = withKind(document, 'themes.0.questions.0', 'check');
    expect(checked.themes[0]?.questions[0]).toEqual({
      code: 'A1',
      statement: 'Een',
      explanation: 'Uitleg',
      type: 'check',
    });
    expect(valueAt(withKind(checked, 'themes.0.questions.0', 'level'), levels)).toEqual(['', '']);
  });
});
