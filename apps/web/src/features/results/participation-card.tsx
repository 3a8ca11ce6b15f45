import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { deadlineText } from '../../components/deadline.js';
import { Ruler } from '../../components/ruler.js';
import { graphql } from '../../gql/graphql.js';
import { EditionFields, GateFields } from '../../gql/fragments.js';
import { formatList } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import './participation-card.css';

export const ParticipationDocument = graphql(
  `
    query Participation($region: String!, $campaign: String!) {
      campaignProgress(region: $region, campaign: $campaign) {
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

interface ParticipationCardProps {
  readonly region: string;
  readonly campaign: string;
  readonly regionName: string;
  readonly title: string;
  readonly closesAt: string;
}

/** What a campaign asks of whoever leads it: who is still missing, and until when. */
export function ParticipationCard({
  region,
  campaign,
  regionName,
  title,
  closesAt,
}: ParticipationCardProps) {
  const query = useQuery(ParticipationDocument, { variables: { region, campaign } });
  useLive({ region, campaign }, () => query.refetch());
  const gate = query.data?.campaignProgress.gate;
  return (
    <section className="card participation-card" data-testid="participation-card">
      <div>
        <p className="small">{title}</p>
        <h2>{regionName}</h2>
      </div>
      {gate ? (
        <>
          <p>
            <strong>
              {t('progress.municipalities', {
                submitted: gate.submittedCount,
                members: gate.memberCount,
              })}
            </strong>{' '}
            <span className="participation-card__deadline">{deadlineText(closesAt)}</span>
          </p>
          <Ruler done={gate.submittedCount} total={gate.memberCount} size="large" />
          <p className="small">
            {gate.missing.length === 0
              ? t('progress.allIn')
              : t('progress.missing', {
                  names: formatList(gate.missing.map(({ name }) => name)),
                })}
          </p>
        </>
      ) : null}
      <div className="button-row">
        <Link className="button button--primary" to={`/${region}/deelname?meting=${campaign}`}>
          {t('progress.view')}
        </Link>
      </div>
    </section>
  );
}
