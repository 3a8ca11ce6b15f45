import { useEffect, useRef, useState } from 'react';
import type { Live } from '../apollo/use-live.js';
import { t } from '../messages/t.js';
import { BarStatus } from './bar-status.js';
import './live-status.css';

/**
 * Says in the bar how fresh the figures are. Only a lost or returned connection is announced: the
 * time changes every minute and would talk through everything.
 */
interface LiveStatusProps {
  readonly live: Live;
  /** A closed campaign hardly changes: its figures are dated, not called live. */
  readonly isClosed?: boolean;
}

export function LiveStatus({ live, isClosed = false }: LiveStatusProps) {
  const mode = isClosed && live.mode === 'live' ? 'polling' : live.mode;
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
      <span className={`live-status live-status--${mode}`} data-testid="live-status">
        {t(`live.${mode}`, { at: live.readAt })}
      </span>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
    </BarStatus>
  );
}
