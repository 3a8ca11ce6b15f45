import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const env = {
  APP_DATABASE_URL: 'postgres://a',
  IDENTITY_DATABASE_URL: 'postgres://b',
  QUEUE_URL: 'postgres://c',
};

describe('the configuration of the gateway', () => {
  it.each(['https://ijkpunt.example', 'http://localhost:4000', 'http://127.0.0.1:4000'])(
    'accepts %s',
    (PUBLIC_URL) => {
      expect(readConfig({ ...env, PUBLIC_URL }).PUBLIC_URL).toBe(PUBLIC_URL);
    },
  );

  it.each(['http://ijkpunt.example', 'http://localhost.example', 'http://10.0.0.4:4000'])(
    'refuses %s: plain http elsewhere than on this machine',
    (PUBLIC_URL) => {
      expect(() => readConfig({ ...env, PUBLIC_URL })).toThrow(/alleen https/);
    },
  );

  it('keeps /metrics off the public port', () => {
    const both = { ...env, PUBLIC_URL: 'http://localhost:4000', PORT: '4000' };
    expect(() => readConfig({ ...both, METRICS_PORT: '4000' })).toThrow(/openbare poort/);
    expect(readConfig({ ...both, METRICS_PORT: '4100' }).METRICS_PORT).toBe(4100);
  });

  it('names every variable that is missing', () => {
    expect(() => readConfig({})).toThrow(/APP_DATABASE_URL[\s\S]*PUBLIC_URL/);
  });
});
