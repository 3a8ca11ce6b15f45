import { createLogger } from '@ijkpunt/platform';

/** For parts of the product that want a log while nobody reads it. */
export const silent = createLogger('faults', 'silent');
