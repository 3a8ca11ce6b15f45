import { describe, expect, it } from '@jest/globals';
import type { InstrumentDocument } from './document.js';
import {
  newTheme,
  nextQuestionCode,
  valueAt,
  withItem,
  withKind,
  withMoved,
  withoutItem,
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
