import { describe, expect, it } from '@jest/globals';
import { contrastBetween, contrastWithTint, parseColor, white } from './contrast.js';

const colorOf = (text: string) => parseColor(text) ?? white;
const contrastWithWhite = (text: string): number => contrastBetween(colorOf(text), white);

describe('the contrast of a colour', () => {
  it.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
  ])('with white is that of WCAG: %s', (color, contrast) => {
    expect(contrastWithWhite(color)).toBeCloseTo(contrast, 2);
  });

  it('is less on the tint of the colour, which is darker than white', () => {
    expect(contrastWithWhite('#707070')).toBeGreaterThan(4.5);
    expect(contrastWithTint(colorOf('#707070'))).toBeLessThan(4.5);
    expect(contrastWithTint(colorOf('#6f6f6f'))).toBeGreaterThan(4.5);
  });

  it('does not depend on which of the two is the lighter', () => {
    expect(contrastBetween(white, [0, 0, 0])).toBe(contrastBetween([0, 0, 0], white));
  });

  it.each(['', 'red', '#12345', '#1234567', 'url(x)'])('is of no colour: %j', (text) => {
    expect(parseColor(text)).toBeNull();
  });
});
