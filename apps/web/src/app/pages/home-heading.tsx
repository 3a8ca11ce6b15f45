import { PageHeading } from '../../components/page-heading.js';
import { useParticipationNews, useStandingNews } from '../../features/results/use-region-news.js';
import { useIsScanAsked } from '../../features/scans/scan-summary.js';
import { isRegional, municipalitiesIn } from '../../features/tenancy/access.js';
import type { RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { t } from '../../messages/t.js';

interface HomeHeadingProps {
  readonly region: ViewerRegion;
  readonly open: readonly RegionCampaign[];
}

/**
 * Asks or reassures, with the news of the region below it. With several municipalities or
 * measurements at once the cards themselves say what is asked.
 */
export function HomeHeading({ region, open }: HomeHeadingProps) {
  const leads = isRegional(region.grants);
  const [campaign] = open;
  const own = campaign ? municipalitiesIn(region.grants, campaign) : [];
  const [municipality] = own;
  const isOne = open.length === 1 && own.length <= 1;
  const place = campaign && isOne ? { region: region.slug, campaign: campaign.slug } : null;
  const scanRef = place && municipality ? { ...place, municipality: municipality.slug } : null;
  const isScanAsked = useIsScanAsked(scanRef);
  const standing = useStandingNews(leads ? null : scanRef);
  const participation = useParticipationNews(leads ? place : null);
  const news = leads ? participation : standing;
  const isNothingAsked =
    open.length === 0 ||
    (isOne && isScanAsked === false && (!leads || participation?.isComplete === true));
  return (
    <>
      <PageHeading title={[t('home.title'), region.name]} className="home__title">
        <span id="now-title">{t(isNothingAsked ? 'home.nothingAsked' : 'home.now')}</span>
      </PageHeading>
      {isNothingAsked && news ? <p className="prose home__news">{news.text}</p> : null}
    </>
  );
}
