import { describe, expect, it } from '@jest/globals';
import { levelsOf } from '../instrument-defaults.js';
import { buildInstrument, buildQuestion } from '../testing/build-instrument.js';
import { compareVersions } from './compare-versions.js';
import { suggestLineage } from './suggest-lineage.js';

const visie = buildQuestion('A1', 'de visie');
const scholing = buildQuestion('A2', 'scholing');
const previous = buildInstrument([visie, scholing]);

describe('comparing versions', () => {
  it('finds nothing between equals', () => {
    const { instrument, questions } = compareVersions(
      previous,
      previous,
      suggestLineage(previous, previous),
    );
    expect(instrument).toEqual([]);
    expect(questions.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['same', []],
      ['same', []],
    ]);
  });

  it('says per question what changed, from what into what', () => {
    const next = buildInstrument([
      visie,
      {
        code: 'A2',
        statement: scholing.statement,
        explanation: 'Scholing houdt kennis bij.',
        weight: 2,
        levels: levelsOf(scholing).with(1, 'Af en toe is er scholing.'),
      },
    ]);
    const { questions } = compareVersions(previous, next, suggestLineage(previous, next));
    expect(questions.map(({ from, fields }) => [from, fields])).toEqual([
      [['A1'], []],
      [
        ['A2'],
        [
          { field: 'explanation', before: null, after: 'Scholing houdt kennis bij.' },
          {
            field: 'levels',
            level: 2,
            before: 'Soms komt scholing aan bod in een gesprek.',
            after: 'Af en toe is er scholing.',
          },
          { field: 'weight', before: '1', after: '2' },
        ],
      ],
    ]);
  });

  it('says what changed around the questions', () => {
    const next = buildInstrument([visie, scholing], {
      title: 'Proef, herzien',
      glossary: [{ term: 'visie', explanation: 'Wat men wil bereiken.' }],
    });
    expect(compareVersions(previous, next, []).instrument).toEqual([
      { field: 'title', before: 'Proef', after: 'Proef, herzien' },
      { field: 'glossary visie', before: null, after: 'Wat men wil bereiken.' },
    ]);
  });

  it('keeps the decision and its reason beside the difference', () => {
    const lineage = [
      {
        kind: 'dropped' as const,
        from: ['A2'],
        to: [],
        isComparable: false,
        reason: 'Staat in A1.',
      },
    ];
    expect(compareVersions(previous, buildInstrument([visie]), lineage).questions).toEqual([
      { ...lineage[0], fields: [] },
    ]);
  });
});
