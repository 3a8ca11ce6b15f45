import { useEffect, useRef, useState } from 'react';
import type { Live } from '../apollo/use-live.js';
import { t } from '../messages/t.js';
import { BarStatus } from './bar-status.js';
import './live-status.css';

/**
 * Says in the bar how fresh the figures are. Only a lost or returned connection is announced: the
 * time changes every minute and would talk through everything.
 */
export function LiveStatus({ live }: { readonly live: Live }) {
  const [announcement, setAnnouncement] = useState('');
  const wasLost = useRef(false);
  const isLost = live.mode === 'unreachable';
  useEffect(() => {
    if (isLost) setAnnouncement(t('live.lost'));
    else if (wasLost.current) setAnnouncement(t('live.back'));
    wasLost.current = isLost;
  }, [isLost]);

  return (
    <BarStatus>
      <span className={`live-status live-status--${live.mode}`} data-testid="live-status">
        {t(`live.${live.mode}`, { at: live.readAt })}
      </span>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
    </BarStatus>
  );
}
