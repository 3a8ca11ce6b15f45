import { describe, expect, it } from '@jest/globals';
import { cutMiddle, cutText, textWidth, wrapText } from './text-width.js';

describe('textWidth', () => {
  it('knows narrow letters from wide ones, and an accent takes no room', () => {
    expect(textWidth('ill')).toBeLessThan(textWidth('www') / 2);
    expect(textWidth('Súdwest-Fryslân')).toBe(textWidth('Sudwest-Fryslan'));
  });
});

describe('cutText', () => {
  it('leaves what fits and marks where it cut', () => {
    expect(cutText('Oss', 100)).toBe('Oss');
    expect(cutText('Bodegraven-Reeuwijk', 60)).toMatch(/^Bodeg\S*…$/u);
    expect(textWidth(cutText('Bodegraven-Reeuwijk', 60))).toBeLessThanOrEqual(60);
  });
});

describe('cutMiddle', () => {
  it('keeps the year', () => {
    expect(cutMiddle('Bodegraven-Reeuwijk 2026', 100)).toMatch(/^Bode\S*… 2026|^Bode.*…k 2026$/u);
  });
});

describe('wrapText', () => {
  it('breaks at spaces and after a hyphen', () => {
    expect(wrapText('Bodegraven-Reeuwijk', 80)).toEqual(['Bodegraven-', 'Reeuwijk']);
    expect(wrapText('A. Visie en opdracht', 70)).toEqual(['A. Visie en', 'opdracht']);
  });

  it('cuts the last line when the text is too long, and keeps within the width', () => {
    const title = 'Samenwerken en opschalen met partners die ook een rol hebben';
    const lines = wrapText(title, 90, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(90);
  });

  it('has a line for a text without words', () => {
    expect(wrapText('', 90)).toEqual([]);
  });
});
