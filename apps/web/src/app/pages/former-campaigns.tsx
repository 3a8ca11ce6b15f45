import { Link } from 'react-router';
import { canImport, isRegional, municipalitiesIn } from '../../features/tenancy/access.js';
import type { RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/t.js';

interface FormerCampaignsProps {
  readonly region: ViewerRegion;
  readonly campaigns: readonly RegionCampaign[];
}

export function FormerCampaigns({ region, campaigns }: FormerCampaignsProps) {
  const newestFirst = [...campaigns].sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  return (
    <section className="card" aria-labelledby="former-title">
      <h2 id="former-title">{t('home.former')}</h2>
      {newestFirst.length === 0 ? (
        <p className="small">{t('home.formerNone')}</p>
      ) : (
        <table className="campaigns-table" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {t('home.measurement')}
              </th>
              <th scope="col" role="columnheader">
                {t('home.reference')}
              </th>
              <th scope="col" role="columnheader">
                {t('home.view')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {newestFirst.map((campaign) => (
              <tr key={campaign.slug} role="row">
                <th scope="row" role="rowheader">
                  {campaign.title}{' '}
                  {campaign.isBaseline ? <span className="tag">{t('home.baseline')}</span> : null}{' '}
                  {campaign.isImported ? (
                    <span className="tag tag--accent">{t('baseline.imported')}</span>
                  ) : null}
                </th>
                <td role="cell">{formatDate(campaign.referenceDate)}</td>
                <td role="cell">
                  <CampaignLinks region={region} campaign={campaign} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {canImport(region.grants) ? (
        <p>
          <Link to={`/${region.slug}/metingen/inlezen`}>{t('baseline.title')}</Link>
        </p>
      ) : null}
    </section>
  );
}

interface CampaignLinksProps {
  readonly region: ViewerRegion;
  readonly campaign: RegionCampaign;
}

function CampaignLinks({ region, campaign }: CampaignLinksProps) {
  const base = `/${region.slug}/metingen/${campaign.slug}`;
  return (
    <ul>
      {municipalitiesIn(region.grants, campaign).map(({ code, slug, name }) => (
        <li key={code}>
          <Link to={`${base}/${slug}/resultaten`}>
            {t('home.resultsOf', { name, year: campaign.year })}
          </Link>
        </li>
      ))}
      {isRegional(region.grants) ? (
        <li>
          <Link to={base}>{t('home.progressOf', campaign)}</Link>
        </li>
      ) : null}
    </ul>
  );
}
