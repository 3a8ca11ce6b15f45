import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { formatWhen } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { messagePath } from './message-path.js';
import { MarkMessagesSeenDocument, MessagesDocument, type Message } from './messages-query.js';
import './messages.css';

interface MessagesViewProps {
  readonly region: { readonly slug: string; readonly name: string };
  readonly isRegional: boolean;
  readonly municipalities: readonly { readonly code: string; readonly slug: string }[];
  /** Under the list of messages, which itself is read all day. */
  readonly children?: ReactNode;
}

/** All that somebody was told in a region, the newest first. */
export function MessagesView({ region, children, ...rights }: MessagesViewProps) {
  // The bell above every page keeps this up to date.
  const query = useQuery(MessagesDocument, { variables: { region: region.slug } });
  const [markSeen, { loading, error }] = useMutation(MarkMessagesSeenDocument, {
    refetchQueries: [MessagesDocument],
  });
  return (
    <Loaded query={query}>
      {({ messages: { messages, unseen } }) => {
        const [newest] = messages;
        const variables = { region: region.slug, upTo: newest?.id ?? '' };
        return (
          <div className="page page--narrow stack">
            <header>
              <p className="small">{region.name}</p>
              <PageHeading title={[t('messages.title'), region.name]}>
                {t('messages.title')}
              </PageHeading>
            </header>
            <p role="status">{t('messages.unseen', { unseen })}</p>
            {unseen > 0 ? (
              <p>
                <button
                  type="button"
                  className="button"
                  disabled={loading}
                  onClick={() => void markSeen({ variables }).catch(() => undefined)}
                >
                  {t('messages.markSeen')}
                </button>
              </p>
            ) : null}
            <p>
              <Link to={`/${region.slug}/berichten/instellingen`}>{t('messageSettings.link')}</Link>
            </p>
            <p role="alert">{error ? t('messages.markFailed') : ''}</p>
            {newest ? (
              <ul className="message-list card">
                {messages.map((message) => (
                  <MessageLine
                    key={message.id}
                    message={message}
                    to={messagePath(message, { region: region.slug, ...rights })}
                  />
                ))}
              </ul>
            ) : (
              <p className="prose">{t('messages.none')}</p>
            )}
            {children}
          </div>
        );
      }}
    </Loaded>
  );
}

function MessageLine({ message, to }: { readonly message: Message; readonly to: string }) {
  const { kind, campaign, municipality, createdAt, isSeen } = message;
  const names = { campaign: campaign?.title ?? '', municipality: municipality?.name ?? '' };
  return (
    <li className={isSeen ? undefined : 'message-list__unseen'}>
      <Link to={to}>{t(`messages.${kind}`, names)}</Link>
      <p className="small">
        {formatWhen(createdAt, new Date())}
        {isSeen ? null : <span className="tag tag--accent">{t('messages.new')}</span>}
      </p>
    </li>
  );
}
