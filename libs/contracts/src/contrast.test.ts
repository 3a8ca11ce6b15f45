import { describe, expect, it } from '@jest/globals';
import { contrastWithTint, contrastWithWhite } from './contrast.js';

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
    expect(contrastWithTint('#707070')).toBeLessThan(4.5);
    expect(contrastWithTint('#6f6f6f')).toBeGreaterThan(4.5);
  });
});
