import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { GateBand } from '../../components/gate-band.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/comparison.js';
import { RegionResultsDocument, type Comparison } from './comparison-query.js';
import { Differences } from './differences.js';
import { Movers, RegionQuestions, UnclearQuestions, WeakPoints } from './findings.js';
import { Groups } from './groups.js';
import { OwnWords } from './own-words.js';
import { QuestionGrid } from './question-grid.js';
import { ThemeGrid } from './theme-grid.js';
import './comparison.css';

interface ComparisonViewProps {
  readonly region: string;
  readonly campaign: string;
}

/** The municipalities of a region beside each other, for who leads the conversation. */
export function ComparisonView({ region, campaign }: ComparisonViewProps) {
  const query = useQuery(RegionResultsDocument, { variables: { region, campaign } });
  const live = useLive({ region, campaign }, () => query.refetch(), ['colleagues', 'results']);
  return (
    <Loaded query={query}>
      {({ regionResults }) => {
        const comparison = { ...regionResults, members: byName(regionResults.members) };
        return (
          <div className="page comparison-page">
            <LiveStatus live={live} isClosed={comparison.campaign.status === 'closed'} />
            <header>
              <p className="small">
                {joinParts([
                  comparison.region.name,
                  comparison.campaign.title,
                  ...(comparison.campaign.isImported ? [t('baseline.imported')] : []),
                  ...(comparison.edition
                    ? [
                        t('edition.line', {
                          number: comparison.edition.number,
                          at: comparison.edition.publishedAt,
                        }),
                      ]
                    : []),
                ])}
              </p>
              <PageHeading title={[t('compare.title'), comparison.campaign.title]}>
                {t('compare.title')}
              </PageHeading>
              {comparison.campaign.isScored ? <p className="prose">{t('compare.text')}</p> : null}
              <p>
                <Link to={`/${region}/metingen/${campaign}`}>{t('compare.back')}</Link>
              </p>
            </header>
            <Content comparison={comparison} />
          </div>
        );
      }}
    </Loaded>
  );
}

/** As on the other pages: ’s-Hertogenbosch among the letter s. */
const byName = (members: Comparison['members']): Comparison['members'] =>
  members.toSorted((a, b) =>
    a.municipality.name.localeCompare(b.municipality.name, 'nl', { ignorePunctuation: true }),
  );

function Content({ comparison }: { readonly comparison: Comparison }) {
  const { campaign, gate, members } = comparison;
  if (!campaign.isScored) return <p className="prose">{t('compare.notScored')}</p>;
  return (
    <>
      <GateBand gate={gate} closesAt={campaign.closesAt} />
      <Shown comparison={comparison} />
      <Differences comparison={comparison} />
      {members.length === 0 ? null : (
        <>
          <ThemeGrid comparison={comparison} />
          <QuestionGrid comparison={comparison} />
          <OwnWords comparison={comparison} />
        </>
      )}
      <Groups comparison={comparison} />
      <Movers comparison={comparison} />
      <WeakPoints comparison={comparison} />
      <UnclearQuestions comparison={comparison} />
      {gate.isOpen ? <RegionQuestions comparison={comparison} /> : null}
    </>
  );
}

/** Of whom there are figures, of whom not, and why. */
function Shown({ comparison }: { readonly comparison: Comparison }) {
  const { members, gate, memberAbsences } = comparison;
  const { meanOnly, heldBack, notSubmitted } = memberAbsences;
  const counted = members.length + meanOnly + heldBack + notSubmitted;
  const lines = [
    members.length === 0
      ? t('compare.nobody')
      : t('compare.shown', { shown: members.length, members: gate.memberCount }),
    ...(meanOnly > 0 ? [t('compare.meanOnly', { count: meanOnly })] : []),
    ...(heldBack > 0 ? [t('compare.heldBack', { count: heldBack })] : []),
    ...(notSubmitted > 0 ? [t('compare.notSubmitted', { count: notSubmitted })] : []),
    ...(counted < gate.memberCount
      ? [t('compare.beingCounted', { count: gate.memberCount - counted })]
      : []),
  ];
  return (
    <ul className="comparison-shown" data-testid="comparison-shown">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
