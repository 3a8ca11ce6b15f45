import type { Openness } from '@ijkpunt/contracts';
import { t } from '../../messages/t.js';
import { countUnsaved, type SaverSnapshot } from './answer-saver.js';

interface SubmitFacts {
  readonly openCount: number;
  readonly saving: SaverSnapshot;
  readonly openness: Openness | null;
}

/** Every reason why submitting cannot go ahead, in the words of the screen; empty when it can. */
export function submitBlockers({ openCount, saving, openness }: SubmitFacts): string[] {
  const unfinished = [...saving.pending.values()]
    .filter(({ state }) => state === 'incomplete')
    .map(({ questionCode }) => questionCode);
  const unsaved = countUnsaved(saving);
  return [
    ...(openCount > 0 ? [t('submit.reasonOpen', { count: openCount })] : []),
    ...(unfinished.length > 0 ? [t('submit.reasonUnfinished', { codes: unfinished })] : []),
    ...(unsaved > 0 ? [t('submit.reasonUnsaved', { count: unsaved })] : []),
    ...(openness === null ? [t('submit.reasonOpenness')] : []),
  ];
}
