import { eventFaults } from './event-faults.js';
import type { Fault } from './fault.js';
import { lineFaults } from './line-faults.js';
import { processFaults } from './process-faults.js';
import { serverFaults } from './server-faults.js';

/** The table: what goes wrong, by the codes of the promises. */
export const faults: readonly Fault[] = [
  ...processFaults,
  ...serverFaults,
  ...lineFaults,
  ...eventFaults,
];
