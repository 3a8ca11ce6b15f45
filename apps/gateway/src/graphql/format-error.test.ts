import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { errorCodes, notFound } from '@ijkpunt/contracts';
import { recordingLog } from '../testing/recording-log.js';
import { errorFormatter } from './format-error.js';

const withCode = (code: string, message = 'secret detail'): Error =>
  Object.assign(new Error(message), { code });

describe('an error on its way out', () => {
  const { log, lines } = recordingLog();
  const answerTo = (error: unknown, message = 'wrapped') => {
    lines.splice(0);
    const originalError = error instanceof Error ? error : undefined;
    const thrown = new GraphQLError(message, originalError ? { originalError } : {});
    const { extensions, ...answer } = errorFormatter(log)(thrown.toJSON(), thrown);
    return { ...answer, code: String(extensions?.['code']), extensions };
  };

  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    '08006',
    '53100',
    '53300',
    '57014',
    '57P01',
    '57P03',
    '55P03',
    '40001',
    '40P01',
  ])('says that the database is away or too busy at %s', (code) => {
    expect(answerTo(withCode(code)).code).toBe('UNAVAILABLE');
    expect(lines).toHaveLength(1);
  });

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('says that the database is away at "%s"', (message) => {
    expect(answerTo(new Error(message)).code).toBe('UNAVAILABLE');
  });

  it.each(['23503', '23505', '42501', '42601', '42703', '22P02', 'P0001', 'ERR_ASSERTION'])(
    'is INTERNAL at %s and says nothing of it',
    (code) => {
      const answer = answerTo(withCode(code));
      expect(answer.code).toBe('INTERNAL');
      expect(JSON.stringify(answer)).not.toMatch(/secret|wrapped/);
      expect(answer.extensions).toEqual({ code: 'INTERNAL', errorId: lines[0]?.['errorId'] });
    },
  );

  it.each(['22021', '22P05'])('blames the sender for text that cannot be kept (%s)', (code) => {
    expect(answerTo(withCode(code)).code).toBe('BAD_USER_INPUT');
    expect(lines).toEqual([]);
  });

  it('lets a refusal through as it is, however deep it was wrapped', () => {
    const refusal = notFound();
    const wrapped = new GraphQLError('outer', {
      originalError: new GraphQLError('inner', { originalError: refusal }),
    });
    for (const error of [refusal, wrapped]) {
      expect(answerTo(error)).toMatchObject({ message: refusal.message, code: 'NOT_FOUND' });
    }
    expect(lines).toEqual([]);
  });

  it('has no other code than those of the list, whatever was thrown', () => {
    const thrown = ['text', 5, null, undefined, {}, [], new Error(''), withCode('PERSISTED')];
    for (const each of thrown) {
      const { extensions } = errorFormatter(log)({ message: '' }, each);
      expect(errorCodes).toContain(extensions?.['code']);
    }
  });

  it('removes every hint at the schema', () => {
    const message = 'Value " Did you mean it?" is unknown. Did you mean "level"? Or not';
    expect(answerTo(null, message).message).toBe(
      'Dit verzoek klopt niet: Value "" is unknown. Or not',
    );
  });
});
