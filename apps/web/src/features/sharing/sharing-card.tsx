import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { useFocusBack } from '../../components/use-focus-back.js';
import type { ScanRef } from '../../gql/graphql.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/sharing.js';
import { MadeLink } from './made-link.js';
import { ShareForm } from './share-form.js';
import { RevokeShareLinkDocument, SharedWithDocument, type ShareLink } from './sharing-query.js';
import './sharing.css';

/** What the municipality shares by a link, with whom and until when. */
export function SharingCard({ scanRef }: { readonly scanRef: ScanRef }) {
  const scan = { ...scanRef };
  const { data } = useQuery(SharedWithDocument, {
    variables: { scan },
    fetchPolicy: 'cache-and-network',
  });
  const [step, setStep] = useState<'list' | 'form' | { label: string; token: string }>('list');
  const [revoking, setRevoking] = useState<ShareLink | null>(null);
  const [said, setSaid] = useState('');
  const [revoke] = useMutation(RevokeShareLinkDocument);
  const begin = useFocusBack(step !== 'list');
  const backToList = (): void => setStep('list');
  if (!data) return null;
  const { links, canShare, hasResults, reports } = data.sharedWith;
  if (links.length === 0 && !canShare) return null;
  const confirmRevoke = async (): Promise<void> => {
    if (!revoking) return;
    await revoke({ variables: { input: { scan, linkId: revoking.id } } });
    setSaid(t('sharing.gone', { label: revoking.label }));
    setRevoking(null);
  };
  return (
    <section className="card sharing" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{t('sharing.title')}</h2>
      <p className="prose">{t('sharing.intro')}</p>
      {links.length === 0 ? (
        <p className="small">{t('sharing.none')}</p>
      ) : (
        <ul className="sharing__links" data-testid="share-links">
          {links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              onRevoke={canShare && link.state === 'open' ? () => setRevoking(link) : null}
            />
          ))}
        </ul>
      )}
      <p role="status" className="sharing__said">
        {said}
      </p>
      {canShare && step === 'list' && (hasResults || reports.length > 0) ? (
        <button ref={begin} type="button" className="button" onClick={() => setStep('form')}>
          {t('sharing.new')}
        </button>
      ) : null}
      {step === 'form' ? (
        <ShareForm
          scan={scan}
          sharedWith={data.sharedWith}
          onMade={setStep}
          onCancel={backToList}
        />
      ) : null}
      {typeof step === 'object' ? (
        <MadeLink label={step.label} token={step.token} onClose={backToList} />
      ) : null}
      {revoking ? (
        <ConfirmDialog
          title={t('sharing.revokeTitle', revoking)}
          submit={t('sharing.revoke')}
          onConfirm={confirmRevoke}
          onClose={() => setRevoking(null)}
        >
          <p>{t('sharing.revokeText', revoking)}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

interface LinkRowProps {
  readonly link: ShareLink;
  readonly onRevoke: (() => void) | null;
}

function LinkRow({ link, onRevoke }: LinkRowProps) {
  const { label, what, title, hasNotes, state, expiresAt } = link;
  const shown = what === 'results' ? t('sharing.isResults') : (title ?? '');
  return (
    <li>
      <div>
        <p>
          <strong>{label}</strong>{' '}
          {state === 'open' ? null : (
            <span className="tag">
              {state === 'revoked' ? t('sharing.revoked') : t('sharing.expired', { at: expiresAt })}
            </span>
          )}
        </p>
        <p className="small">
          {joinParts([
            hasNotes ? `${shown}, ${t('sharing.withNotes')}` : shown,
            t('sharing.made', { by: link.madeBy, at: link.createdAt }),
            ...(state === 'open' ? [t('sharing.until', { at: expiresAt })] : []),
          ])}
        </p>
        <p className="small">
          {t('sharing.opened', {
            openings: link.openings,
            downloads: link.downloads,
            last: link.lastOpenedAt,
          })}
        </p>
        {link.isSuperseded && state === 'open' ? (
          <p className="small">{t('sharing.superseded')}</p>
        ) : null}
      </div>
      {onRevoke ? (
        <button
          type="button"
          className="button"
          aria-label={t('sharing.revokeLabel', { label })}
          onClick={onRevoke}
        >
          {t('sharing.revoke')}
        </button>
      ) : null}
    </li>
  );
}
