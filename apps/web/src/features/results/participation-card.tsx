import { Link } from 'react-router';
import { deadlineText } from '../../components/deadline.js';
import { Ruler } from '../../components/ruler.js';
import type { Gate } from '../../gql/fragments.js';
import { formatList } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import './participation-card.css';

interface ParticipationCardProps {
  readonly region: string;
  readonly campaign: string;
  readonly regionName: string;
  /** Null as long as it is not read. */
  readonly gate: Gate | null;
  readonly title: string;
  readonly closesAt: string;
}

/** What a campaign asks of whoever leads it: who is still missing, and until when. */
export function ParticipationCard({
  region,
  campaign,
  regionName,
  gate,
  title,
  closesAt,
}: ParticipationCardProps) {
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
        {gate?.isOpen ? (
          <Link className="button button--primary" to={`/${region}/metingen/${campaign}`}>
            {t('card.results')}
          </Link>
        ) : null}
        <Link
          className={gate?.isOpen ? 'button' : 'button button--primary'}
          to={`/${region}/deelname?meting=${campaign}`}
        >
          {t('progress.view')}
        </Link>
      </div>
    </section>
  );
}
