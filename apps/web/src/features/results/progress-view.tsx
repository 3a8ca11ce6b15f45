import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { CalendarLink } from '../../components/calendar-link.js';
import { deadlineText } from '../../components/deadline.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { GateBand } from '../../components/gate-band.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Ruler } from '../../components/ruler.js';
import { useArrivals } from '../../components/use-changed.js';
import { formatList, joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import { MembersTable } from './members-table.js';
import { CampaignProgressDocument, type CampaignProgress } from './progress-query.js';
import { RegionThemes } from './region-themes.js';
import { UpdateAnnouncement } from './update-announcement.js';
import './progress-view.css';

interface ProgressViewProps {
  readonly region: string;
  readonly campaign: string;
}

/** How the campaign goes in the whole region, for who leads it. */
export function ProgressView({ region, campaign }: ProgressViewProps) {
  const query = useQuery(CampaignProgressDocument, { variables: { region, campaign } });
  const live = useLive({ region, campaign }, () => query.refetch());
  return (
    <Loaded query={query}>
      {({ campaignProgress: progress }) => (
        <div className="page progress-page">
          <LiveStatus
            live={live}
            error={query.error}
            isClosed={progress.campaign.status === 'closed'}
          />
          <header>
            <p className="small">
              {joinParts([
                progress.region.name,
                progress.campaign.title,
                ...(progress.campaign.isImported ? [t('baseline.imported')] : []),
              ])}
            </p>
            <PageHeading
              title={[`${t('progress.title')} ${progress.campaign.year}`, progress.region.name]}
            >
              {t('progress.title')}
            </PageHeading>
            <p className="small">{deadlineText(progress.campaign.closesAt)}</p>
            <ul className="progress-links">
              {progress.campaign.status === 'closed' ? null : (
                <li>
                  <CalendarLink region={region} campaign={campaign} />
                </li>
              )}
              {progress.campaign.isImported ? null : (
                <li>
                  <Link to={`/${region}/deelname?meting=${campaign}`}>
                    {t('nav.participation')}
                  </Link>
                </li>
              )}
              <li>
                <Link to={`/${region}/ontwikkeling`}>{t('nav.development')}</Link>
              </li>
              {progress.campaign.isScored ? (
                <>
                  <li>
                    <Link to={`/${region}/metingen/${campaign}/vergelijken`}>
                      {t('progress.compare')}
                    </Link>
                  </li>
                  <li>
                    <Link to={`/${region}/metingen/${campaign}/rapportages`}>
                      {t('reports.ofRegion')}
                    </Link>
                  </li>
                </>
              ) : null}
              <li>
                <Link to={`/${region}/metingen/${campaign}/bespreken`}>
                  {t('discussion.title')}
                </Link>
              </li>
              <li>
                <Link to={`/${region}/metingen/${campaign}/vragen`}>
                  {t('reading.toQuestions')}
                </Link>
              </li>
            </ul>
          </header>
          {progress.gate.isOpen || !progress.campaign.hasRegionalMean ? (
            <Participation progress={progress} />
          ) : (
            <GateBand gate={progress.gate} closesAt={progress.campaign.closesAt} />
          )}
          <Means progress={progress} />
          <MembersTable progress={progress} />
          {progress.campaign.hasRegionalMean ? <Editions progress={progress} /> : null}
          <UpdateAnnouncement version={progress.version} edition={progress.edition} />
        </div>
      )}
    </Loaded>
  );
}

function Means({ progress }: { readonly progress: CampaignProgress }) {
  const { campaign, gate } = progress;
  if (!campaign.hasRegionalMean) {
    return (
      <p className="prose">{t(campaign.isScored ? 'progress.noMean' : 'progress.noScores')}</p>
    );
  }
  return gate.isOpen ? <RegionThemes progress={progress} /> : null;
}

function Participation({ progress }: { readonly progress: CampaignProgress }) {
  const { edition, gate, campaign } = progress;
  const { submittedCount: submitted, memberCount: members } = gate;
  return (
    <section className="card participation" aria-label={t('progress.participation')}>
      <Ruler done={submitted} total={members} size="large" />
      <div>
        <p className="participation__count">
          <ExplainedFigure about="participation">
            {t('progress.municipalities', { submitted, members })}
          </ExplainedFigure>
        </p>
        <p className="small">
          {edition && campaign.hasRegionalMean
            ? t('gate.opened', edition)
            : submitted === members
              ? t('progress.allIn')
              : t('progress.missing', { names: formatList(gate.missing.map(({ name }) => name)) })}
        </p>
      </div>
    </section>
  );
}

function Editions({ progress }: { readonly progress: CampaignProgress }) {
  const { editions, edition: current } = progress;
  const arrived = useArrivals(editions.map(({ number }) => String(number)));
  return (
    <section className="card" aria-labelledby="editions-title">
      <h2 id="editions-title">{t('progress.editions')}</h2>
      {editions.length === 0 ? (
        <p className="small">{t('progress.editionsNone')}</p>
      ) : (
        <ol className="editions">
          {editions.map(({ number, publishedAt, memberCount }) => (
            <li key={number} className={arrived(String(number))}>
              <strong>{t('edition.line', { number, at: publishedAt })}</strong>
              <span className="small">{t('edition.members', { count: memberCount })}</span>
              {number === current?.number ? (
                <span className="tag tag--positive">{t('progress.current')}</span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
