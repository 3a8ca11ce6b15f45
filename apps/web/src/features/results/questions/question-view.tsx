import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useLive } from '../../../apollo/use-live.js';
import { GateBand } from '../../../components/gate-band.js';
import { LiveStatus } from '../../../components/live-status.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { formatDate, joinParts } from '../../../messages/format.js';
import { t } from '../../../messages/result-questions.js';
import { ExplanationsProvider } from '../explanations/explanations.js';
import { OwnWords } from '../explanations/own-words.js';
import type { ScanRef } from '../results-query.js';
import { answerWord, shownAnswers, viewLines } from './answer-words.js';
import { Agreement } from './differing-section.js';
import { questionPath, questionsPath } from './paths.js';
import { QuestionFigures } from './question-figures.js';
import {
  ResultQuestionDocument,
  type AskedQuestion,
  type OneQuestion,
  type ResultsHead,
} from './questions-query.js';
import { Marks } from './unclear-section.js';
import { useTalk, type Talk } from './use-questions.js';
import './questions.css';

interface QuestionViewProps {
  readonly scanRef: ScanRef;
  readonly code: string;
}

/** One question of a measurement with the text that was answered, and all that was said of it. */
export function QuestionView({ scanRef, code }: QuestionViewProps) {
  const query = useQuery(ResultQuestionDocument, {
    variables: { scan: { ...scanRef }, code: code.toUpperCase() },
  });
  const { refetch } = query;
  const live = useLive({ region: scanRef.region, campaign: scanRef.campaign }, () => refetch(), [
    'results',
  ]);
  const talk = useTalk(scanRef);
  return (
    <Loaded query={query}>
      {({ resultQuestions: found }) => {
        const [question] = found.questions;
        if (!question) return null;
        return (
          <div className="page page--narrow questions">
            <LiveStatus
              live={live}
              error={query.error}
              isClosed={found.results.campaign.status === 'closed'}
            />
            <QuestionHead head={found.results} question={question} />
            <ExplanationsProvider of={found.results} scanRef={scanRef} reread={refetch}>
              <QuestionBody found={found} question={question} talk={talk} />
            </ExplanationsProvider>
            <Around found={found} code={question.code} />
          </div>
        );
      }}
    </Loaded>
  );
}

interface QuestionProps {
  readonly head: ResultsHead;
  readonly question: AskedQuestion;
}

function QuestionHead({ head, question: { code, statement, themeCode } }: QuestionProps) {
  const theme = head.themes.find((each) => each.code === themeCode);
  const name = t('municipality.name', head.municipality);
  return (
    <header>
      <p className="small">
        <Link to={questionsPath(head)}>{t('questions.title')}</Link>
      </p>
      <PageHeading
        className="question-title"
        title={[t('question.own', { code }), name, head.campaign.title]}
      >
        {`${code}. ${statement}`}
      </PageHeading>
      <p className="small">
        {joinParts([...(theme ? [t('scan.themeName', theme)] : []), name, head.campaign.title])}
      </p>
    </header>
  );
}

interface QuestionBodyProps {
  readonly found: OneQuestion;
  readonly question: AskedQuestion;
  readonly talk: Talk;
}

function QuestionBody({ found, question, talk }: QuestionBodyProps) {
  const { results: head } = found;
  const { submission } = head;
  return (
    <>
      <section className="card" aria-labelledby="answer-title">
        <h2 id="answer-title">{t('question.answer')}</h2>
        {submission ? (
          <>
            <Answer question={question} />
            <p className="small">
              {t('question.submitted', {
                ...{ at: submission.submittedAt, by: submission.submittedBy },
                version: head.instrument.version,
              })}
            </p>
            <OwnWords
              about={`question:${question.code}`}
              name={t('question.own', { code: question.code })}
            />
          </>
        ) : (
          <p>{t('question.noAnswer')}</p>
        )}
      </section>
      {submission && head.campaign.isScored && question.type === 'level' ? (
        <QuestionFigures head={head} question={question} rangesAt={found.rangesAt} />
      ) : null}
      {head.campaign.hasRegionalMean ? (
        <GateBand gate={head.gate} closesAt={head.campaign.closesAt} />
      ) : null}
      <Levels head={head} question={question} />
      <About question={question} />
      <Colleagues question={question} talk={talk} />
    </>
  );
}

