import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { t } from '../../messages/administration.js';
import { RegionRemovalsDocument, RemoveRegionDocument, type RegionExit } from './exit-query.js';

interface RemovalCardProps {
  readonly exit: Pick<RegionExit, 'slug' | 'name'>;
  readonly standing: NonNullable<RegionExit['removal']>;
}

/** Taking a region away: only once it is over, and handed over or not wanted. */
export function RemovalCard({ exit: { slug, name }, standing }: RemovalCardProps) {
  const { isOver, isHandedOver, isAsked, statement } = standing;
  const [said, setSaid] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const navigate = useNavigate();
  const [remove] = useMutation(RemoveRegionDocument, {
    refetchQueries: [{ query: RegionRemovalsDocument }],
  });
  const confirm = async ({ confirmation }: { confirmation: string }): Promise<void> => {
    const withoutArchive = isHandedOver ? null : said;
    await remove({ variables: { input: { region: slug, confirmation, withoutArchive } } });
    await navigate('/beheer/regios');
  };
  const mayAsk = isOver && !isAsked && (isHandedOver || said.trim() === statement);
  return (
    <section className="card exit" aria-labelledby="removal-title">
      <h2 id="removal-title">{t('removal.title')}</h2>
      <p className="prose">{t('removal.intro')}</p>
      {isOver ? null : <p>{t('removal.notOver')}</p>}
      {isAsked ? <p role="status">{t('removal.asked')}</p> : null}
      {isOver && !isAsked && !isHandedOver ? (
        <div className="field">
          <label className="field__label" htmlFor="removal-statement">
            {t('removal.statement', { statement })}
          </label>
          <input
            id="removal-statement"
            className="field__input"
            value={said}
            autoComplete="off"
            onChange={(event) => setSaid(event.target.value)}
          />
        </div>
      ) : null}
      {isOver && !isAsked ? (
        <button
          type="button"
          className="button"
          aria-disabled={!mayAsk}
          onClick={() => {
            if (mayAsk) setIsAsking(true);
          }}
        >
          {t('removal.remove')}
        </button>
      ) : null}
      {isAsking ? (
        <ConfirmDialog
          title={t('removal.confirm', { name })}
          name={name}
          submit={t('removal.confirmSubmit')}
          onConfirm={confirm}
          onClose={() => setIsAsking(false)}
        >
          <p>{t('removal.confirmText')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
