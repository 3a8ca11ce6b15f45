import { Ruler } from '../../components/ruler.js';
import type { Edition, Gate } from '../../gql/fragments.js';
import { formatList, joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import './participation-card.css';

interface Standing {
  readonly gate: Gate;
  readonly edition: Edition | null;
}

function standingText({ gate, edition }: Standing): string {
  if (gate.isOpen && edition) {
    return t('standing.open', { number: edition.number, at: edition.publishedAt });
  }
  if (gate.reason === 'consent_needed') return t('gate.consent_needed');
  if (gate.missing.length === 0) return t('progress.allIn');
  const names = formatList(gate.missing.map(({ name }) => name));
  return `${t('progress.missing', { names })} ${t('standing.waiting')}`;
}

interface RegionStandingProps {
  readonly standing: Standing;
  readonly regionName: string;
  readonly campaignTitle: string;
}

/** How far the region is, as a municipality may see it: counts and names, never figures. */
export function RegionStanding({ standing, regionName, campaignTitle }: RegionStandingProps) {
  const { gate } = standing;
  return (
    <section className="card participation-card" data-testid="region-standing">
      <div>
        <p className="small">{joinParts([campaignTitle, t('standing.title')])}</p>
        <h2>{regionName}</h2>
      </div>
      <p>
        {t('progress.municipalities', {
          submitted: gate.submittedCount,
          members: gate.memberCount,
        })}
      </p>
      <Ruler
        done={gate.submittedCount}
        total={gate.memberCount}
        size="large"
        tone={gate.isOpen ? 'accent' : 'waiting'}
      />
      <p className="small">{standingText(standing)}</p>
    </section>
  );
}