function Answer({ question }: { readonly question: AskedQuestion }) {
  const { kind, own, note, levels, responsible, action, dueOn } = question;
  const chosen = levels.find(({ value }) => value === own);
  const tasks = [
    ...(responsible ? [t('task.responsibleIs', { text: responsible })] : []),
    ...(action ? [t('task.actionIs', { text: action })] : []),
    ...(dueOn ? [t('task.dueOnIs', { day: formatDate(dueOn) })] : []),
  ];
  return (
    <>
      <p className="question-answer">
        {chosen
          ? t('question.level', { level: chosen.value, label: chosen.label })
          : (answerWord(kind, own) ?? t('question.noAnswer'))}
      </p>
      {chosen ? <p>{chosen.text}</p> : null}
      {note ? (
        <>
          <h3>{t('question.noteTitle')}</h3>
          <p className="own-text">{note}</p>
        </>
      ) : null}
      {tasks.length > 0 ? (
        <>
          <h3>{t('question.tasks')}</h3>
          <p>{tasks.join(' ')}</p>
        </>
      ) : null}
    </>
  );
}

/** What one sees at each level; which was chosen now and then is said in words. */
function Levels({ head, question }: QuestionProps) {
  const { levels, own, previous } = question;
  const year = head.previousCampaign?.year;
  if (levels.length === 0) return null;
  return (
    <section className="card" aria-labelledby="levels-title">
      <h2 id="levels-title">{t('question.levels')}</h2>
      <ol className="question-levels">
        {levels.map(({ value, label, text }) => (
          <li key={value} className={value === own ? 'question-levels__chosen' : undefined}>
            <p>
              <strong>
                {value}. {label}
              </strong>{' '}
              {value === own ? <span className="tag">{t('question.chosen')}</span> : null}{' '}
              {value === previous && year !== undefined ? (
                <span className="tag">{t('question.then', { year })}</span>
              ) : null}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function About({ question }: { readonly question: AskedQuestion }) {
  const { explanation, evidence, readingNote } = question;
  const parts = [
    { title: t('question.explanation'), text: explanation },
    { title: t('question.evidence'), text: evidence },
    { title: t('question.reading'), text: readingNote },
  ].filter(({ text }) => text !== null);
  if (parts.length === 0) return null;
  return (
    <section className="card question-about">
      {parts.map(({ title, text }) => (
        <div key={title}>
          <h2>{title}</h2>
          <p className="own-text">{text}</p>
        </div>
      ))}
    </section>
  );
}

function Colleagues({ question, talk }: Pick<QuestionBodyProps, 'question' | 'talk'>) {
  const { code, agreement } = question;
  const marks = talk.found?.scanReading.marks ?? [];
  const isUnclear = marks.some(({ questionCode }) => questionCode === code);
  const lines = talk.found ? viewLines(shownAnswers(talk.found), code) : [];
  const spread =
    talk.found?.perspectives.differences.find(({ questionCode }) => questionCode === code)
      ?.spread ?? 0;
  if (!agreement && !isUnclear && lines.length === 0) return null;
  return (
    <section className="card question-colleagues" aria-labelledby="colleagues-title">
      <h2 id="colleagues-title">{t('question.colleagues')}</h2>
      <Agreement spread={spread} lines={lines} agreement={agreement} />
      {isUnclear ? (
        <>
          <h3>{t('questions.unclear')}</h3>
          <Marks marks={marks} code={code} />
        </>
      ) : null}
    </section>
  );
}

function Around({ found, code }: { readonly found: OneQuestion; readonly code: string }) {
  const { results: head } = found;
  const codes = head.questions.map((question) => question.code);
  const at = codes.indexOf(code);
  const [before, after] = [codes[at - 1], codes[at + 1]];
  return (
    <nav className="question-around no-print" aria-label={t('question.around')}>
      {before ? (
        <Link to={questionPath(head, before)} rel="prev">
          {`${t('question.previous')} (${before})`}
        </Link>
      ) : null}
      {after ? (
        <Link to={questionPath(head, after)} rel="next">
          {`${t('question.next')} (${after})`}
        </Link>
      ) : null}
    </nav>
  );
}
