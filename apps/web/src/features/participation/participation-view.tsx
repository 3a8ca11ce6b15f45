import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { deadlineText } from '../../components/deadline.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/participation.js';
import { CampaignChoice, type ChoosableCampaign } from './campaign-choice.js';
import { ForecastCard } from './forecast-card.js';
import { Participants } from './participants.js';
import { ParticipationListDocument } from './participation-query.js';
import './participation.css';

interface ParticipationViewProps {
  readonly region: string;
  readonly campaign: string;
  readonly campaigns: readonly ChoosableCampaign[];
  /** Under the list of who takes part. */
  readonly children?: ReactNode;
}

/** Who is how far, who needs a call, and what to expect: for who leads the region. */
export function ParticipationView({
  region,
  campaign,
  campaigns,
  children,
}: ParticipationViewProps) {
  const query = useQuery(ParticipationListDocument, { variables: { region, campaign } });
  const live = useLive({ region, campaign }, () => query.refetch());
  return (
    <Loaded query={query}>
      {({ participation }) => (
        <div className="page participation-page">
          <LiveStatus
            live={live}
            error={query.error}
            isClosed={participation.campaign.status === 'closed'}
          />
          <header className="participation-page__header">
            <div>
              <p className="small">
                {joinParts([participation.region.name, participation.campaign.title])}
              </p>
              <PageHeading title={[t('nav.participation'), participation.region.name]}>
                {t('nav.participation')}
              </PageHeading>
              <p className="small">{deadlineText(participation.campaign.closesAt)}</p>
              <p className="small no-print">
                <Link to={`/${region}/metingen/${campaign}`}>{t('participation.results')}</Link>
              </p>
              <p className="small print-only">{t('participation.printed', { at: live.readAt })}</p>
            </div>
            <CampaignChoice campaigns={campaigns} chosen={campaign} />
          </header>
          <ForecastCard participation={participation} />
          <Participants participation={participation} />
          {children}
        </div>
      )}
    </Loaded>
  );
}
