import type { Openness } from '@ijkpunt/contracts';
import { t } from '../../messages/t.js';
import { countUnsaved, type SaverSnapshot } from './answer-saver.js';

interface SubmitFacts {
  readonly openCount: number;
  readonly saving: SaverSnapshot;
  readonly openness: Openness | null;
}

export interface SubmitBlocker {
  readonly text: string;
  /** Where it can be mended: a place on the page, or a question. */
  readonly place?: 'open' | 'openness';
  readonly questionCode?: string;
}

/** Every reason why submitting cannot go ahead, in the words of the screen; empty when it can. */
export function submitBlockers({ openCount, saving, openness }: SubmitFacts): SubmitBlocker[] {
  const unfinished = [...saving.pending.values()].filter(({ state }) => state === 'incomplete');
  const unsaved = countUnsaved(saving);
  return [
    ...(openCount > 0
      ? [{ text: t('submit.reasonOpen', { count: openCount }), place: 'open' as const }]
      : []),
    ...unfinished.map(({ questionCode }) => ({
      text: t('submit.reasonUnfinished', { code: questionCode }),
      questionCode,
    })),
    ...(unsaved > 0 ? [{ text: t('submit.reasonUnsaved', { count: unsaved }) }] : []),
    ...(openness === null
      ? [{ text: t('submit.reasonOpenness'), place: 'openness' as const }]
      : []),
  ];
}
