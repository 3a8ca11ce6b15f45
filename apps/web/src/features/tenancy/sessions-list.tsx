import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Notice } from '../../components/notice.js';
import { graphql } from '../../gql/graphql.js';
import { formatWhen } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { deviceName } from './device.js';
import { SessionFields } from './session-fields.js';
import './sessions-list.css';

const Sessions = graphql(
  `
    query Sessions {
      sessions {
        ...SessionFields
      }
    }
  `,
  [SessionFields],
);
const EndSession = graphql(
  `
    mutation EndSession($id: ID!) {
      endSession(id: $id) {
        ...SessionFields
      }
    }
  `,
  [SessionFields],
);

export function SessionsList() {
  const { data, error } = useQuery(Sessions);
  const [said, setSaid] = useState('');
  const [endSession] = useMutation(EndSession, {
    update(cache, { data: ended }) {
      if (ended) cache.writeQuery({ query: Sessions, data: { sessions: ended.endSession } });
    },
    onCompleted: () => setSaid(t('account.ended')),
    onError: () => setSaid(t('account.endFailed')),
  });

  if (error && !data) return <Notice tone="error" title={t('error.unexpected')} role="alert" />;
  return (
    <>
      <ul className="sessions">
        {data?.sessions.map((session) => {
          const device = deviceName(session.userAgent);
          return (
            <li key={session.id} className="sessions__item">
              <div>
                <p>
                  <strong>{device}</strong>{' '}
                  {session.isCurrent ? (
                    <span className="tag tag--positive">{t('account.current')}</span>
                  ) : null}
                </p>
                <p className="small">
                  {t('account.since', { at: session.createdAt })} ·{' '}
                  {t('account.lastSeen', { when: formatWhen(session.lastSeenAt, new Date()) })}
                </p>
              </div>
              {session.isCurrent ? null : (
                <button
                  type="button"
                  className="button"
                  aria-label={t('account.endLabel', { device })}
                  onClick={() => void endSession({ variables: { id: session.id } })}
                >
                  {t('account.end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className="small">
        {said}
      </p>
    </>
  );
}
