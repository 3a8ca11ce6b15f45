import { describe, expect, it } from '@jest/globals';
import { comparedWith, orderQuestions, ordersFor, readOrder } from './question-order.js';

const question = (
  code: string,
  own: number | null,
  previous: number | null = null,
  region: number | null = null,
  kind = own === null ? 'dont_know' : 'level',
) => ({ code, themeCode: code.charAt(0), kind, own, previous, region });
const codes = (questions: readonly { readonly code: string }[]): string =>
  questions.map(({ code }) => code).join(' ');

describe('the order of questions', () => {
  const questions = [
    question('A1', 3, 3, 3.2),
    question('A2', 1, 2, 2.9),
    question('A3', null, 1, 2.5),
    question('A4', 5, 1, 3.1),
    question('A5', 1, null, null),
  ];

  it.each([
    ['regio', 'A2 A4 A1 A3 A5'],
    ['vorige', 'A4 A2 A1 A3 A5'],
    ['lijst', 'A1 A2 A3 A4 A5'],
    ['laagste', 'A2 A5 A1 A4 A3'],
  ] as const)('by %s is %s', (order, expected) => {
    expect(codes(orderQuestions(questions, order))).toBe(expected);
  });

  it('puts what is not in order first in a checklist', () => {
    const checks = (['yes', 'dont_know', 'no', 'partly'] as const).map((kind, index) =>
      question(`A${index + 1}`, null, null, null, kind),
    );
    expect(codes(orderQuestions(checks, 'laagste'))).toBe('A3 A4 A1 A2');
  });

  it.each([
    [{ region: true, previous: true }, 'regio'],
    [{ region: false, previous: true }, 'vorige'],
    [{ region: false, previous: false }, 'lijst'],
  ])('is, with %j and nothing asked, by %s', (has, expected) => {
    expect(readOrder(null, ordersFor(has))).toBe(expected);
    expect(readOrder('onzin', ordersFor(has))).toBe(expected);
    expect(readOrder('laagste', ordersFor(has))).toBe('laagste');
  });

  it('by the region is not for who may not see it', () => {
    expect(readOrder('regio', ordersFor({ region: false, previous: true }))).toBe('vorige');
  });

  it.each([
    ['regio', { region: true, previous: true }, 'region'],
    ['vorige', { region: true, previous: true }, 'previous'],
    ['laagste', { region: false, previous: true }, 'previous'],
    ['lijst', { region: false, previous: false }, null],
  ] as const)('by %s shows, of %j, the difference with %s', (order, has, expected) => {
    expect(comparedWith(order, has)).toBe(expected);
  });
});
