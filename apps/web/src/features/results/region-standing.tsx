import { useQuery } from '@apollo/client/react';
import { useLive } from '../../apollo/use-live.js';
import { Ruler } from '../../components/ruler.js';
import { graphql, type ResultOf } from '../../gql/graphql.js';
import { EditionFields, GateFields } from '../../gql/fragments.js';
import { formatList } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import type { ScanRef } from './results-query.js';
import './participation-card.css';

export const RegionStandingDocument = graphql(
  `
    query RegionStanding($scan: ScanRef!) {
      results(scan: $scan) {
        gate {
          ...GateFields
        }
        edition {
          ...EditionFields
        }
      }
    }
  `,
  [GateFields, EditionFields],
);

type Standing = ResultOf<typeof RegionStandingDocument>['results'];

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
  readonly scanRef: ScanRef;
  readonly regionName: string;
}

/** How far the region is, as a municipality may see it: counts and names, never figures. */
export function RegionStanding({ scanRef, regionName }: RegionStandingProps) {
  const query = useQuery(RegionStandingDocument, { variables: { scan: { ...scanRef } } });
  useLive({ region: scanRef.region, campaign: scanRef.campaign }, () => query.refetch(), [
    'results',
  ]);
  if (!query.data) return null;
  const { gate } = query.data.results;
  return (
    <section className="card participation-card" data-testid="region-standing">
      <div>
        <p className="small">{t('standing.title')}</p>
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
      <p className="small">{standingText(query.data.results)}</p>
    </section>
  );
}
