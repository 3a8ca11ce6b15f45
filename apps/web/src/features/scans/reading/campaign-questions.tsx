import { useQuery } from '@apollo/client/react';
import { useRef, useState, type ReactNode } from 'react';
import { useLive } from '../../../apollo/use-live.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import { ReadingNoteForm } from './reading-note-form.js';
import { NoteText } from './reading-note.js';
import {
  CampaignQuestionsDocument,
  noteOf,
  type CampaignQuestions,
  type CampaignRef,
  type ReadQuestion,
} from './reading-query.js';
import './reading.css';

/** Every question of a campaign, and how the region reads it; the coordinator writes here. */
export function CampaignQuestionsView({ campaignRef }: { readonly campaignRef: CampaignRef }) {
  const query = useQuery(CampaignQuestionsDocument, { variables: { ...campaignRef } });
  useLive(campaignRef, () => query.refetch(), ['colleagues']);
  return (
    <Loaded query={query}>
      {({ campaignReading: reading }) => (
        <div className="page reading-page">
          <p className="small">{reading.campaign.title}</p>
          <PageHeading title={[t('reading.pageTitle'), reading.campaign.title]}>
            {t('reading.pageTitle')}
          </PageHeading>
          <p className="prose">
            {t(reading.canWrite ? 'reading.pageText' : 'reading.pageTextReadOnly')}
          </p>
          {reading.instrument.themes.map((theme) => (
            <section
              key={theme.code}
              className="reading-theme"
              aria-labelledby={`theme-${theme.code}`}
            >
              <h2 id={`theme-${theme.code}`}>{t('scan.themeName', theme)}</h2>
              {theme.questions.map((question) => (
                <ReadingQuestion
                  key={question.code}
                  campaignRef={campaignRef}
                  reading={reading}
                  question={question}
                />
              ))}
            </section>
          ))}
        </div>
      )}
    </Loaded>
  );
}

interface ReadingQuestionProps {
  readonly campaignRef: CampaignRef;
  readonly reading: CampaignQuestions;
  readonly question: ReadQuestion;
  /** Of the question among the headings of the page. */
  readonly level?: 'h2' | 'h3';
  readonly children?: ReactNode;
}

export function ReadingQuestion(props: ReadingQuestionProps) {
  const { campaignRef, reading, question, level: Heading = 'h3', children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const note = noteOf(reading, question.code);
  const end = (text: string): void => {
    setIsOpen(false);
    setSaid(text);
    heading.current?.focus();
  };
  return (
    <article className="reading-question" data-testid={`question-${question.code}`}>
      <Heading ref={heading} tabIndex={-1}>
        {question.code}. {question.statement}
      </Heading>
      {children}
      {note && !isOpen ? <NoteText note={note} /> : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {isOpen ? (
        <ReadingNoteForm
          campaignRef={campaignRef}
          questionCode={question.code}
          note={reading.notes.find(({ questionCode }) => questionCode === question.code)}
          onEnd={end}
        />
      ) : null}
      {reading.canWrite && !isOpen ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setSaid('');
            setIsOpen(true);
          }}
        >
          {t(note ? 'reading.change' : 'reading.write')}
          <span className="visually-hidden">{t('reading.which', question)}</span>
        </button>
      ) : null}
    </article>
  );
}
