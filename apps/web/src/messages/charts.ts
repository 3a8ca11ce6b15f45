import { chartMessages } from './nl/charts.js';
import { speaker } from './t.js';

/** The texts around a chart; they load with the pages that have one. */
export const t = speaker(chartMessages);
