import { useEffect, useRef, useState } from 'react';
import { findRefusal } from '../apollo/refusal.js';
import type { Live } from '../apollo/use-live.js';
import { liveMessages } from '../messages/nl/live.js';
import { speaker } from '../messages/t.js';
import { BarStatus } from './bar-status.js';
import { Notice } from './notice.js';
import './live-status.css';

const t = speaker(liveMessages);

const modeOf = (error: unknown): Live['mode'] =>
  findRefusal(error).code === 'UNREACHABLE' ? 'unreachable' : 'failing';

interface LiveStatusProps {
  readonly live: Live;
  /** A closed campaign hardly changes: its figures are dated, not called live. */
  readonly isClosed?: boolean;
  /** Why the page could not be read when it was opened: then it shows what was kept from before. */
  readonly error?: unknown;
}

/**
 * Says in the bar how fresh the figures are, and on the page since when they may be old. Only a
 * lost or returned connection is announced: the time changes every minute and would talk through
 * everything.
 */
export function LiveStatus({ live, isClosed = false, error }: LiveStatusProps) {
  const [openedAt] = useState(() => new Date());
  const failed = live.staleSince === null && error !== undefined;
  const state = failed ? modeOf(error) : live.mode;
  const mode = isClosed && state === 'live' ? 'polling' : state;
  const at = failed ? null : live.readAt;
  const [announcement, setAnnouncement] = useState('');
  const wasStale = useRef(false);
  const stale = state === 'unreachable' || state === 'failing' ? state : null;
  useEffect(() => {
    if (stale) setAnnouncement(t(stale === 'failing' ? 'live.failed' : 'live.lost'));
    else if (wasStale.current) setAnnouncement(t('live.back'));
    wasStale.current = stale !== null;
  }, [stale]);

  return (
    <>
      <BarStatus>
        <span className={`live-status live-status--${mode}`} data-testid="live-status">
          {t(`live.${mode}`, { at })}
        </span>
        <span className="visually-hidden" role="status">
          {announcement}
        </span>
      </BarStatus>
      {stale ? (
        <div className="live-stale" data-testid="stale">
          <Notice tone="warning" title={t('live.staleTitle')}>
            <p>{t(`live.${stale}Text`, { since: live.staleSince ?? openedAt, at })}</p>
            <button type="button" className="button" onClick={live.readAgain}>
              {t('live.again')}
            </button>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
