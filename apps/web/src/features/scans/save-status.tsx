import { BarStatus } from '../../components/bar-status.js';
import { CheckIcon, OfflineIcon } from '../../components/icons.js';
import type { SaverSnapshot } from './answer-saver.js';
import { saveState } from './save-state.js';
import './save-status.css';

/** Says in the bar whether the answers are safe, and announces it. */
export function SaveStatus({ saving }: { readonly saving: SaverSnapshot }) {
  const { tone, text } = saveState(saving);
  return (
    <BarStatus>
      <span className={`save-status save-status--${tone}`} role="status" data-testid="save-status">
        {tone === 'saved' && text ? <CheckIcon /> : null}
        {tone === 'trouble' || tone === 'incomplete' ? <OfflineIcon /> : null}
        {text}
      </span>
    </BarStatus>
  );
}
