import { useEffect, useRef, useState } from 'react';
import { t } from '../../../messages/t.js';

interface AskedLinkProps {
  readonly name: string;
  readonly token: string;
  readonly onClose: () => void;
}

export function AskedLink({ name, token, onClose }: AskedLinkProps) {
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const link = `${window.location.origin}/verzoek/${token}`;
  // The button that had the focus is gone with the form.
  useEffect(() => title.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('ask.copied'));
    } catch {
      field.current?.select();
      setSaid(t('ask.copyFailed'));
    }
  };
  return (
    <>
      <h2 id="ask-title" ref={title} tabIndex={-1}>
        {t('ask.readyTitle', { name })}
      </h2>
      <p>{t('ask.ready')}</p>
      <div className="task-field">
        <label htmlFor="ask-link">{t('ask.link')}</label>
        <input ref={field} id="ask-link" type="text" readOnly value={link} />
      </div>
      <p className="ask__said" role="status">
        {said}
      </p>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={() => void copy()}>
          {t('ask.copy')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('ask.close')}
        </button>
      </div>
    </>
  );
}
