import { formerAreaMessages } from '../messages/nl/former-area.js';
import { speaker } from '../messages/t.js';
import { Notice } from './notice.js';

const t = speaker(formerAreaMessages);

interface AreaChange {
  readonly kind: 'merger' | 'absorption' | 'split' | 'border_change';
  readonly changedOn: string;
  readonly other: { readonly name: string };
}

/** That then and now are not of one and the same area. */
export function AreaNotice({ areaChanges }: { readonly areaChanges: readonly AreaChange[] }) {
  const keys = [...new Set(areaChanges.map(({ kind, changedOn }) => `${kind} ${changedOn}`))];
  if (keys.length === 0) return null;
  return (
    <Notice>
      {keys.map((key) => {
        const same = areaChanges.filter((each) => `${each.kind} ${each.changedOn}` === key);
        const names = same.map(({ other }) => other.name);
        const [first] = same;
        return first ? (
          <p key={key}>{t(`area.${first.kind}`, { changedOn: first.changedOn, names })}</p>
        ) : null;
      })}
    </Notice>
  );
}
