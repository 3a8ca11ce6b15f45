import { describe, expect, it } from '@jest/globals';
import { parseQueueAddress } from './queue-address.js';

const plain = {
  engine: 'redis',
  form: 'single',
  places: [{ host: 'h', port: 6379 }],
  isEncrypted: false,
  username: undefined,
  password: undefined,
  db: 0,
  masterName: '',
  sentinelUsername: undefined,
  sentinelPassword: undefined,
};

describe('the address of the queue', () => {
  it.each([
    ['postgres://u:p@h/d', { engine: 'postgres', url: 'postgres://u:p@h/d' }],
    ['postgresql://h/d', { engine: 'postgres', url: 'postgresql://h/d' }],
    ['redis://h', plain],
    ['rediss://h/', { ...plain, isEncrypted: true }],
    ['redis://[::1]:7000/3', { ...plain, places: [{ host: '::1', port: 7000 }], db: 3 }],
    ['redis://:p%40ss@h', { ...plain, password: 'p@ss' }],
    ['redis://u:p:q@r/s@h', { ...plain, username: 'u', password: 'p:q@r/s' }],
    [
      'redis+sentinel://u:p@a:1,b/mymaster/2?sentinelUsername=s&sentinelPassword=t%3F',
      {
        ...plain,
        form: 'sentinel',
        places: [
          { host: 'a', port: 1 },
          { host: 'b', port: 26379 },
        ],
        username: 'u',
        password: 'p',
        db: 2,
        masterName: 'mymaster',
        sentinelUsername: 's',
        sentinelPassword: 't?',
      },
    ],
    [
      'rediss+cluster://a:7000,[fe80::1]:7001,c',
      {
        ...plain,
        form: 'cluster',
        isEncrypted: true,
        places: [
          { host: 'a', port: 7000 },
          { host: 'fe80::1', port: 7001 },
          { host: 'c', port: 6379 },
        ],
      },
    ],
  ])('is read from %s', (url, address) => {
    expect(parseQueueAddress(url)).toEqual(address);
  });

  it.each([
    ['mysql://h', 'begint niet met'],
    ['h:6379', 'begint niet met'],
    ['redis+cloud://h', 'begint niet met'],
    ['redis://', 'geen host'],
    ['redis://secret@', 'geen host'],
    ['redis://h:port', 'geen geldige poort'],
    ['redis://h:0', 'de poort op plaats 1 bestaat niet'],
    ['redis://h:65536', 'de poort op plaats 1 bestaat niet'],
    ['redis://a,b', 'meer dan één host'],
    ['redis://h/one', 'het databasenummer is geen getal'],
    ['redis://h/0/1', 'te veel achter de host'],
    ['redis://h?family=6', 'achter een ? hoort niets'],
    ['redis://u:secret?x@h', 'geen host of geen geldige poort'],
    ['redis://u:secret%@h', 'een % is niet gevolgd'],
    ['redis+sentinel://a:1,b:2', 'de naam van de master ontbreekt'],
    ['redis+sentinel://u:secret@a:1,,b/m', 'op plaats 2 staat geen host'],
    ['redis+sentinel://a/m?password=secret', 'alleen sentinelUsername en sentinelPassword'],
    ['redis+cluster://u:secret@a,b/1', 'een cluster heeft alleen database 0'],
  ])('is refused when it is %s', (url, reason) => {
    expect(() => parseQueueAddress(url)).toThrow(reason);
    expect(() => parseQueueAddress(url)).not.toThrow(/secret/);
  });
});
