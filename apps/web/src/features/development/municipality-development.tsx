import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { Loaded } from '../../components/loaded.js';
import { t } from '../../messages/development.js';
import { useAsOf } from './as-of.js';
import { DevelopmentBody } from './development-body.js';
import { DevelopmentHead } from './development-head.js';
import {
  DevelopmentDocument,
  DevelopmentQuestionsDocument,
  type Development,
  type ScanRef,
} from './development-query.js';
import { QuestionTable } from './question-table.js';
import { useReread } from './use-reread.js';
import './development.css';

/** How a municipality develops, for its own people. */
export function MunicipalityDevelopment({ scanRef }: { readonly scanRef: ScanRef }) {
  const asOf = useAsOf();
  const variables = useMemo(() => ({ scan: { ...scanRef }, on: asOf.on }), [scanRef, asOf.on]);
  const query = useQuery(DevelopmentDocument, { variables });
  const live = useLive(scanRef, () => query.refetch(), ['results']);
  const { region, campaign, municipality } = scanRef;
  return (
    <Loaded query={query}>
      {({ development }) => (
        <div className="page development">
          <DevelopmentHead development={development} asOf={asOf} live={live} />
          <DevelopmentBody
            development={development}
            renderQuestions={(code) => (
              <Questions development={development} code={code} variables={variables} />
            )}
            next={
              <Link
                className="button button--primary"
                to={`/${region}/metingen/${campaign}/${municipality}/resultaten`}
              >
                {t('development.toResults')}
              </Link>
            }
          />
        </div>
      )}
    </Loaded>
  );
}

interface QuestionsProps {
  readonly development: Development;
  readonly code: string;
  readonly variables: {
    readonly scan: { [Key in keyof ScanRef]: string };
    readonly on: string | null;
  };
}

function Questions({ development, code, variables }: QuestionsProps) {
  // Kept, it would take the place of the lines in the cache, which it is a part of.
  const { data, refetch } = useQuery(DevelopmentQuestionsDocument, {
    variables,
    fetchPolicy: 'no-cache',
  });
  useReread(development, () => refetch());
  const theme = data?.development.themes.find((each) => each.code === code);
  return <QuestionTable development={development} questions={theme?.questions} />;
}
