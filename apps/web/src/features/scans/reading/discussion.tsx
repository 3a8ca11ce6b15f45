import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useLive } from '../../../apollo/use-live.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Ruler } from '../../../components/ruler.js';
import { formatDay, formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { ReadingQuestion } from './campaign-questions.js';
import { DiscussionDocument, type DiscussedQuestion } from './discussion-query.js';
import {
  CampaignQuestionsDocument,
  type CampaignQuestions,
  type CampaignRef,
} from './reading-query.js';
import './reading.css';

/** The questions for a region to talk about: unclear, or answered far apart. */
export function DiscussionView({ campaignRef }: { readonly campaignRef: CampaignRef }) {
  const query = useQuery(DiscussionDocument, { variables: { ...campaignRef } });
  const questions = useQuery(CampaignQuestionsDocument, { variables: { ...campaignRef } });
  const reread = () => Promise.all([query.refetch(), questions.refetch()]);
  useLive(campaignRef, reread, ['colleagues', 'results']);
  const { region, campaign } = campaignRef;
  return (
    <Loaded query={query}>
      {({ discussion }) => (
        <Loaded query={questions}>
          {({ campaignReading: reading }) => (
            <div className="page reading-page">
              <p className="small">{reading.campaign.title}</p>
              <PageHeading title={[t('discussion.title'), reading.campaign.title]}>
                {t('discussion.title')}
              </PageHeading>
              <p className="prose">{t('discussion.text')}</p>
              <p className="prose small">
                {discussion.spreadAt
                  ? t('discussion.spreadAt', { day: formatDay(discussion.spreadAt) })
                  : t('discussion.noSpreadYet', {
                      submitted: discussion.gate.submittedCount,
                      members: discussion.gate.memberCount,
                    })}
              </p>
              <p>
                <Link to={`/${region}/metingen/${campaign}/vragen`}>{t('discussion.toAll')}</Link>
              </p>
              {discussion.questions.length === 0 ? (
                <p className="prose">{t('discussion.none')}</p>
              ) : null}
              {discussion.questions.map((discussed) => (
                <Discussed
                  key={discussed.questionCode}
                  campaignRef={campaignRef}
                  reading={reading}
                  discussed={discussed}
                />
              ))}
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface DiscussedProps {
  readonly campaignRef: CampaignRef;
  readonly reading: CampaignQuestions;
  readonly discussed: DiscussedQuestion;
}

function Discussed({ campaignRef, reading, discussed }: DiscussedProps) {
  const { questionCode, marks, levels } = discussed;
  const question = reading.instrument.themes
    .flatMap((theme) => theme.questions)
    .find(({ code }) => code === questionCode);
  if (!question) return null;
  return (
    <ReadingQuestion campaignRef={campaignRef} reading={reading} question={question} level="h2">
      {marks.length > 0 ? (
        <div className="unclear-marks">
          <h3>{t('discussion.marks', { count: marks.length })}</h3>
          <ul>
            {marks.map(({ municipality, reason, markedAt }, index) => (
              <li key={index}>
                <p className="unclear-marks__reason">{reason}</p>
                <p className="small">
                  {t('discussion.by', {
                    ...municipality,
                    when: formatWhen(markedAt, new Date()),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {levels ? <Spread levels={levels} scale={reading.instrument.levels} /> : null}
    </ReadingQuestion>
  );
}

interface SpreadProps {
  readonly levels: NonNullable<DiscussedQuestion['levels']>;
  readonly scale: CampaignQuestions['instrument']['levels'];
}

/** One tick is one municipality. */
function Spread({ levels, scale }: SpreadProps) {
  return (
    <div>
      <h3>{t('discussion.spread')}</h3>
      <dl className="spread">
        {levels.map(({ value, count }) => (
          <div key={value}>
            <dt>
              {value}. {scale.find((level) => level.value === value)?.label}
            </dt>
            <dd>
              <Ruler done={count} total={count} size="large" />
              <span className="num">{t('discussion.municipalities', { count })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
