import { describe, expect, it } from '@jest/globals';
import { plural } from './plural.js';
import { t } from './t.js';

describe('messages', () => {
  it('gives a plain text, and fills in parameters', () => {
    expect(t('nav.home')).toBe('Begin');
    expect(t('scan.themeName', { code: 'A', title: 'Visie' })).toBe('A. Visie');
  });

  it('chooses the singular for one only', () => {
    expect(plural(0, 'vraag', 'vragen')).toBe('0 vragen');
    expect(plural(1, 'vraag', 'vragen')).toBe('1 vraag');
    expect(plural(2, 'vraag', 'vragen')).toBe('2 vragen');
  });

  it('says how many answers are kept on this device', () => {
    expect(t('save.unreachable', { count: 1 })).toBe(
      'Geen verbinding, 1 antwoord bewaard op dit apparaat',
    );
    expect(t('save.unreachable', { count: 2 })).toBe(
      'Geen verbinding, 2 antwoorden bewaard op dit apparaat',
    );
  });

  it('says who is missing in a sentence that fits one or more', () => {
    const facts = { submitted: 11, members: 13, until: new Date('2026-12-07T12:00:00Z') };
    expect(t('gate.waitingText', { ...facts, missing: ['Maassluis', 'Vlaardingen'] })).toBe(
      '11 van 13 gemeenten hebben ingediend. Maassluis en Vlaardingen zijn nog bezig, ' +
        'tot en met 7 december.',
    );
    expect(t('gate.waitingText', { ...facts, submitted: 12, missing: ['Maassluis'] })).toContain(
      'Maassluis is nog bezig',
    );
  });

  it('does not list more than a handful of names', () => {
    const missing = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    expect(t('gate.closedText', { submitted: 6, members: 13, missing })).toContain(
      'A, B, C, D en 3 andere gemeenten hebben niet ingediend',
    );
  });

  it('counts the days that are left', () => {
    expect(t('deadline.left', { days: 16 })).toBe('nog 16 dagen');
    expect(t('deadline.left', { days: 1 })).toBe('nog 1 dag');
    expect(t('deadline.left', { days: 0 })).toBe('laatste dag');
    expect(t('deadline.left', { days: -1 })).toBe('gesloten');
  });
});
