import { Database } from '@ijkpunt/platform';
import { TakeBounce, type BounceOutcome } from '@ijkpunt/notifications';

/** More than any report; what a server gives back beyond it is cut off unread. */
const mostBytes = 5_000_000;

const said: Readonly<Record<BounceOutcome, string>> = {
  noted: 'Onthouden dat deze mail niet is aangekomen.',
  foreign: 'Dit gaat niet over een mail van IJkpunt.',
  other: 'Dit zegt niet dat een mail niet is aangekomen.',
};

/**
 * Takes in one mail that came back. Whatever it is, it was understood: only what goes wrong here
 * makes the mail server try again, so that no bounce is answered with a bounce.
 */
export async function takeBounce(
  urls: { readonly ijk_relay: string; readonly ijk_worker: string },
  input: AsyncIterable<Buffer>,
): Promise<string> {
  const raw = await readAll(input);
  const connect = (url: string): Promise<Database> =>
    Database.connect({
      url,
      poolSize: 1,
      entities: [],
      statementTimeoutMs: 10_000,
      onError: () => undefined,
    });
  const [relay, worker] = await Promise.all([connect(urls.ijk_relay), connect(urls.ijk_worker)]);
  try {
    return said[await new TakeBounce(relay, worker).run(raw)];
  } finally {
    await Promise.all([relay.close(), worker.close()]);
  }
}

async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.length;
    // Read to the end all the same: a pipe that closes early is an error to who writes.
    if (length <= mostBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
