import type { Live } from '../../apollo/use-live.js';
import { LiveStatus } from '../../components/live-status.js';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/development.js';
import { AsOfForm, AsOfNotice, type useAsOf } from './as-of.js';
import type { Development } from './development-query.js';

interface DevelopmentHeadProps {
  readonly development: Development;
  readonly asOf: ReturnType<typeof useAsOf>;
  readonly live: Live;
}

export function DevelopmentHead({ development, asOf, live }: DevelopmentHeadProps) {
  const { region, municipality, instrumentTitle, measurements } = development;
  const years = measurements.map(({ campaign }) => campaign.year);
  const name = municipality ? t('municipality.name', municipality) : region.name;
  const isClosed = measurements.at(-1)?.campaign.status === 'closed';
  return (
    <>
      {asOf.on === null ? <LiveStatus live={live} isClosed={isClosed} /> : null}
      <header>
        <p className="small">
          {joinParts([
            ...(municipality ? [region.name] : []),
            ...(instrumentTitle ? [instrumentTitle] : []),
          ])}
        </p>
        <PageHeading title={[t('nav.development'), name]}>
          {t('nav.development')} <span className="development__name">{name}</span>
        </PageHeading>
        {years.length > 0 ? (
          <p className="small">
            {t('development.line', {
              count: years.length,
              from: years[0] ?? 0,
              to: years.at(-1) ?? 0,
            })}
          </p>
        ) : null}
      </header>
      <AsOfNotice {...asOf} />
      <AsOfForm {...asOf} />
    </>
  );
}
