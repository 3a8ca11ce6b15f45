import { useEffect, useRef, useState } from 'react';
import { t } from '../../messages/sharing.js';

interface MadeLinkProps {
  readonly label: string;
  readonly token: string;
  readonly onClose: () => void;
}

/** Shown this once: nothing keeps the link. */
export function MadeLink({ label, token, onClose }: MadeLinkProps) {
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const link = `${window.location.origin}/delen/${token}`;
  // The button that had the focus is gone with the form.
  useEffect(() => title.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('sharing.copied'));
    } catch {
      field.current?.select();
      setSaid(t('sharing.copyFailed'));
    }
  };
  return (
    <div className="sharing__form">
      <h3 ref={title} tabIndex={-1}>
        {t('sharing.ready', { label })}
      </h3>
      <p>{t('sharing.readyText')}</p>
      <div className="sharing__field">
        <label htmlFor="share-link">{t('sharing.link')}</label>
        <input ref={field} id="share-link" type="text" readOnly value={link} />
      </div>
      <p className="sharing__said" role="status">
        {said}
      </p>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={() => void copy()}>
          {t('sharing.copy')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('sharing.close')}
        </button>
      </div>
    </div>
  );
}
