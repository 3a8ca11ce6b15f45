/** Where the queue is, read from `QUEUE_URL`. */
export type QueueAddress =
  | { readonly engine: 'postgres'; readonly url: string }
  | ({ readonly engine: 'redis' } & RedisAddress);

export interface Place {
  readonly host: string;
  readonly port: number;
}

export interface RedisAddress {
  /** One server, a master that sentinels point out, or a cluster of masters. */
  readonly form: 'single' | 'sentinel' | 'cluster';
  /** The servers themselves; with sentinels, those. */
  readonly places: readonly [Place, ...Place[]];
  readonly isEncrypted: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly db: number;
  /** What the sentinels call the master. */
  readonly masterName: string;
  readonly sentinelUsername: string | undefined;
  readonly sentinelPassword: string | undefined;
}

const examples = {
  single: 'redis://[gebruiker:wachtwoord@]host:6379[/db]',
  sentinel:
    'redis+sentinel://[gebruiker:wachtwoord@]host:26379,host2:26379/naam-van-de-master[/db]',
  cluster: 'redis+cluster://[gebruiker:wachtwoord@]host:7000,host2:7001',
} as const;
const defaultPorts = { single: 6_379, sentinel: 26_379, cluster: 6_379 } as const;

/**
 * Reads the address of the queue. Several hosts in one address are no URL by the standard, so
 * the parts are taken apart here. A refusal says what is wrong and repeats nothing: with a
 * character too many, any part may be the password.
 */
export function parseQueueAddress(url: string): QueueAddress {
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: 'postgres', url };
  const scheme = /^(redis|rediss)(?:\+(sentinel|cluster))?:\/\//.exec(url);
  if (!scheme) {
    throw new Error(
      `QUEUE_URL begint niet met postgres://, redis://, redis+sentinel:// of redis+cluster:// (rediss voor TLS).`,
    );
  }
  const form = scheme[2] === 'sentinel' || scheme[2] === 'cluster' ? scheme[2] : 'single';
  const refuse = (what: string): never => {
    throw new Error(`QUEUE_URL: ${what}; de vorm is ${examples[form]}.`);
  };
  const [beforeQuery = '', query = ''] = splitAt(url.slice(scheme[0].length), '?');
  // A password may hold an @ or a slash that somebody forgot to encode: the last @ ends it.
  const at = beforeQuery.lastIndexOf('@');
  const credentials = at < 0 ? '' : beforeQuery.slice(0, at);
  const [hosts = '', ...path] = beforeQuery.slice(at + 1).split('/');
  const [username, password] = splitAt(credentials, ':').map((part) => decode(part, refuse));

  const [first, ...others] = hosts
    .split(',')
    .map((place, index) => readPlace(place, index + 1, form, refuse));
  if (!first) return refuse('de host ontbreekt');
  if (form === 'single' && others.length > 0) refuse('meer dan één host voor één Redis');

  const masterName = form === 'sentinel' ? decode(path.shift() ?? '', refuse) : '';
  if (form === 'sentinel' && !masterName) refuse('de naam van de master ontbreekt');
  const [db = '', ...rest] = path;
  if (rest.length > 0) refuse('er staat te veel achter de host');
  if (!/^\d{0,5}$/.test(db)) refuse('het databasenummer is geen getal');
  if (form === 'cluster' && Number(db) > 0) refuse('een cluster heeft alleen database 0');

  const { sentinelUsername, sentinelPassword, ...unknown } = Object.fromEntries(
    new URLSearchParams(query),
  );
  if (form !== 'sentinel' && query) refuse('achter een ? hoort niets');
  if (Object.keys(unknown).length > 0) {
    refuse('achter de ? horen alleen sentinelUsername en sentinelPassword');
  }
  return {
    engine: 'redis',
    form,
    places: [first, ...others],
    isEncrypted: scheme[1] === 'rediss',
    username: username || undefined,
    password: password || undefined,
    db: Number(db),
    masterName,
    sentinelUsername,
    sentinelPassword,
  };
}

/** How a place is called in a message to a person. */
export const nameOf = ({ host, port }: Place): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

type Refuse = (what: string) => never;

function readPlace(
  place: string,
  number: number,
  form: RedisAddress['form'],
  refuse: Refuse,
): Place {
  const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9._-]+))(?::(\d{1,5}))?$/.exec(place);
  const host = parts?.[1] ?? parts?.[2];
  if (!host) return refuse(`op plaats ${number} staat geen host of geen geldige poort`);
  const port = Number(parts?.[3] ?? defaultPorts[form]);
  if (port < 1 || port > 65_535) refuse(`de poort op plaats ${number} bestaat niet`);
  return { host, port };
}

function splitAt(text: string, mark: string): [string, string] {
  const index = text.indexOf(mark);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function decode(text: string, refuse: Refuse): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse('een % is niet gevolgd door twee cijfers of letters a-f');
  }
}
