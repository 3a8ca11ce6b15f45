import { useSearchParams } from 'react-router';
import { t } from '../../messages/participation.js';

export interface ChoosableCampaign {
  readonly slug: string;
  readonly title: string;
}

interface CampaignChoiceProps {
  readonly campaigns: readonly ChoosableCampaign[];
  readonly chosen: string;
}

/** Which campaign it is about; nothing to choose where a region has one. */
export function CampaignChoice({ campaigns, chosen }: CampaignChoiceProps) {
  const [, setParams] = useSearchParams();
  if (campaigns.length < 2) return null;
  const choose = (slug: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('meting', slug);
      return after;
    });
  return (
    <div className="choice no-print">
      <label htmlFor="participation-campaign">{t('participation.campaign')}</label>
      <select
        id="participation-campaign"
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {campaigns.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
