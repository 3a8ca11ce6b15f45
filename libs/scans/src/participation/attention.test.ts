import { describe, expect, it } from '@jest/globals';
import { attentionOf, type Standing } from './attention.js';

const now = new Date('2027-03-17T11:00:00Z');
const busy: Standing = {
  status: 'in_progress',
  closesAt: new Date('2027-03-26T23:00:00Z'),
  lastActivityAt: new Date('2027-03-16T11:00:00Z'),
  outlook: 'likely',
  people: 2,
};
const past = new Date('2027-03-16T23:00:00Z');
const longAgo = new Date('2027-03-03T11:00:00Z');

describe('why a municipality needs attention', () => {
  it.each<readonly [string, Partial<Standing>, string]>([
    ['goes well', {}, 'none'],
    ['submitted, however late', { status: 'submitted', closesAt: past, people: 0 }, 'none'],
    ['past its last day', { closesAt: past, people: 0, lastActivityAt: null }, 'late'],
    ['not submitted again in time', { status: 'reopened', closesAt: past }, 'late'],
    ['nobody has a role', { status: 'not_started', people: 0, lastActivityAt: null }, 'nobody'],
    ['not begun', { status: 'not_started', lastActivityAt: null }, 'not_begun'],
    ['too slow', { outlook: 'unlikely', lastActivityAt: longAgo }, 'behind'],
    ['silent for two weeks', { lastActivityAt: longAgo }, 'quiet'],
    ['being corrected', { status: 'reopened', outlook: 'in' }, 'none'],
  ])('%s', (_what, change, attention) => {
    expect(attentionOf({ ...busy, ...change }, now)).toBe(attention);
  });
});
