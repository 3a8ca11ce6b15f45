import { describe, expect, it } from '@jest/globals';
import { UnrecoverableError } from 'bullmq';
import { notFound } from '@ijkpunt/contracts';
import { reasonCodeOf, shownReason } from './failure-reason.js';

const secret = 'familie De Vries';
const databaseError = (code: string): Error =>
  Object.assign(new Error(`invalid input syntax for type uuid: "${secret}"`), { code });

describe('the reason of a failed job', () => {
  it.each([
    [new UnrecoverableError('PAYLOAD_INVALID'), 'PAYLOAD_INVALID'],
    [new UnrecoverableError(secret), 'UNEXPECTED'],
    [notFound(), 'NOT_FOUND'],
    [databaseError('22P02'), 'DATABASE_22P02'],
    [databaseError('57014'), 'TIMEOUT'],
    [databaseError('08006'), 'UNAVAILABLE'],
    [databaseError('ECONNREFUSED'), 'UNAVAILABLE'],
    [new AggregateError([databaseError('23505'), new Error(secret)]), 'DATABASE_23505'],
    [new Error(secret), 'UNEXPECTED'],
    [secret, 'UNEXPECTED'],
  ])('of %p is the code %s', (error, reason) => {
    expect(reasonCodeOf(error)).toBe(reason);
    expect(shownReason(reasonCodeOf(error))).toBe(reason);
  });

  it('that an older release or the queue itself wrote is never shown as it stands', () => {
    expect(shownReason(secret)).toBe('UNEXPECTED');
    expect(shownReason('')).toBe('UNEXPECTED');
    expect(shownReason(undefined)).toBe('UNEXPECTED');
    expect(shownReason('job stalled more than allowable limit')).toBe('STALLED');
  });
});
