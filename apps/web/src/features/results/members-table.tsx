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

const scored = ['municipality', 'status', 'submittedOn', 'openness', 'total'] as const;
const unscored = ['municipality', 'status', 'submittedOn', 'answered'] as const;

export function MembersTable({ progress }: { readonly progress: CampaignProgress }) {
  const { isScored } = progress.campaign;
  const members = [...progress.members].sort((a, b) =>
    a.municipality.name.localeCompare(b.municipality.name, 'nl', { ignorePunctuation: true }),
  );
  const isAbsent = (absence: Member['totalAbsence']): boolean =>
    isScored && members.some(({ totalAbsence }) => totalAbsence === absence);
  return (
    <section className="card" aria-labelledby="members-title">
      <h2 id="members-title">{t('progress.members')}</h2>
      <table className="members-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {(isScored ? scored : unscored).map((column) => (
              <th key={column} scope="col" role="columnheader">
                {t(`progress.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {members.map((member) => (
            <MemberRow key={member.municipality.code} member={member} isScored={isScored} />
          ))}
        </tbody>
      </table>
      {isAbsent('held_back') ? <p className="small">{t('progress.heldBackText')}</p> : null}
      {isAbsent('no_score') ? <p className="small">{t('progress.noScoreText')}</p> : null}
    </section>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly isScored: boolean;
}

function MemberRow({ member, isScored }: MemberRowProps) {
  const { municipality, status, progress, submission, total, totalAbsence } = member;
  const changed = useChanged([status, submission, total, ...(isScored ? [] : [progress.answered])]);
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
      {isScored ? (
        <>
          <td role="cell" className="small">
            {submission ? t(`openness.${submission.openness}`) : null}
          </td>
          <td role="cell" className="num members-table__total">
            {total !== null ? (
              <ExplainedFigure about={`member:${municipality.slug}`}>
                <Figure value={total}>{formatFigure(total)}</Figure>
              </ExplainedFigure>
            ) : totalAbsence && totalAbsence !== 'not_submitted' ? (
              <span className="small">{t(`progress.absence.${totalAbsence}`)}</span>
            ) : null}
          </td>
        </>
      ) : (
        <td role="cell" className="num members-table__total">
          {t('progress.answeredOf', progress)}
        </td>
      )}
    </tr>
  );
}
