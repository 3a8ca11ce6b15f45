import { describe, expect, it } from '@jest/globals';
import { requireAccent } from './accent.js';

describe('the colour of a region', () => {
  it('is kept in small letters', () => {
    expect(requireAccent(' #154273'.toUpperCase())).toBe('#154273');
  });

  it.each([
    ['#707070', 'Het contrast is 4,4 en'],
    ['#ffd400', 'niet te lezen'],
    ['blauw', 'Schrijf een kleur als'],
    ['#15427', 'Schrijf een kleur als'],
    ['#15427g', 'Schrijf een kleur als'],
  ])('is refused as %s', (color, message) => {
    expect(() => requireAccent(color)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(message),
        details: { field: 'accent' },
      }),
    );
  });
});
