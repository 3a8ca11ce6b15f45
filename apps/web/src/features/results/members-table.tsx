import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { useChanged } from '../../components/use-changed.js';
import { formatDay, formatFigure } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import type { CampaignProgress, Member } from './progress-query.js';

const tones = {
  not_started: '',
  in_progress: 'tag--accent',
  submitted: 'tag--positive',
  reopened: 'tag--warning',
} as const;

const columns = ['municipality', 'status', 'submittedOn', 'openness', 'total'] as const;

export function MembersTable({ progress }: { readonly progress: CampaignProgress }) {
  const members = [...progress.members].sort((a, b) =>
    a.municipality.name.localeCompare(b.municipality.name, 'nl', { ignorePunctuation: true }),
  );
  return (
    <section className="card" aria-labelledby="members-title">
      <h2 id="members-title">{t('progress.members')}</h2>
      <table className="members-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {t(`progress.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {members.map((member) => (
            <MemberRow key={member.municipality.code} member={member} />
          ))}
        </tbody>
      </table>
      {members.some(isHeldBack) ? <p className="small">{t('progress.heldBackText')}</p> : null}
    </section>
  );
}

/** Shared, and yet not there. */
const isHeldBack = ({ submission, total }: Member): boolean =>
  submission !== null && submission.openness !== 'mean_only' && total === null;

function MemberRow({ member }: { readonly member: Member }) {
  const { municipality, status, submission, total } = member;
  const changed = useChanged([status, submission, total]);
  return (
    <tr role="row" className={changed} data-testid={`member-${municipality.slug}`}>
      <th scope="row" role="rowheader">
        {municipality.name}
      </th>
      <td role="cell">
        <span className={`tag ${tones[status]}`}>
          <Figure value={status}>{t(`status.${status}`)}</Figure>
        </span>
      </td>
      <td role="cell">{submission ? formatDay(submission.submittedAt) : t('progress.notYet')}</td>
      <td role="cell" className="small">
        {submission ? t(`openness.${submission.openness}`) : null}
      </td>
      <td role="cell" className="num members-table__total">
        {total === null ? (
          submission ? (
            <span className="small">
              {t(isHeldBack(member) ? 'progress.heldBack' : 'progress.hidden')}
            </span>
          ) : null
        ) : (
          <ExplainedFigure about={`member:${municipality.slug}`}>
            <Figure value={total}>{formatFigure(total)}</Figure>
          </ExplainedFigure>
        )}
      </td>
    </tr>
  );
}
