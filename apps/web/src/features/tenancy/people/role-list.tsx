import { useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { ConfirmDialog } from '../../../components/confirm-dialog.js';
import { t } from '../../../messages/people.js';
import type { PeopleDeeds, RoleHolder } from './people-query.js';

interface RoleListProps {
  readonly holders: readonly RoleHolder[];
  readonly deeds: Pick<PeopleDeeds, 'endRole'>;
}

export const placedRole = ({
  role,
  municipality,
}: Pick<RoleHolder, 'role' | 'municipality'>): string =>
  municipality
    ? t('role.of', { role: t(`role.${role}`), municipality: municipality.name })
    : t(`role.${role}`);

export function RoleList({ holders, deeds }: RoleListProps) {
  const [ending, setEnding] = useState<RoleHolder | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      {holders.length === 0 ? <p className="prose">{t('people.noHolders')}</p> : null}
      <ul className="people__list">
        {holders.map((holder) => (
          <li key={holder.id}>
            <div>
              <strong>{holder.name}</strong>
              <p>{placedRole(holder)}</p>
              <p className="small">
                {holder.email} · {t('people.period').toLowerCase()} {t('people.since', holder)}
              </p>
            </div>
            {holder.canEnd ? (
              <button
                type="button"
                className="button"
                aria-label={t('people.endOf', { name: holder.name, role: placedRole(holder) })}
                onClick={() => setEnding(holder)}
              >
                {t('people.end')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="people__said" role="status">
        {said}
      </p>
      {ending ? (
        <EndDialog
          key={ending.id}
          holder={ending}
          deeds={deeds}
          onDone={() => setSaid(t('people.ended'))}
          onClose={() => setEnding(null)}
        />
      ) : null}
    </>
  );
}

interface EndDialogProps extends Pick<RoleListProps, 'deeds'> {
  readonly holder: RoleHolder;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Of the last coordinator of a municipality it asks a second time, with what that means. */
function EndDialog({ holder, deeds, onDone, onClose }: EndDialogProps) {
  const [isLast, setIsLast] = useState(false);
  const end = async (): Promise<void> => {
    try {
      await deeds.endRole(holder.id, isLast);
    } catch (error) {
      if (findRefusal(error).details['isLast'] === true) setIsLast(true);
      throw error;
    }
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('people.endOf', { name: holder.name, role: placedRole(holder) })}
      submit={t(isLast ? 'people.endLast' : 'people.end')}
      onConfirm={end}
      onClose={onClose}
    >
      <p>{t('people.endText', { name: holder.name })}</p>
    </ConfirmDialog>
  );
}
