import { FlagIcon } from '../../../components/icons.js';
import { t } from '../../../messages/t.js';
import { useMarks } from './marks.js';
import './mark-toggle.css';

/** A flag of one's own, on this device alone. */
export function MarkToggle({ questionCode }: { readonly questionCode: string }) {
  const marks = useMarks();
  return (
    <button
      type="button"
      className="mark-toggle"
      aria-pressed={marks.has(questionCode)}
      onClick={() => marks.toggle(questionCode)}
    >
      <FlagIcon />
      {t('finding.mark')}
    </button>
  );
}
