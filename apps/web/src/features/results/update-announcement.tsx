import { useEffect, useRef, useState } from 'react';
import { t } from '../../messages/t.js';

/** Says once that the figures on screen changed while someone was reading them. */
export function UpdateAnnouncement({ version }: { readonly version: number }) {
  const seen = useRef(version);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    setCount((before) => before + 1);
  }, [version]);
  return (
    <div className="visually-hidden" role="status">
      {count > 0 ? <span key={count}>{t('results.updated')}</span> : null}
    </div>
  );
}
