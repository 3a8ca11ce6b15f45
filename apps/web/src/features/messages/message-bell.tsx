import { Link } from 'react-router';
import { t } from '../../messages/t.js';
import { useMessages } from './use-messages.js';
import './messages.css';

const mostShown = 99;

/** How many messages somebody has not seen, beside every page of the region. */
export function MessageBell({ region }: { readonly region: string }) {
  const unseen = useMessages(region).data?.messages.unseen ?? 0;
  return (
    <Link
      className="message-bell"
      to={`/${region}/berichten`}
      aria-label={t('messages.bell', { unseen })}
    >
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true">
        <path
          d="M10 2.8a4.7 4.7 0 0 0-4.7 4.7v3.2L3.8 14h12.4l-1.5-3.3V7.5A4.7 4.7 0 0 0 10 2.8zM8.2 16.4a1.9 1.9 0 0 0 3.6 0"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
          strokeLinecap="round"
          fill="none"
        />
      </svg>
      {unseen > 0 ? (
        <span className="message-bell__count" aria-hidden="true">
          {unseen > mostShown ? `${mostShown}+` : unseen}
        </span>
      ) : null}
    </Link>
  );
}
