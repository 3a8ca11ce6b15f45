import { describe, expect, it } from '@jest/globals';
import {
  changeSubscription,
  subscriptionState,
  type Subscription,
  type SubscriptionDeed,
} from './subscription-state.js';

const today = '2027-02-28';
const running: Subscription = {
  ...{ plan: 'basis', startsOn: '2026-01-01', untilOn: null, endedOn: null },
  ...{ exportedAt: null, revision: 1 },
};
const agreed = { ...running, untilOn: '2027-12-31' };
const ended = { ...agreed, endedOn: '2027-06-01' };
const over = { ...running, untilOn: '2027-02-28' };
const stopped = { ...agreed, endedOn: '2027-01-01' };
const exported = { ...stopped, exportedAt: new Date() };
const expired = { ...stopped, untilOn: '2027-02-01' };
const upcoming = { ...running, startsOn: '2027-03-01' };

describe('the state of a subscription', () => {
  it.each([
    ['active', null],
    ['active', running],
    ['ending', agreed],
    ['ending', { ...running, untilOn: '2027-03-01' }],
    ['read_only', over],
    ['read_only', stopped],
    ['exported', exported],
    ['upcoming', upcoming],
    ['ending', { ...agreed, exportedAt: new Date() }],
  ] as const)('is %s for %j', (state, subscription) => {
    expect(subscriptionState(subscription, today)).toBe(state);
  });
});

describe('a deed on a subscription', () => {
  it.each<[string, Subscription, SubscriptionDeed, Partial<Subscription>, string]>([
    ['ends today', running, { deed: 'end', on: today }, { endedOn: today }, 'read_only'],
    ['ends later', agreed, { deed: 'end', on: '2027-05-01' }, { endedOn: '2027-05-01' }, 'ending'],
    [
      'moves an ending',
      ended,
      { deed: 'end', on: '2027-07-01' },
      { endedOn: '2027-07-01' },
      'ending',
    ],
    ['takes an ending back', ended, { deed: 'take_back' }, { endedOn: null }, 'ending'],
    ['takes back one that came', stopped, { deed: 'take_back' }, { endedOn: null }, 'ending'],
    [
      'opens what was handed over',
      exported,
      { deed: 'take_back' },
      { endedOn: null, exportedAt: null },
      'ending',
    ],
    [
      'prolongs what ended',
      over,
      { deed: 'prolong', until: '2028-02-29' },
      { untilOn: '2028-02-29' },
      'ending',
    ],
    [
      'prolongs without an end',
      ended,
      { deed: 'prolong', until: null },
      { untilOn: null, endedOn: null },
      'active',
    ],
    [
      'prolongs what was handed over',
      exported,
      { deed: 'prolong', until: null },
      { untilOn: null, endedOn: null, exportedAt: null },
      'active',
    ],
  ])('%s', (_what, before, deed, expected, state) => {
    const after = changeSubscription(before, deed, today);
    expect(after).toEqual({ ...before, ...expected });
    expect(subscriptionState({ ...after, revision: 2 }, today)).toBe(state);
  });

  it.each<[string, Subscription, SubscriptionDeed, string, string]>([
    ['to end twice', over, { deed: 'end', on: '2027-05-01' }, 'CONFLICT', 'al afgelopen'],
    ['to end what is exported', exported, { deed: 'end', on: today }, 'CONFLICT', 'al afgelopen'],
    [
      'to end in the past',
      running,
      { deed: 'end', on: '2027-02-27' },
      'BAD_USER_INPUT',
      'latere dag',
    ],
    [
      'to end before it begins',
      upcoming,
      { deed: 'end', on: today },
      'BAD_USER_INPUT',
      'begint pas op 1 maart 2027',
    ],
    [
      'to end later than agreed',
      agreed,
      { deed: 'end', on: '2027-12-31' },
      'BAD_USER_INPUT',
      'loopt al af op 31 december 2027',
    ],
    [
      'a day that is none',
      running,
      { deed: 'end', on: '2027-02-29' },
      'BAD_USER_INPUT',
      'De dag 29-2-2027 bestaat niet.',
    ],
    ['no day', running, { deed: 'end', on: 'morgen' }, 'BAD_USER_INPUT', 'Kies een dag'],
    [
      'to prolong without end',
      running,
      { deed: 'prolong', until: null },
      'CONFLICT',
      'zonder einddatum',
    ],
    [
      'to prolong to the past',
      over,
      { deed: 'prolong', until: today },
      'BAD_USER_INPUT',
      'na vandaag',
    ],
    [
      'to prolong to sooner',
      agreed,
      { deed: 'prolong', until: '2027-12-31' },
      'BAD_USER_INPUT',
      'na 31 december 2027',
    ],
    ['to take back nothing', agreed, { deed: 'take_back' }, 'CONFLICT', 'geen beëindiging'],
    ['to take back too late', expired, { deed: 'take_back' }, 'CONFLICT', '1 februari 2027'],
  ])('refuses %s', (_what, before, deed, code, message) => {
    expect(() => changeSubscription(before, deed, today)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
