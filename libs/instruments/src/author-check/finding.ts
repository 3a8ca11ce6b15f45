import type { Place } from '../instrument-shape.js';
import type { CheckRule } from '../instrument-words.js';

/** What an author should look at again, and why. */
export interface Finding {
  readonly rule: CheckRule;
  readonly severity: 'error' | 'warning';
  readonly where: Place;
  readonly excerpt: string;
  readonly reason: string;
}

/** A finding in one text, before it is known where that text stands. */
export interface Remark {
  readonly excerpt: string;
  readonly reason: string;
}
