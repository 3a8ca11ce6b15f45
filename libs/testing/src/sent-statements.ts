import { Client } from 'pg';

export interface SentStatements {
  /** What this process sends to Postgres while the work is done. */
  during(work: () => Promise<unknown>): Promise<string[]>;
  end(): void;
}

/**
 * Listens in on what every connection of this process sends to Postgres. Begin before the pools
 * connect: each connection keeps hold of what it sends with.
 */
export function noteSentStatements(): SentStatements {
  const sent: string[] = [];
  const send = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...given: unknown[]): unknown {
    const [first] = given;
    sent.push(typeof first === 'string' ? first : (first as { text: string }).text);
    return Reflect.apply(send, this, given);
  } as typeof send;
  return {
    async during(work) {
      sent.length = 0;
      await work();
      return [...sent];
    },
    end: () => void (Client.prototype.query = send),
  };
}
