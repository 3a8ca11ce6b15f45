import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { formatDate } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { ThemeNav } from '../theme-nav.js';
import { hasPreviousAnswers, useWorkspace } from '../workspace.js';
import { chooseSides, compareSides, onlyDifferences, sidesOf, type Side } from './compare.js';
import { CompareTable } from './compare-table.js';
import { SubmissionDocument } from './submission-query.js';
import './compare.css';

export function ComparePage() {
  const { scan } = useWorkspace();
  const [params] = useSearchParams();
  const sides = sidesOf(
    scan.submissions.map(({ revision }) => revision),
    hasPreviousAnswers(scan),
  );
  const chosen = chooseSides(sides, params.get('van'), params.get('tot'));
  const title = t('compare.title');
  return (
    <div className="scan-page scan-page--review">
      <ThemeNav current={null} page={title} />
      <div className="compare">
        <PageHeading
          title={[title, t('municipality.name', scan.municipality), scan.campaign.title]}
        >
          {title}
        </PageHeading>
        {chosen ? <Comparison sides={sides} {...chosen} /> : <p>{t('compare.none')}</p>}
      </div>
    </div>
  );
}

interface ComparisonProps {
  readonly sides: readonly Side[];
  readonly from: Side;
  readonly to: Side;
}

function Comparison({ sides, from, to }: ComparisonProps) {
  const left = useSubmission(from);
  const right = useSubmission(to);
  const [showsAll, setShowsAll] = useState(false);
  const { scan } = useWorkspace();
  const themes =
    left.scan && right.scan
      ? compareSides({ from, to }, { from: left.scan, to: right.scan }, scan.origins)
      : [];
  const different = onlyDifferences(themes);
  const count = different.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <>
      <div className="compare__sides">
        <SideChoice name="van" sides={sides} chosen={from} />
        <SideChoice name="tot" sides={sides} chosen={to} />
      </div>
      <label className="compare__switch">
        <input
          type="checkbox"
          checked={showsAll}
          onChange={(event) => setShowsAll(event.target.checked)}
        />
        {t('compare.showAll')}
      </label>
      {left.hasFailed || right.hasFailed ? (
        <Notice tone="error" role="alert" title={t('error.unexpected')} />
      ) : null}
      {left.scan && right.scan ? (
        <>
          <p role="status" className="small">
            {t('compare.count', { count })}
          </p>
          <CompareTable themes={showsAll ? themes : different} from={left.scan} to={right.scan} />
        </>
      ) : null}
    </>
  );
}

/** What was read for the former choice stays on screen while the next is on its way. */
function useSubmission({ revision }: Side) {
  const { scan, scanRef } = useWorkspace();
  const campaign = revision === null ? scan.previousCampaign?.slug : scanRef.campaign;
  const { data, previousData, error } = useQuery(SubmissionDocument, {
    variables: { scan: { ...scanRef, campaign: campaign ?? scanRef.campaign }, revision },
  });
  const read = data ?? previousData;
  return { scan: read?.submission ?? null, hasFailed: error !== undefined && !data };
}

interface SideChoiceProps {
  readonly name: 'van' | 'tot';
  readonly sides: readonly Side[];
  readonly chosen: Side;
}

function SideChoice({ name, sides, chosen }: SideChoiceProps) {
  const { scan } = useWorkspace();
  const [params, setParams] = useSearchParams();
  const textOf = ({ revision }: Side): string => {
    const submission = scan.submissions.find((each) => each.revision === revision);
    if (!submission) return t('compare.previous', { title: scan.previousCampaign?.title ?? '' });
    return t('compare.revision', {
      revision: submission.revision,
      day: formatDate(submission.submittedAt),
    });
  };
  return (
    <div>
      <label htmlFor={`compare-${name}`}>{t(`compare.${name}`)}</label>
      <select
        id={`compare-${name}`}
        value={chosen.value}
        onChange={(event) => {
          params.set(name, event.target.value);
          setParams(params, { replace: true });
        }}
      >
        {sides.map((side) => (
          <option key={side.value} value={side.value}>
            {textOf(side)}
          </option>
        ))}
      </select>
    </div>
  );
}
