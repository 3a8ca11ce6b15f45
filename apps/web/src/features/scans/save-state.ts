import { t } from '../../messages/t.js';
import { countIncomplete, countUnsaved, type SaverSnapshot } from './answer-saver.js';

export interface SaveState {
  readonly tone: 'saved' | 'busy' | 'incomplete' | 'trouble';
  readonly text: string;
}

export function troubleText(saving: SaverSnapshot): string | null {
  if (saving.trouble === null) return null;
  const count = countUnsaved(saving);
  return t(saving.trouble === 'unreachable' ? 'save.unreachable' : 'save.server', { count });
}

/** One line on how safe the answers are; the worst news first. */
export function saveState(saving: SaverSnapshot): SaveState {
  const trouble = troubleText(saving);
  if (trouble) return { tone: 'trouble', text: trouble };
  const states = [...saving.pending.values()].map(({ state }) => state);
  const conflicts = states.filter((state) => state === 'conflict').length;
  if (conflicts > 0) return { tone: 'trouble', text: t('save.conflict', { count: conflicts }) };
  if (states.includes('refused')) return { tone: 'trouble', text: t('save.refused') };
  if (saving.isSending || states.includes('unsent'))
    return { tone: 'busy', text: t('save.sending') };
  const count = countIncomplete(saving);
  if (count > 0) return { tone: 'incomplete', text: t('save.incomplete', { count }) };
  return { tone: 'saved', text: saving.savedAt ? t('save.saved', { at: saving.savedAt }) : '' };
}
