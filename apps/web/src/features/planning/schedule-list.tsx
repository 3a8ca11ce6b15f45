import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { t } from '../../messages/administration.js';
import { DeedDialog, type DeedFields, type DeedInput } from './deed-dialog.js';
import {
  ChangeScheduleDocument,
  type PlannedRound,
  type PlannedSchedule,
  type Planning,
  type ScheduleDeed,
} from './planning-query.js';
import { RoundLine } from './round-line.js';

const fieldsOf: Partial<Record<ScheduleDeed, DeedFields>> = {
  move: { opensOn: '', time: '09:00' },
};

interface Chosen {
  readonly deed: ScheduleDeed;
  readonly schedule: PlannedSchedule;
  readonly round: PlannedRound | null;
}

export function ScheduleList({ planning }: { readonly planning: Planning }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { schedules, region } = planning;
  return (
    <section aria-labelledby="schedules-title">
      <h2 id="schedules-title">{t('planning.schedules')}</h2>
      {schedules.length === 0 ? <p className="prose">{t('planning.noSchedules')}</p> : null}
      <ul className="planned-list">
        {schedules.map((schedule) => (
          <li key={schedule.id} className="card planned">
            <Schedule
              schedule={schedule}
              opened={openedRounds(planning, schedule)}
              onChoose={(deed, round) => setChosen({ deed, schedule, round })}
            />
          </li>
        ))}
      </ul>
      {chosen ? (
        <ScheduleDialog
          key={`${chosen.schedule.id} ${chosen.deed}`}
          {...chosen}
          region={region.slug}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}

/** When those rounds opened that did: what is done to them from then on is done to the campaign. */
const openedRounds = ({ campaigns }: Planning, { id }: PlannedSchedule): readonly string[] =>
  campaigns
    .filter(({ scheduleId, campaign }) => scheduleId === id && campaign.status !== 'planned')
    .map(({ campaign }) => campaign.opensAt);

interface ScheduleProps {
  readonly schedule: PlannedSchedule;
  readonly opened: readonly string[];
  readonly onChoose: (deed: ScheduleDeed, round: PlannedRound | null) => void;
}

function Schedule({ schedule, opened, onChoose }: ScheduleProps) {
  const { title, state, rounds, problem, themeCodes } = schedule;
  const deeds: readonly ScheduleDeed[] = [state === 'paused' ? 'resume' : 'pause', 'end'];
  return (
    <>
      <h3>
        {title}{' '}
        <span className={state === 'active' ? 'tag tag--positive' : 'tag tag--warning'}>
          {t(`schedule.${state}`)}
        </span>
      </h3>
      <p>{t('schedule.rule', schedule)}</p>
      {themeCodes ? <p className="small">{t('planning.themes', { codes: themeCodes })}</p> : null}
      {problem ? <p className="dialog__error">{problem}</p> : null}
      {state === 'paused' ? <p className="small">{t('schedule.pausedText')}</p> : null}
      {rounds.length === 0 ? <p className="small">{t('schedule.noRounds')}</p> : null}
      <ol className="rounds" aria-label={t('schedule.roundsOf', { title })}>
        {rounds.map((round) => (
          <li key={round.year}>
            <RoundLine round={round} />
            {state === 'active' && !opened.includes(round.opensAt) ? (
              <div className="button-row planned__deeds">
                {roundDeeds(round).map((deed) => (
                  <button
                    key={deed}
                    type="button"
                    className="button button--quiet"
                    onClick={() => onChoose(deed, round)}
                  >
                    {t(`deed.schedule.${deed}`)}
                    <span className="visually-hidden"> {t('round.year', round)}</span>
                  </button>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <div className="button-row planned__deeds">
        {deeds.map((deed) => (
          <button key={deed} type="button" className="button" onClick={() => onChoose(deed, null)}>
            {t(`deed.schedule.${deed}`)}
            <span className="visually-hidden"> {title}</span>
          </button>
        ))}
      </div>
    </>
  );
}

function roundDeeds({ year, isSkipped, isMoved }: PlannedRound): readonly ScheduleDeed[] {
  if (isSkipped) return ['restore'];
  const isThisYear = year === new Date().getFullYear();
  return [
    'skip',
    'move',
    ...(isThisYear ? (['run'] as const) : []),
    ...(isMoved ? (['restore'] as const) : []),
  ];
}

interface ScheduleDialogProps extends Chosen {
  readonly region: string;
  readonly onClose: () => void;
}

function ScheduleDialog({ deed, schedule, round, region, onClose }: ScheduleDialogProps) {
  const [change] = useMutation(ChangeScheduleDocument, { refetchQueries: ['Region'] });
  const confirm = async ({ opensOn, time }: DeedInput): Promise<void> => {
    const of = { region, scheduleId: schedule.id, expectedRevision: schedule.revision };
    const input = { ...of, deed, year: round?.year ?? null, opensOn, time };
    await change({ variables: { input } });
  };
  const name = round ? t('round.year', round) : schedule.title;
  return (
    <DeedDialog
      title={t('deed.of', { deed: t(`deed.schedule.${deed}`), name })}
      text={t(`deed.text.schedule.${deed}`)}
      submit={t(`deed.schedule.${deed}`)}
      fields={fieldsOf[deed] ?? {}}
      name={deed === 'end' ? schedule.title : undefined}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
