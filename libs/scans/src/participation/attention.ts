import type { ScanStatus } from '@ijkpunt/contracts';
import type { Outlook } from './forecast.js';

/** Why whoever leads the region might call, the most urgent first. */
export const attentions = ['late', 'nobody', 'not_begun', 'behind', 'quiet', 'none'] as const;
export type Attention = (typeof attentions)[number];

export interface Standing {
  readonly status: ScanStatus;
  /** Its own closing, when it was given longer. */
  readonly closesAt: Date;
  readonly lastActivityAt: Date | null;
  readonly outlook: Outlook;
  /** How many people have a role there. */
  readonly people: number;
}

const quietForMs = 14 * 24 * 3_600_000;

/** One reason for each municipality: the first that holds. */
export function attentionOf(standing: Standing, now: Date): Attention {
  const { status, closesAt, lastActivityAt, outlook, people } = standing;
  if (status === 'submitted') return 'none';
  if (closesAt <= now) return 'late';
  if (people === 0) return 'nobody';
  if (!lastActivityAt) return 'not_begun';
  if (outlook === 'unlikely') return 'behind';
  return now.getTime() - lastActivityAt.getTime() >= quietForMs ? 'quiet' : 'none';
}
