import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gateOf, type GateMember } from './gate.js';

/** Members as text: `S` submitted, `-` did not; `+` after it is consent to a mean. */
const membersOf = (text: string): GateMember[] =>
  text
    .split(' ')
    .filter((mark) => mark)
    .map((mark, index) => ({
      code: `GM000${index}`,
      name: `Gemeente ${index}`,
      slug: `gemeente-${index}`,
      hasSubmitted: mark.startsWith('S'),
      hasMeanConsent: mark.endsWith('+'),
    }));

describe('the gate', () => {
  it.each([
    { members: 'S S S', isClosed: false, reason: 'open' },
    { members: 'S S -', isClosed: false, reason: 'waiting' },
    { members: '- - -', isClosed: false, reason: 'waiting' },
    { members: 'S S -', isClosed: true, reason: 'closed_incomplete' },
    { members: 'S S S', isClosed: true, reason: 'open' },
    { members: 'S S', isClosed: false, reason: 'consent_needed' },
    { members: 'S+ S', isClosed: false, reason: 'consent_needed' },
    { members: 'S+ S+', isClosed: false, reason: 'open' },
    { members: 'S+ S+', isClosed: true, reason: 'open' },
    { members: 'S+ -+', isClosed: false, reason: 'waiting' },
    { members: 'S+ -+', isClosed: true, reason: 'closed_incomplete' },
    { members: 'S', isClosed: false, reason: 'consent_needed' },
    { members: 'S+', isClosed: false, reason: 'open' },
    { members: '', isClosed: false, reason: 'waiting' },
    { members: '', isClosed: true, reason: 'closed_incomplete' },
  ] as const)('of "$members" with closed $isClosed is $reason', ({ members, isClosed, reason }) => {
    const gate = gateOf(membersOf(members), isClosed);
    expect(gate).toMatchObject({ reason, isOpen: reason === 'open' });
  });

  it('opens after the closing date when the last member submits after all', () => {
    expect(gateOf(membersOf('S S - S'), true).isOpen).toBe(false);
    expect(gateOf(membersOf('S S S S'), true).isOpen).toBe(true);
  });

  it('names who is missing, by code, name and slug only', () => {
    expect(gateOf(membersOf('S -+ S'), false)).toEqual({
      isOpen: false,
      reason: 'waiting',
      submittedCount: 2,
      memberCount: 3,
      missing: [{ code: 'GM0001', name: 'Gemeente 1', slug: 'gemeente-1' }],
    });
  });

  it('is never open while somebody is missing, whoever it is', () => {
    const members = fc
      .array(fc.constantFrom('S', 'S+', '-', '-+'), { maxLength: 15 })
      .map((marks) => membersOf(marks.join(' ')));
    fc.assert(
      fc.property(members, fc.boolean(), (all, isClosed) => {
        const gate = gateOf(all, isClosed);
        const missing = all.filter((member) => !member.hasSubmitted);
        expect(gate.missing.map(({ code }) => code)).toEqual(missing.map(({ code }) => code));
        expect(gate.submittedCount + missing.length).toBe(gate.memberCount);
        if (missing.length > 0 || all.length === 0) expect(gate.isOpen).toBe(false);
        if (gate.isOpen && all.length < 3) {
          expect(all.every((member) => member.hasMeanConsent)).toBe(true);
        }
        expect(gate.isOpen).toBe(gate.reason === 'open');
      }),
    );
  });
});
