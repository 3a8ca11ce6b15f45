import { describe, expect, it } from '@jest/globals';
import { insightText } from './insight-text.js';

const theme = {
  code: 'E',
  title: 'Casusregie',
  own: 3.4,
  ownAbsence: null,
  counted: 5,
  asked: 5,
  lowest: 2,
  highest: 4,
  previous: 2.6,
  ownCompared: 3.4,
  comparable: 5,
  isBroken: false,
  region: 2.9,
  regionCount: 13,
};
const question = {
  code: 'E1',
  themeCode: 'E',
  statement: 'Wij geven elk gezin één vaste casusregisseur.',
  kind: 'level' as const,
  own: 2,
  previous: 1,
  breakReason: null,
  note: null,
  region: 2.5,
};
const facts = {
  themes: [theme],
  questions: [question],
  previousCampaign: { slug: 'zelfscan-2025', year: 2025, isImported: false },
};

describe('what stands out', () => {
  it('tells of a change with the figures that the page shows', () => {
    const insight = { kind: 'improved', themeCode: 'E', questionCode: null, from: 2.6, to: 3.4 };
    expect(insightText({ ...insight, kind: 'improved' }, facts)).toEqual({
      headline: 'Casusregie ligt hoger dan in 2025.',
      detail: 'Van 2,6 naar 3,4.',
    });
  });

  it('tells of a change over the questions that may be compared', () => {
    const themes = [{ ...theme, comparable: 4, ownCompared: 3.1 }];
    const insight = { themeCode: 'E', questionCode: null, from: 2.6, to: 3.1 };
    expect(insightText({ ...insight, kind: 'improved' }, { ...facts, themes }).detail).toBe(
      'Van 2,6 naar 3,1.',
    );
  });

  it('compares with the region, own figure first', () => {
    const insight = { themeCode: 'E', questionCode: null, from: 2.9, to: 3.4 };
    expect(insightText({ ...insight, kind: 'ahead_of_region' }, facts).detail).toBe(
      '3,4 tegen 2,9 gemiddeld.',
    );
  });

  it('quotes the lowest question with its level', () => {
    const insight = { themeCode: 'E', questionCode: 'E1', from: 5, to: 2 };
    expect(insightText({ ...insight, kind: 'low_question' }, facts).detail).toBe(
      'Niveau 2: “Wij geven elk gezin één vaste casusregisseur.”',
    );
  });
});
