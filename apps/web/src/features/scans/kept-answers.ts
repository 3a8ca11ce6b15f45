import { findIncomplete, readDraft, type Draft } from './draft.js';

export interface KeptAnswer {
  readonly questionCode: string;
  readonly draft: Draft;
  readonly expectedRevision: number;
  /** When the person last changed it, in milliseconds: the order in which is sent. */
  readonly editedAt: number;
}

export interface KeptAnswers {
  load(): readonly KeptAnswer[];
  save(answers: readonly KeptAnswer[]): void;
}

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (userId: string, scanId: string): string => `ijkpunt.answers.${userId}.${scanId}`;

/** Reading `localStorage` itself throws where a browser has it switched off. */
export function findDeviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function readKept(value: unknown): KeptAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { questionCode, draft, expectedRevision, editedAt }: Record<string, unknown> = { ...value };
  const read = readDraft(draft);
  if (!read || typeof questionCode !== 'string' || typeof expectedRevision !== 'number')
    return null;
  // An earlier release kept no time: what it left goes first.
  const at = typeof editedAt === 'number' ? editedAt : 0;
  return { questionCode, draft: read, expectedRevision, editedAt: at };
}

function parseKept(text: string | null): KeptAnswer[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.flatMap((entry) => readKept(entry) ?? []) : [];
  } catch {
    return [];
  }
}

/** Whether this device has answers of the person, in any scan, that only wait to be sent. */
export function hasUnsentAnswers(
  storage: Pick<Storage, 'getItem' | 'key' | 'length'> | null,
  userId: string,
): boolean {
  if (!storage) return false;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(keyOf(userId, '')))
    .flatMap((key) => parseKept(storage.getItem(key)))
    .some(({ draft }) => findIncomplete(draft) === null);
}

/**
 * Answers that the server does not have yet, on this device, per person and scan. A device without
 * room or with storage switched off still works; it then only keeps what is on screen.
 */
export function keptAnswers(
  storage: DeviceStorage | null,
  userId: string,
  scanId: string,
): KeptAnswers {
  const key = keyOf(userId, scanId);
  let own: ReadonlyMap<string, number> = new Map();

  const read = (): KeptAnswer[] => parseKept(storage?.getItem(key) ?? null);
  const timesOf = (answers: readonly KeptAnswer[]): ReadonlyMap<string, number> =>
    new Map(answers.map(({ questionCode, editedAt }) => [questionCode, editedAt]));

  return {
    load() {
      const answers = read();
      own = timesOf(answers);
      return answers;
    },
    save(answers) {
      const current = timesOf(answers);
      // Another tab of the same person keeps its own under the same key: its later change stays.
      const others = read().filter(({ questionCode, editedAt }) => {
        const mine = current.get(questionCode);
        return mine === undefined ? own.get(questionCode) !== editedAt : editedAt > mine;
      });
      const overtaken = timesOf(others);
      own = current;
      const all = [
        ...others,
        ...answers.filter(({ questionCode }) => !overtaken.has(questionCode)),
      ];
      try {
        if (all.length === 0) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify(all));
      } catch {
        return;
      }
    },
  };
}
