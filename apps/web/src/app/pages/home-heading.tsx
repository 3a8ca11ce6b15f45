import { PageHeading } from '../../components/page-heading.js';
import { regionNews } from '../../features/results/region-news.js';
import { isRegional, municipalitiesIn } from '../../features/tenancy/access.js';
import type { RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { t } from '../../messages/t.js';
import { isAsked, type StartFacts } from '../start/start-facts.js';

interface HomeHeadingProps {
  readonly region: ViewerRegion;
  readonly open: readonly RegionCampaign[];
  readonly facts: StartFacts | null;
}

/**
 * Asks or reassures, with the news of the region below it. With several municipalities or
 * measurements at once the cards themselves say what is asked.
 */
export function HomeHeading({ region, open, facts }: HomeHeadingProps) {
  const leads = isRegional(region.grants);
  const [campaign] = open;
  const own = campaign ? municipalitiesIn(region.grants, campaign) : [];
  const isOne = open.length === 1 && own.length <= 1;
  const isScanDone = own.length === 0 || (facts?.own ? !isAsked(facts.own) : false);
  const isRegionDone = !leads || facts?.whole?.gate.missing.length === 0;
  const isNothingAsked = open.length === 0 || (isOne && isScanDone && isRegionDone);
  const standing = isOne ? (leads ? facts?.whole : facts?.own) : null;
  return (
    <>
      <PageHeading title={[t('home.title'), region.name]} className="home__title">
        <span id="now-title">{t(isNothingAsked ? 'home.nothingAsked' : 'home.now')}</span>
      </PageHeading>
      {isNothingAsked && standing ? (
        <p className="prose home__news">{regionNews(standing.gate, standing.edition)}</p>
      ) : null}
    </>
  );
}
