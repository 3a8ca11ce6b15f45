import { describe, expect, it } from '@jest/globals';
import { isEditionDue, type CountedSubmissions } from './edition-rule.js';

/** Submissions as text: each letter is a municipality, the figure the submission that counts. */
const counted = (text: string): CountedSubmissions =>
  Object.fromEntries(text.split(' ').map((each) => [each.charAt(0), each]));

const first = counted('a1 b1 c1 d1');

describe('whether an edition is due', () => {
  it.each([
    { policy: 'immediate', current: 'a1 b1 c1 d1', isClosed: false, isDue: false },
    { policy: 'immediate', current: 'a2 b1 c1 d1', isClosed: false, isDue: true },
    { policy: 'immediate', current: 'a2 b1 c1 d1', isClosed: true, isDue: true },
    { policy: 'batched', current: 'a1 b1 c1 d1', isClosed: false, isDue: false },
    { policy: 'batched', current: 'a2 b1 c1 d1', isClosed: false, isDue: false },
    { policy: 'batched', current: 'a2 b2 c1 d1', isClosed: false, isDue: false },
    { policy: 'batched', current: 'a3 b2 c1 d1', isClosed: false, isDue: false },
    { policy: 'batched', current: 'a2 b2 c2 d1', isClosed: false, isDue: true },
    { policy: 'batched', current: 'a2 b2 c2 d2', isClosed: false, isDue: true },
    { policy: 'batched', current: 'a2 b1 c1 d1', isClosed: true, isDue: true },
    { policy: 'batched', current: 'a1 b1 c1 d1', isClosed: true, isDue: false },
  ] as const)(
    'in a region that publishes $policy, from a1 b1 c1 d1 to $current with closed $isClosed: $isDue',
    ({ policy, current, isClosed, isDue }) => {
      const situation = { policy, isClosed, last: first, current: counted(current) };
      expect(isEditionDue({ ...situation, isGateOpen: true })).toBe(isDue);
      expect(isEditionDue({ ...situation, isGateOpen: false })).toBe(false);
    },
  );

  it.each(['immediate', 'batched'] as const)(
    'the first one comes as soon as the gate is open, published %s',
    (policy) => {
      const situation = { policy, isClosed: false, last: null, current: first };
      expect(isEditionDue({ ...situation, isGateOpen: true })).toBe(true);
      expect(isEditionDue({ ...situation, isGateOpen: false })).toBe(false);
    },
  );

  it('counts a municipality that the last edition did not have as changed', () => {
    const situation = { policy: 'immediate', isGateOpen: true, isClosed: false } as const;
    const last = counted('a1 b1');
    expect(isEditionDue({ ...situation, last, current: counted('a1 b1 c1') })).toBe(true);
  });
});
