import { BarStatus } from '../../../components/bar-status.js';
import { formatList } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { Avatar } from './avatar.js';
import type { Together } from './together-query.js';

const most = 3;

/** Who else has this scan open, in the bar. Not announced: people come and go all day. */
export function PresentInBar({ together }: { readonly together: Together | null }) {
  const names = (together?.present ?? []).map(({ person }) => person.name);
  if (names.length === 0) return null;
  return (
    <BarStatus>
      <span className="avatar-row" data-testid="present">
        <span className="visually-hidden">
          {t('together.present', { names: formatList(names) })}
        </span>
        {names.slice(0, most).map((name) => (
          <Avatar key={name} name={name} />
        ))}
        {names.length > most ? (
          <span className="small num" aria-hidden="true">
            +{names.length - most}
          </span>
        ) : null}
      </span>
    </BarStatus>
  );
}
