import { useMutation } from '@apollo/client/react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatDay, formatWhen, joinParts, lastDay } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { useWorkspace } from '../workspace.js';
import { RevokeRequestDocument, type ScanRequest } from './requests-query.js';

interface RequestListProps {
  readonly requests: readonly ScanRequest[];
  readonly canRevoke: boolean;
  readonly onDone: (said: string) => void;
}

export function RequestList({ requests, canRevoke, onDone }: RequestListProps) {
  if (requests.length === 0) return null;
  return (
    <details className="together-fold requests__list">
      <summary>{t('requests.list', { count: requests.length })}</summary>
      <ul className="comments">
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} canRevoke={canRevoke} onDone={onDone} />
        ))}
      </ul>
    </details>
  );
}

function stateText({ state, expiresAt, lastOpenedAt }: ScanRequest): string {
  const opened = lastOpenedAt
    ? t('requests.opened', { when: formatWhen(lastOpenedAt, new Date()) })
    : t('requests.notOpened');
  const until =
    state === 'open'
      ? t('requests.open', { day: formatDay(lastDay(expiresAt)) })
      : t(`requests.${state}`);
  return joinParts([until, opened]);
}

interface RequestItemProps extends Omit<RequestListProps, 'requests'> {
  readonly request: ScanRequest;
}

function RequestItem({ request, canRevoke, onDone }: RequestItemProps) {
  const { scanRef } = useWorkspace();
  const [revoke, { loading, error }] = useMutation(RevokeRequestDocument);
  const { name, questionCodes, proposedCodes, state } = request;
  const end = async (): Promise<void> => {
    try {
      const input = { scan: { ...scanRef }, requestId: request.id };
      await revoke({ variables: { input } });
      onDone(t('requests.revokedNow', { name }));
    } catch {
      // The mutation keeps its error, which is shown below.
    }
  };
  return (
    <li className="comment">
      <p className="comment__text">
        <strong>{name}</strong>
      </p>
      <p className="comment__who">
        {t('requests.answered', { count: proposedCodes.length, total: questionCodes.length })} (
        {questionCodes.join(', ')})
      </p>
      <p className="comment__who">{stateText(request)}</p>
      {canRevoke && state === 'open' ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            if (!loading) void end();
          }}
        >
          {t('requests.revoke')}
          <span className="visually-hidden"> {t('requests.revokeWhich', { name })}</span>
        </button>
      ) : null}
      {error ? (
        <p className="together-problem" role="alert">
          {findRefusal(error).message ?? t('error.unexpected')}
        </p>
      ) : null}
    </li>
  );
}
