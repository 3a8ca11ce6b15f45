import { describe, expect, it } from '@jest/globals';
import { whyMade, type Made } from './report-why.js';

const before: Made = {
  ...{ kind: 'council', submissionId: 's', editionId: 'e', explanationsVersion: 1 },
  ...{ version: 3, history: 'h' },
};
const region: Made = { ...before, kind: 'region', submissionId: null };

describe('why a report was made beside the one before it', () => {
  it.each([
    ['first', before, undefined],
    ['submission', { ...before, submissionId: 't', editionId: 'f' }, before],
    ['edition', { ...before, editionId: 'f', history: 'i' }, before],
    ['explanations', { ...before, explanationsVersion: 2 }, before],
    ['earlier', { ...before, version: 4, history: 'i' }, before],
    ['renewed', { ...before, version: 4 }, before],
    ['figures', { ...region, version: 4, history: 'i' }, region],
    ['earlier', { ...region, history: 'i' }, region],
    ['renewed', region, region],
  ] as const)('%s', (why, report, former) => {
    expect(whyMade(report, former)).toBe(why);
  });
});
