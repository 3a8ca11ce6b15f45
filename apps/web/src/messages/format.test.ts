import { describe, expect, it } from '@jest/globals';
import {
  daysBetween,
  formatDifference,
  formatFigure,
  formatSize,
  formatTime,
  formatWhen,
  lastDay,
} from './format.js';

describe('figures', () => {
  it('shows one decimal with a comma', () => {
    expect(formatFigure(3)).toBe('3,0');
    expect(formatFigure(2.8)).toBe('2,8');
  });

  it('gives a difference its sign, with a true minus, and none to zero', () => {
    expect(formatDifference(0.2)).toBe('+0,2');
    expect(formatDifference(-0.7)).toBe('−0,7');
    expect(formatDifference(0)).toBe('0,0');
  });

  it('says the size of a file in whole kilobytes, or megabytes with a decimal', () => {
    expect(formatSize(412)).toBe('1 kB');
    expect(formatSize(214_002)).toBe('214 kB');
    expect(formatSize(1_450_000)).toBe('1,5 MB');
  });
});

describe('dates', () => {
  it('says the time in Amsterdam, in winter and in summer', () => {
    expect(formatTime('2026-11-22T13:03:00Z')).toBe('14:03');
    expect(formatTime('2026-07-01T12:03:00Z')).toBe('14:03');
  });

  it('counts calendar days in Amsterdam, also over the end of summer time', () => {
    const friday = new Date('2026-10-23T21:30:00Z');
    const monday = new Date('2026-10-25T23:30:00Z');
    expect(daysBetween(friday, monday)).toBe(3);
  });

  it('counts no day between two moments of one Amsterdam day', () => {
    expect(daysBetween(new Date('2026-11-21T23:30:00Z'), new Date('2026-11-22T22:00:00Z'))).toBe(0);
  });

  it('lets a campaign that closes at midnight end on the day before', () => {
    expect(lastDay('2026-12-07T23:00:00Z').toISOString()).toBe('2026-12-07T22:59:59.999Z');
  });

  it('names today and yesterday, and otherwise the date', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(formatWhen('2026-11-22T08:05:00Z', now)).toBe('vandaag 09:05');
    expect(formatWhen('2026-11-21T23:30:00Z', now)).toBe('vandaag 00:30');
    expect(formatWhen('2026-11-21T13:03:00Z', now)).toBe('gisteren 14:03');
    expect(formatWhen('2026-11-03T13:03:00Z', now)).toBe('3 november');
    expect(formatWhen('2025-11-03T13:03:00Z', now)).toBe('3 november 2025');
  });
});
