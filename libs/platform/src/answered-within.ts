/**
 * Asks something that may never answer: whoever asks waits no longer than `limitMs`. Questions
 * asked while one is open share its answer, so that what is away is not asked ever more.
 */
export function answeredWithin<T>(limitMs: number, ask: () => Promise<T>): () => Promise<T> {
  let open: Promise<T> | null = null;
  return async () => {
    open ??= ask().finally(() => {
      open = null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), limitMs);
    });
    try {
      return await Promise.race([open, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
