import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const queue = { QUEUE_URL: 'postgres://q' };
const relay = { RELAY_DATABASE_URL: 'postgres://r' };
const worker = { WORKER_DATABASE_URL: 'postgres://w' };

describe('the configuration of a worker', () => {
  it('runs every role unless told otherwise', () => {
    const { WORKER_ROLES } = readConfig({ ...queue, ...relay, ...worker });
    expect(WORKER_ROLES).toEqual(['relay', 'processors', 'scheduler', 'sweeper']);
  });

  it.each([
    ['scheduler', {}],
    ['relay', relay],
    ['relay,scheduler', relay],
  ])('asks for no more than %s needs', (WORKER_ROLES, urls) => {
    expect(() => readConfig({ ...queue, ...urls, WORKER_ROLES })).not.toThrow();
  });

  it.each([
    ['relay', worker, 'RELAY_DATABASE_URL'],
    ['sweeper', relay, 'WORKER_DATABASE_URL'],
    ['processors', worker, 'RELAY_DATABASE_URL'],
    ['scheduler,processors', relay, 'WORKER_DATABASE_URL'],
  ])('names what %s lacks', (WORKER_ROLES, urls, missing) => {
    expect(() => readConfig({ ...queue, ...urls, WORKER_ROLES })).toThrow(missing);
  });

  it('refuses a role that is none', () => {
    expect(() => readConfig({ ...queue, ...relay, WORKER_ROLES: 'relay,cook' })).toThrow(
      'WORKER_ROLES',
    );
  });
});
