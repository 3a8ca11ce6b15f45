import { useQuery } from '@apollo/client/react';
import { useId, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLive } from '../../../apollo/use-live.js';
import { GateBand } from '../../../components/gate-band.js';
import { LiveStatus } from '../../../components/live-status.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { joinParts } from '../../../messages/format.js';
import { t } from '../../../messages/result-questions.js';
import type { ScanRef } from '../results-query.js';
import { ChangesSection } from './changes-section.js';
import { ChecksTable } from './checks-table.js';
import { DifferingSection } from './differing-section.js';
import { EndsSection } from './ends-section.js';
import { resultsPath, scanPath } from './paths.js';
import { comparedWith, inTheme, orderQuestions, ordersFor, readOrder } from './question-order.js';
import {
  ResultQuestionsDocument,
  type ResultQuestions,
  type ResultsHead,
} from './questions-query.js';
import { QuestionsTable } from './questions-table.js';
import { UnclearSection } from './unclear-section.js';
import { useTalk, type Talk } from './use-questions.js';
import './questions.css';

/** A measurement question by question: what stands out, what changed, and every question. */
export function QuestionsView({ scanRef }: { readonly scanRef: ScanRef }) {
  const query = useQuery(ResultQuestionsDocument, { variables: { scan: { ...scanRef } } });
  const live = useLive(
    { region: scanRef.region, campaign: scanRef.campaign },
    () => query.refetch(),
    ['results'],
  );
  const talk = useTalk(scanRef);
  return (
    <Loaded query={query}>
      {({ resultQuestions }) => {
        const { results: head } = resultQuestions;
        return (
          <div className="page questions">
            <LiveStatus
              live={live}
              error={query.error}
              isClosed={head.campaign.status === 'closed'}
            />
            <QuestionsHead head={head} />
            {head.submission ? (
              <QuestionsBody found={resultQuestions} talk={talk} />
            ) : (
              <>
                <div className="card">
                  <p className="prose">{t('questions.none')}</p>
                  <p>
                    <Link className="button" to={scanPath(head)}>
                      {t('questions.toScan')}
                    </Link>
                  </p>
                </div>
                <Gate head={head} />
              </>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function QuestionsHead({ head }: { readonly head: ResultsHead }) {
  const name = t('municipality.name', head.municipality);
  return (
    <header>
      <p className="small">
        <Link to={resultsPath(head)}>{t('questions.back')}</Link>
      </p>
      <PageHeading title={[t('questions.title'), name, head.campaign.title]}>
        {t('questions.title')}
      </PageHeading>
      <p className="small">
        {joinParts([
          name,
          head.campaign.title,
          ...(head.edition
            ? [t('edition.line', { number: head.edition.number, at: head.edition.publishedAt })]
            : []),
        ])}
      </p>
    </header>
  );
}

const Gate = ({ head }: { readonly head: ResultsHead }) =>
  head.campaign.hasRegionalMean ? (
    <GateBand gate={head.gate} closesAt={head.campaign.closesAt} />
  ) : null;

interface QuestionsBodyProps {
  readonly found: ResultQuestions;
  readonly talk: Talk;
}

function QuestionsBody({ found, talk }: QuestionsBodyProps) {
  const { results: head, dropped, rangesAt } = found;
  const [params, setParams] = useSearchParams();
  const theme = head.themes.find(({ code }) => code === params.get('thema'))?.code ?? null;
  const questions = inTheme(found.questions, theme);
  const has = {
    region: found.questions.some(({ region }) => region !== null),
    previous: found.questions.some(({ previous }) => previous !== null),
  };
  const orders = ordersFor(has);
  const order = readOrder(params.get('volgorde'), orders);
  const ordered = orderQuestions(questions, order);
  const tags = useTags(found, talk);
  const { isScored } = head.campaign;
  const choose = (key: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(key);
    else next.set(key, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <Gate head={head} />
      <Choice
        label={t('questions.themes')}
        value={theme ?? ''}
        options={[
          { value: '', name: t('questions.allThemes') },
          ...head.themes.map(({ code, title }) => ({
            value: code,
            name: t('scan.themeName', { code, title }),
          })),
        ]}
        onChoose={(value) => choose('thema', value)}
      />
      <nav className="small questions__jump no-print" aria-label={t('questions.onThisPage')}>
        {isScored ? <a href="#sterk-en-zwak">{t('ends.title')}</a> : null}
        <a href="#veranderd">{t('changes.title', { year: head.previousCampaign?.year ?? null })}</a>
        <a href="#verschillen">{t('differing.title')}</a>
        <a href="#alle">{t('questions.all')}</a>
      </nav>
      {isScored ? <EndsSection head={head} questions={questions} /> : null}
      <ChangesSection
        head={head}
        questions={questions}
        dropped={dropped.filter(({ code }) => theme === null || code.startsWith(theme))}
      />
      <DifferingSection head={head} questions={questions} talk={talk} />
      <UnclearSection
        head={head}
        questions={questions}
        marks={talk.found?.scanReading.marks ?? []}
      />
      <section className="card" id="alle" aria-labelledby="all-title">
        <h2 id="all-title">{t('questions.all')}</h2>
        <Choice
          label={t('questions.order')}
          value={order}
          options={orders.map((value) => ({ value, name: t(`questions.order.${value}`) }))}
          onChoose={(value) => choose('volgorde', value)}
        />
        <p className="small" role="status">
          {t('questions.shown', { count: ordered.length })}
        </p>
        {isScored ? (
          <QuestionsTable
            head={head}
            questions={ordered}
            against={comparedWith(order, has)}
            tags={tags}
          />
        ) : (
          <ChecksTable head={head} questions={ordered} tags={tags} />
        )}
        {rangesAt && isScored ? (
          <p className="small">{t('questions.rangeText', { at: rangesAt })}</p>
        ) : null}
      </section>
    </>
  );
}

/** What there is beside the figures of a question, for its row. */
function useTags(
  { questions, results }: ResultQuestions,
  talk: Talk,
): ReadonlyMap<string, readonly string[]> {
  return useMemo(() => {
    const marks = new Set(talk.found?.scanReading.marks.map(({ questionCode }) => questionCode));
    const differing = new Set(
      talk.found?.perspectives.differences.map(({ questionCode }) => questionCode),
    );
    const explained = new Set(results.explanations.map(({ about }) => about));
    return new Map(
      questions.map(({ code, agreement }) => [
        code,
        [
          ...(differing.has(code) || agreement?.dissent ? [t('questions.differing')] : []),
          ...(marks.has(code) ? [t('questions.unclear')] : []),
          ...(explained.has(`question:${code}`) ? [t('questions.explained')] : []),
        ],
      ]),
    );
  }, [questions, results.explanations, talk]);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="questions__choice no-print">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
