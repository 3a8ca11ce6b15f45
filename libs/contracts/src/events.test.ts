import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { campaignChange, eventKinds, heardChange, jobPayload, type JobPayload } from './events.js';
import { newId } from './ids.js';

const payload: JobPayload = {
  v: 1,
  kind: 'scan.submitted.v1',
  eventId: newId(),
  regionId: newId(),
  entityId: newId(),
  version: 13,
  traceId: 'trace',
};
const change = { regionId: newId(), campaignId: newId(), version: 4 };

const wrongIds = ['', 'GM0606', 7, null, undefined, payload.eventId.replaceAll('-', '')];
const wrongVersions = [-1, 1.5, '13', null, Number.NaN, Number.MAX_SAFE_INTEGER + 1];
const named = (field: string) => (value: unknown) => [field, value] as const;

describe('the payload of a job', () => {
  it.each(eventKinds)('accepts %s', (kind) => {
    expect(jobPayload.parse({ ...payload, kind })).toEqual({ ...payload, kind });
  });

  it.each([
    ...['eventId', 'regionId', 'entityId'].flatMap((field) => wrongIds.map(named(field))),
    ...wrongVersions.map(named('version')),
    ...[0, 2, '1', null].map(named('v')),
    ...['scan.submitted', 'scan.submitted.v2', 'constructor', null].map(named('kind')),
    ...['x'.repeat(65), 7, null].map(named('traceId')),
  ])('refuses %s when it is %p', (field, value) => {
    expect(jobPayload.safeParse({ ...payload, [field]: value }).success).toBe(false);
  });

  it.each(Object.keys(payload))('refuses a payload without %s', (field) => {
    const rest = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field));
    expect(jobPayload.safeParse(rest).success).toBe(false);
  });

  it.each<object>([{ score: 2.4 }, { name: 'Schiedam' }, { answers: [] }, { toString: 'x' }])(
    'refuses what it does not know, such as %p',
    (extra) => {
      expect(jobPayload.safeParse({ ...payload, ...extra }).success).toBe(false);
    },
  );

  it('is at most 1 KiB as text, whatever the trace is called', () => {
    const hostile = fc.constantFrom('x', '\0', '"', '\\', '\ud800', '\u20ac', '\u2028', '💥');
    const traceId = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.array(hostile).map((units) => units.join('')),
      )
      .map((text) => text.slice(0, 64));
    const longest = { ...payload, kind: 'results.recomputed.v1', version: Number.MAX_SAFE_INTEGER };
    fc.assert(
      fc.property(fc.oneof(traceId, fc.constant('\0'.repeat(64))), (trace) => {
        const accepted = jobPayload.parse({ ...longest, traceId: trace });
        expect(Buffer.byteLength(JSON.stringify(accepted))).toBeLessThanOrEqual(1_024);
      }),
    );
  });
});

describe('the change an open screen hears', () => {
  it('names region, campaign and version', () => {
    expect(campaignChange.parse(change)).toEqual(change);
  });

  it('may name the request that led to it, as messages of an older release do not', () => {
    const traced = { ...change, traceId: newId() };
    expect(campaignChange.parse(traced)).toEqual(traced);
    expect(campaignChange.safeParse({ ...change, traceId: 'x'.repeat(65) }).success).toBe(false);
  });

  it.each([
    ...['regionId', 'campaignId'].flatMap((field) => wrongIds.map(named(field))),
    ...wrongVersions.map(named('version')),
    ['total', 2.4] as const,
  ])('refuses %s when it is %p', (field, value) => {
    expect(campaignChange.safeParse({ ...change, [field]: value }).success).toBe(false);
  });

  it('is heard as it is told', () => {
    const told = { ...change, about: 'answers', municipalityCode: 'GM0606', traceId: 'trace' };
    expect(heardChange.parse(campaignChange.parse(told))).toEqual(told);
  });

  it('is heard without what a newer release adds', () => {
    const newer = { ...change, v: 2, total: 2.4, about: 'something-new' };
    expect(heardChange.parse(newer)).toEqual(change);
    expect(campaignChange.safeParse({ ...change, about: 'something-new' }).success).toBe(false);
  });

  it.each([
    ...['regionId', 'campaignId'].flatMap((field) => wrongIds.map(named(field))),
    ...wrongVersions.map(named('version')),
    // Who may not hear of it would, were the municipality left aside.
    ...['0606', '', null].map(named('municipalityCode')),
  ])('is not heard when %s is %p', (field, value) => {
    expect(heardChange.safeParse({ ...change, [field]: value }).success).toBe(false);
  });
});
