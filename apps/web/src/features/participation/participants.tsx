import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../../messages/participation.js';
import { NoteDialog } from './note-dialog.js';
import { ReminderDialog } from './reminder-dialog.js';
import { ParticipantRow } from './participant-row.js';
import type { Participation } from './participation-query.js';
import { orderOf, orders, sortParticipants } from './sort-participants.js';

const columns = ['municipality', 'status', 'progress', 'activity', 'closing', 'note'] as const;

export function Participants({ participation }: { readonly participation: Participation }) {
  const { members, canManage, region, campaign } = participation;
  const [params, setParams] = useSearchParams();
  const [noted, setNoted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reminded, setReminded] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');
  const place = { region: region.slug, campaign: campaign.slug };
  const unfinished = members.filter(({ status }) => status !== 'submitted');
  // Who submitted meanwhile is chosen no more.
  const picked = unfinished.filter(({ municipality }) => chosen.has(municipality.slug));
  const pick = (slug: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(slug)) after.add(slug);
      return after;
    });
  const remind = (): void => {
    const wanted = picked.length > 0 ? picked : unfinished;
    setSaid('');
    setReminded(wanted.map(({ municipality }) => municipality.slug));
  };
  const order = orderOf(params.get('volgorde'));
  const subject = members.find(({ municipality }) => municipality.code === noted);
  const sort = (wanted: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('volgorde', wanted);
        return after;
      },
      { replace: true },
    );
  return (
    <section className="card" aria-labelledby="participants-title">
      <div className="participants__head">
        <h2 id="participants-title">{t('participants.title')}</h2>
        <div className="choice no-print">
          <label htmlFor="participants-order">{t('participants.order')}</label>
          <select
            id="participants-order"
            value={order}
            onChange={(event) => sort(event.target.value)}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {t(`participants.order.${each}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {canManage && unfinished.length > 0 ? (
        <div className="participants__remind">
          <button type="button" className="button" onClick={remind}>
            {picked.length > 0
              ? t('remind.chosen', { count: picked.length })
              : t('remind.all', { count: unfinished.length })}
          </button>
          <p className="participants__done" role="status">
            {said}
          </p>
        </div>
      ) : null}
      <table className="participants" role="table" aria-labelledby="participants-title">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {t(`participants.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sortParticipants(members, order).map((member) => (
            <ParticipantRow
              key={member.municipality.code}
              member={member}
              picked={
                canManage && member.status !== 'submitted'
                  ? {
                      isPicked: chosen.has(member.municipality.slug),
                      onPick: () => pick(member.municipality.slug),
                    }
                  : null
              }
              onNote={canManage ? () => setNoted(member.municipality.code) : null}
            />
          ))}
        </tbody>
      </table>
      {subject ? (
        <NoteDialog
          key={subject.municipality.code}
          place={place}
          member={subject}
          onClose={() => setNoted(null)}
        />
      ) : null}
      {reminded ? (
        <ReminderDialog
          place={place}
          municipalities={reminded}
          onDone={(done) => {
            setSaid(done);
            setChosen(new Set());
          }}
          onClose={() => setReminded(null)}
        />
      ) : null}
    </section>
  );
}
