import { t } from '../../messages/outcomes.js';
import type { Edition, Gate } from '../../gql/fragments.js';

/** What somebody hears of the region in one line. */
export const regionNews = (gate: Gate, edition: Edition | null): string =>
  gate.isOpen && edition ? t('gate.opened', edition) : t('standing.waiting');
