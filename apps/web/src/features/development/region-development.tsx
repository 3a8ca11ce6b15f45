import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/development.js';
import { useAsOf } from './as-of.js';
import { DevelopmentBody } from './development-body.js';
import { DevelopmentHead } from './development-head.js';
import {
  RegionDevelopmentDocument,
  RegionDevelopmentQuestionsDocument,
  type Development,
} from './development-query.js';
import { QuestionTable } from './question-table.js';
import { useReread } from './use-reread.js';
import './development.css';

interface RegionDevelopmentProps {
  readonly region: string;
  /** What stands over the page of a campaign. */
  readonly children: (campaign: string) => ReactNode;
}

/** How a region develops, for who leads it. */
export function RegionDevelopment({ region, children }: RegionDevelopmentProps) {
  const asOf = useAsOf();
  const [params] = useSearchParams();
  const asked = params.get('meting');
  const variables = useMemo(
    () => ({ region, campaign: asked, on: asOf.on }),
    [region, asked, asOf.on],
  );
  const query = useQuery(RegionDevelopmentDocument, { variables });
  const newest = asked ?? query.data?.regionDevelopment.choices[0]?.slug;
  const live = useLive(newest ? { region, campaign: newest } : null, () => query.refetch(), [
    'results',
  ]);
  return (
    <Loaded query={query}>
      {({ regionDevelopment: { development, choices } }) => (
        <div className="page development">
          {newest ? children(newest) : null}
          {development ? (
            <>
              <DevelopmentHead development={development} asOf={asOf} live={live} />
              {choices.length > 1 ? <Choices choices={choices} chosen={newest} /> : null}
              <DevelopmentBody
                development={development}
                renderQuestions={(code) => (
                  <Questions development={development} code={code} variables={variables} />
                )}
                next={
                  newest ? (
                    <Link className="button button--primary" to={`/${region}/metingen/${newest}`}>
                      {t('development.toRegion')}
                    </Link>
                  ) : null
                }
              />
            </>
          ) : (
            <>
              <PageHeading title={[t('nav.development')]}>{t('nav.development')}</PageHeading>
              <section className="card" data-testid="no-development">
                <h2>{t('development.nothing')}</h2>
                <p className="prose">{t('development.nothingText')}</p>
              </section>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}

interface ChoicesProps {
  readonly choices: readonly { readonly slug: string; readonly instrumentTitle: string }[];
  readonly chosen: string | undefined;
}

const Choices = ({ choices, chosen }: ChoicesProps) => (
  <nav aria-label={t('choice.label')} className="development__choices no-print">
    <ul>
      {choices.map(({ slug, instrumentTitle }) => (
        <li key={slug}>
          <Link to={`?meting=${slug}`} aria-current={slug === chosen ? 'page' : undefined}>
            {instrumentTitle}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

interface QuestionsProps {
  readonly development: Development;
  readonly code: string;
  readonly variables: {
    readonly region: string;
    readonly campaign: string | null;
    readonly on: string | null;
  };
}

function Questions({ development, code, variables }: QuestionsProps) {
  // Kept, it would take the place of the lines in the cache, which it is a part of.
  const { data, refetch } = useQuery(RegionDevelopmentQuestionsDocument, {
    variables,
    fetchPolicy: 'no-cache',
  });
  useReread(development, () => refetch());
  const themes = data?.regionDevelopment.development?.themes;
  const theme = themes?.find((each) => each.code === code);
  return <QuestionTable development={development} questions={theme?.questions} />;
}
