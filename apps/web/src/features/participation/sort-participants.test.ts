import { describe, expect, it } from '@jest/globals';
import { orderOf, orders, sortParticipants, type Order } from './sort-participants.js';

type Sorted = Parameters<typeof sortParticipants>[0][number];

const member = (name: string, change: Partial<Sorted> = {}): Sorted => ({
  municipality: { code: name, name, slug: name },
  status: 'in_progress',
  attention: 'none',
  percent: 50,
  lastActivityAt: '2027-03-16T11:00:00.000Z',
  ...change,
});
const members = [
  member('Klaar', { status: 'submitted', percent: 100 }),
  member('Bezig'),
  member('Stil', { attention: 'quiet', lastActivityAt: '2027-03-01T11:00:00.000Z' }),
  member('Leeg', { status: 'not_started', attention: 'nobody', percent: 0, lastActivityAt: null }),
  member('Laat', { attention: 'late', percent: 90 }),
  member('Aanpalend', { percent: 60 }),
];

describe('the order of municipalities', () => {
  it.each<readonly [Order, readonly string[]]>([
    ['attention', ['Laat', 'Leeg', 'Stil', 'Bezig', 'Aanpalend', 'Klaar']],
    ['name', ['Aanpalend', 'Bezig', 'Klaar', 'Laat', 'Leeg', 'Stil']],
    ['progress', ['Leeg', 'Bezig', 'Stil', 'Aanpalend', 'Laat', 'Klaar']],
    ['activity', ['Leeg', 'Stil', 'Aanpalend', 'Bezig', 'Laat', 'Klaar']],
  ])('%s', (order, names) => {
    const sorted = sortParticipants(members, order);
    expect(sorted.map(({ municipality }) => municipality.name)).toEqual(names);
    expect(sortParticipants([...members].reverse(), order)).toEqual(sorted);
  });

  it('is by attention when an address names no other', () => {
    expect([null, '', 'niets', ...orders].map(orderOf)).toEqual([
      ...['attention', 'attention', 'attention'],
      ...orders,
    ]);
  });
});
