import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import {
  DiscardBaselineImportDocument,
  StoreBaselineImportDocument,
  UndoBaselineImportDocument,
  type BaselineImport,
} from './imports-query.js';

interface DecideProps {
  readonly region: string;
  readonly record: BaselineImport;
}

const seen = ({ region, record }: DecideProps) => ({
  region,
  id: record.id,
  expectedRevision: record.revision,
});

/** Make a measurement of the file, or throw the file away. */
export function DecideImport({ region, record }: DecideProps) {
  const [store, { loading }] = useMutation(StoreBaselineImportDocument);
  const [discard] = useMutation(DiscardBaselineImportDocument);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const client = useApolloClient();
  const navigate = useNavigate();
  const isBlocked = record.check.blockers.length > 0;

  const keep = async (): Promise<void> => {
    if (isBlocked || loading) return;
    setProblem(null);
    try {
      await store({ variables: { input: { ...seen({ region, record }), idempotencyKey } } });
      await client.refetchQueries({ include: ['Region'] });
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  const throwAway = async (): Promise<void> => {
    await discard({ variables: { input: seen({ region, record }) } });
    void navigate(`/${region}/metingen/inlezen`);
  };
  return (
    <section className="card" aria-labelledby="decide-title">
      <h2 id="decide-title">{t('baseline.decide')}</h2>
      <p className="prose">{t('baseline.decideText')}</p>
      <p className="dialog__error" role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          aria-disabled={isBlocked || loading}
          aria-describedby="decide-blocked"
          onClick={() => void keep()}
        >
          {t('baseline.store')}
        </button>
        <button type="button" className="button" onClick={() => setIsDiscarding(true)}>
          {t('baseline.discard')}
        </button>
      </div>
      <p className="small" id="decide-blocked">
        {isBlocked ? t('baseline.blockedShort') : t('baseline.undoable')}
      </p>
      {isDiscarding ? (
        <ConfirmDialog
          title={t('baseline.discardTitle')}
          submit={t('baseline.discard')}
          onConfirm={throwAway}
          onClose={() => setIsDiscarding(false)}
        >
          <p>{t('baseline.discardText')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

/** What was made of the file, and the way back. */
export function StoredImport({ region, record }: DecideProps) {
  const [undo] = useMutation(UndoBaselineImportDocument);
  const [isUndoing, setIsUndoing] = useState(false);
  const client = useApolloClient();
  const { check, title, campaign, storedAt, storedBy } = record;
  const stored = check.scans.filter(({ answered }) => answered > 0).length;

  const takeBack = async ({ confirmation }: { confirmation: string }): Promise<void> => {
    await undo({ variables: { input: { ...seen({ region, record }), confirmation } } });
    setIsUndoing(false);
    await client.refetchQueries({ include: ['Region'] });
  };
  return (
    <>
      <Notice tone="positive" title={t('baseline.storedTitle')} role="status">
        <p>
          {t('baseline.storedText', {
            by: storedBy ?? '',
            at: formatDate(storedAt ?? record.broughtAt),
            municipalities: stored,
          })}
        </p>
        <p>
          <Link to={`/${region}/metingen/${campaign}`}>{t('baseline.toCampaign', { title })}</Link>
        </p>
      </Notice>
      <Verdicts verdicts={record.verdicts} />
      <section className="card" aria-labelledby="undo-title">
        <h2 id="undo-title">{t('baseline.undoTitle')}</h2>
        <p className="prose">{t('baseline.undoText')}</p>
        <button type="button" className="button" onClick={() => setIsUndoing(true)}>
          {t('baseline.undo')}
        </button>
      </section>
      {isUndoing ? (
        <ConfirmDialog
          title={t('baseline.undoTitle')}
          name={title}
          submit={t('baseline.undo')}
          onConfirm={takeBack}
          onClose={() => setIsUndoing(false)}
        >
          <p>{t('baseline.undoConfirm')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Verdicts({ verdicts }: Pick<BaselineImport, 'verdicts'>) {
  return (
    <section className="card" aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{t('baseline.verdicts')}</h2>
      {verdicts.length === 0 ? (
        <p className="prose">{t('baseline.noVerdicts')}</p>
      ) : (
        <ul className="imports__list">
          {verdicts.map(({ municipality, isRight, note, givenBy, givenAt }) => (
            <li key={municipality.code}>
              {t('baseline.verdict', {
                name: municipality.name,
                isRight,
                note: note ?? '',
                by: givenBy,
                at: formatDate(givenAt),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
