import { describe, expect, it } from '@jest/globals';
import { attachment } from './attachment.js';

describe('the header of a file to keep', () => {
  it.each([
    ['rapport.pdf', 'filename="rapport.pdf"'],
    [
      'a"; filename="b.exe',
      `filename="a_; filename=_b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`,
    ],
    [
      'a\r\nset-cookie: b',
      `filename="a__set-cookie: b"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b`,
    ],
    ['Súd (€).pdf', `filename="S_d (_).pdf"; filename*=UTF-8''S%C3%BAd%20%28%E2%82%AC%29.pdf`],
    ['a\0b\\', `filename="a_b_"; filename*=UTF-8''a%00b%5C`],
    ['\ud800.pdf', `filename="_.pdf"; filename*=UTF-8''_.pdf`],
    ['100%41', `filename="100_41"; filename*=UTF-8''100%2541`],
  ])('keeps %j within the name', (name, header) => {
    expect(attachment(name)).toBe(`attachment; ${header}`);
  });
});
