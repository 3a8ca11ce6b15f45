import type { Logger } from '@ijkpunt/platform';
import type { PlatformAccess } from '@ijkpunt/tenancy';

/** A part that is away costs itself only: it becomes null, and the log says why. */
export const orUnknown =
  (log: Logger, { traceId }: PlatformAccess) =>
  async <T>(part: string, read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      log.warn({ event: 'operations.unknown', part, traceId, err: error });
      return null;
    }
  };
