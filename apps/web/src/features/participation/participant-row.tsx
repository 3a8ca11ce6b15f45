import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { Ruler } from '../../components/ruler.js';
import { useChanged } from '../../components/use-changed.js';
import { daysBetween, formatList, formatWhen, lastDay } from '../../messages/format.js';
import { t } from '../../messages/participation.js';
import type { Participant } from './participation-query.js';

const tones = {
  not_started: '',
  in_progress: 'tag--accent',
  submitted: 'tag--positive',
  reopened: 'tag--warning',
} as const;

interface ParticipantRowProps {
  readonly member: Participant;
  /** Null for who may not write here. */
  readonly onNote: (() => void) | null;
  /** Null where there is nothing to remind of. */
  readonly picked: { readonly isPicked: boolean; readonly onPick: () => void } | null;
}

export function ParticipantRow({ member, onNote, picked }: ParticipantRowProps) {
  const { municipality, status, progress, percent, lastActivityAt, attention } = member;
  const now = new Date();
  const changed = useChanged([status, progress, attention, member.closesAt, member.note]);
  return (
    <tr role="row" className={changed} data-testid={`participant-${municipality.slug}`}>
      <th scope="row" role="rowheader">
        <span className="participants__pick">
          {picked ? (
            <label className="no-print">
              <span className="visually-hidden">{t('participants.choose', municipality)}</span>
              <input type="checkbox" checked={picked.isPicked} onChange={picked.onPick} />
            </label>
          ) : onNote ? (
            <span className="participants__unpicked no-print" />
          ) : null}
          <span>
            {municipality.name}
            <Contacts member={member} />
          </span>
        </span>
      </th>
      <td role="cell">
        <span className={`tag ${tones[status]}`}>
          <Figure value={status}>{t(`status.${status}`)}</Figure>
        </span>{' '}
        {attention === 'none' || attention === 'not_begun' ? null : (
          <span className="tag tag--warning">{t(`attention.${attention}`)}</span>
        )}
        <SubmittedAt member={member} />
      </td>
      <td role="cell">
        <span className="participants__percent num">
          <ExplainedFigure about={`progress:${municipality.slug}`}>
            <Figure value={percent}>{t('participants.percent', { percent })}</Figure>
          </ExplainedFigure>{' '}
          <span className="small">{t('ruler.progress', progress)}</span>
        </span>
        <Ruler done={progress.answered} total={progress.asked} />
      </td>
      <td role="cell" className="small">
        <span className="participants__label" aria-hidden="true">
          {t('participants.activity')}
        </span>
        {lastActivityAt ? formatWhen(lastActivityAt, now) : t('participants.never')}
      </td>
      <td role="cell" className="small">
        <span className="participants__label" aria-hidden="true">
          {t('participants.closing')}
        </span>
        <Closing member={member} now={now} />
      </td>
      <td role="cell" className="small participants__note">
        <Note member={member} now={now} />
        {onNote ? (
          <button type="button" className="link-button no-print" onClick={onNote}>
            {t(member.note?.text ? 'note.change' : 'note.add')}
            <span className="visually-hidden"> {t('note.of', municipality)}</span>
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function Contacts({ member: { coordinators, people } }: { readonly member: Participant }) {
  if (people === 0) {
    return <span className="participants__contacts">{t('participants.nobody')}</span>;
  }
  return (
    <span className="participants__contacts">
      {coordinators.length === 0 ? (
        t('participants.noCoordinator')
      ) : (
        <>
          <span className="visually-hidden">
            {t('participants.call', { count: coordinators.length })}{' '}
          </span>
          {formatList(coordinators)}
        </>
      )}
    </span>
  );
}

function SubmittedAt({ member: { status, submission } }: { readonly member: Participant }) {
  if (!submission) return null;
  const key = status === 'reopened' ? 'reopened' : submission.revision > 1 ? 'again' : 'submitted';
  const day = key === 'submitted' ? 'participants__day' : '';
  return (
    <span className={`small participants__line ${day}`}>
      {t(`participants.${key}`, submission)}
    </span>
  );
}

interface ClosingProps {
  readonly member: Participant;
  readonly now: Date;
}

function Closing({ member: { closesAt, isExtended, attention }, now }: ClosingProps) {
  const days = daysBetween(lastDay(closesAt), now);
  return (
    <>
      {t('participants.closes', { closesAt })}{' '}
      {isExtended ? <span className="tag">{t('participants.extended')}</span> : null}{' '}
      {attention === 'late' ? (
        <span className="participants__line">
          {days > 0 ? t('participants.lateBy', { days }) : t('participants.lateToday')}
        </span>
      ) : null}
    </>
  );
}

function Note({ member: { note }, now }: { readonly member: Participant; readonly now: Date }) {
  if (!note?.text) return null;
  const when = formatWhen(note.writtenAt, now);
  return (
    <>
      <span className="participants__text">{note.text}</span>
      <span className="participants__line">{t('note.by', { ...note, when })}</span>
    </>
  );
}
