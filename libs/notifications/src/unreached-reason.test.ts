import { describe, expect, it } from '@jest/globals';
import { unreachedReasonOf } from './unreached-reason.js';

describe('why somebody is not reached', () => {
  it.each([
    ['failed', 'SMTP_550', 'address'],
    ['failed', 'ADDRESS_INVALID', 'address'],
    ['failed', 'BOUNCE_5_1_1', 'address'],
    ['failed', 'BOUNCE_5_1_10', 'address'],
    ['failed', 'BOUNCE_5_2_1', 'address'],
    ['failed', 'BOUNCE_5_2_2', 'full'],
    ['failed', 'BOUNCE_4_2_2', 'full'],
    ['failed', 'SMTP_552', 'full'],
    ['failed', 'BOUNCE_5_7_1', 'refused'],
    ['failed', 'SMTP_554', 'refused'],
    ['failed', 'BOUNCE_4_4_7', 'unavailable'],
    ['failed', 'BOUNCE_5_4_4', 'unavailable'],
    ['failed', 'SMTP_451', 'unavailable'],
    ['failed', 'SERVER_UNREACHABLE', 'unavailable'],
    ['failed', 'BOUNCE_5_0_0', 'other'],
    ['failed', 'BOUNCE', 'other'],
    ['failed', null, 'other'],
    ['unknown', 'LOST', 'unsure'],
  ] as const)('%s with %s is %s', (state, code, reason) => {
    expect(unreachedReasonOf({ state, code })).toBe(reason);
  });
});
