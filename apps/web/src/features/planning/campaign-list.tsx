import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { t } from '../../messages/administration.js';
import { DeedDialog, type DeedFields, type DeedInput } from './deed-dialog.js';
import {
  ChangeCampaignDocument,
  type CampaignDeed,
  type PlannedCampaign,
  type Planning,
} from './planning-query.js';

type Status = PlannedCampaign['campaign']['status'];

/** What may be done in each state; a campaign of a schedule is moved there. */
const deedsOf: Record<Status, readonly CampaignDeed[]> = {
  planned: ['open', 'move', 'withdraw'],
  open: ['extend', 'extend_one', 'close'],
  closed: ['extend_one', 'reopen'],
};
const fieldsOf: Record<CampaignDeed, DeedFields> = {
  move: { opensOn: '', time: '09:00', lastDay: '' },
  open: {},
  withdraw: {},
  extend: { lastDay: '', reason: '' },
  extend_one: { municipality: '', lastDay: '', reason: '' },
  close: { reason: '' },
  reopen: { lastDay: '', reason: '' },
};
const isConfirmedByName = (deed: CampaignDeed): boolean => deed === 'withdraw' || deed === 'close';

export function CampaignList({ planning }: { readonly planning: Planning }) {
  const { campaigns, region } = planning;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <section aria-labelledby="campaigns-title">
      <h2 id="campaigns-title">{t('planning.campaigns')}</h2>
      {campaigns.length === 0 ? <p className="prose">{t('planning.noCampaigns')}</p> : null}
      <ul className="planned-list">
        {campaigns.map((planned) => (
          <li key={planned.id} className="card planned">
            <Campaign planned={planned} region={region.slug} />
            <Deeds planned={planned} onChoose={(deed) => setChosen({ deed, planned })} />
          </li>
        ))}
      </ul>
      {chosen ? (
        <CampaignDialog
          key={`${chosen.planned.id} ${chosen.deed}`}
          {...chosen}
          planning={planning}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}

interface Chosen {
  readonly deed: CampaignDeed;
  readonly planned: PlannedCampaign;
}

const tags: Record<Status, string> = {
  planned: 'tag tag--accent',
  open: 'tag tag--positive',
  closed: 'tag',
};

function Campaign({ planned, region }: { planned: PlannedCampaign; region: string }) {
  const { campaign, extensions, themeCodes, scheduleId } = planned;
  const { status, title, slug } = campaign;
  return (
    <>
      <h3>
        {status === 'planned' ? title : <Link to={`/${region}/metingen/${slug}`}>{title}</Link>}{' '}
        <span className={tags[status]}>{t(`planning.${status}`)}</span>
        {scheduleId ? <span className="tag">{t('planning.bySchedule')}</span> : null}
      </h3>
      <p className="num">{t('planning.window', campaign)}</p>
      <p className="small">
        {t('planning.asked', campaign)}
        {themeCodes ? `, ${t('planning.themes', { codes: themeCodes })}` : null};{' '}
        {t('planning.reference', campaign)}
      </p>
      {extensions.map((extension) => (
        <p key={extension.slug} className="small">
          {t('planning.extension', extension)}
        </p>
      ))}
    </>
  );
}

interface DeedsProps {
  readonly planned: PlannedCampaign;
  readonly onChoose: (deed: CampaignDeed) => void;
}

function Deeds({ planned: { campaign, scheduleId }, onChoose }: DeedsProps) {
  if (scheduleId && campaign.status === 'planned') return null;
  return (
    <div className="button-row planned__deeds">
      {deedsOf[campaign.status].map((deed) => (
        <button key={deed} type="button" className="button" onClick={() => onChoose(deed)}>
          {t(`deed.campaign.${deed}`)}
          <span className="visually-hidden"> {campaign.title}</span>
        </button>
      ))}
    </div>
  );
}

interface CampaignDialogProps extends Chosen {
  readonly planning: Planning;
  readonly onClose: () => void;
}

function CampaignDialog({ deed, planned, planning, onClose }: CampaignDialogProps) {
  const [change] = useMutation(ChangeCampaignDocument, { refetchQueries: ['Region'] });
  const { slug, title } = planned.campaign;
  const confirm = async (fields: DeedInput): Promise<void> => {
    const { region } = planning;
    const of = { region: region.slug, campaign: slug, expectedRevision: planned.revision };
    await change({ variables: { input: { ...of, deed, ...fields } } });
  };
  return (
    <DeedDialog
      title={t('deed.of', { deed: t(`deed.campaign.${deed}`), name: title })}
      text={t(`deed.text.campaign.${deed}`)}
      submit={t(`deed.campaign.${deed}`)}
      fields={fieldsOf[deed]}
      members={planning.members}
      name={isConfirmedByName(deed) ? title : undefined}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
