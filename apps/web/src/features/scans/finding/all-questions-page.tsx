import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { FlagIcon } from '../../../components/icons.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import { choiceText } from '../choice-text.js';
import { findNextOpen } from '../progress.js';
import { ThemeNav } from '../theme-nav.js';
import { questionPath } from '../theme-slugs.js';
import { useKey, useShortcuts } from '../use-shortcuts.js';
import { useWorkspace } from '../workspace.js';
import {
  countPerFilter,
  filterQuestions,
  questionFilters,
  readFilter,
  type QuestionFilter,
} from './question-filters.js';
import { useFoundQuestions, type FoundQuestion } from './use-found-questions.js';
import './all-questions-page.css';

export function AllQuestionsPage() {
  const { scan, base, isAnswered } = useWorkspace();
  const { themes } = scan.instrument;
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params.get('filter'));
  const [search, setSearch] = useState(params.get('zoek') ?? '');
  const field = useRef<HTMLInputElement>(null);
  const questions = useFoundQuestions();
  const found = filterQuestions(questions, filter, search);
  const counts = countPerFilter(questions, search);
  const shortcuts = useShortcuts();
  useKey(shortcuts.isOn, (key) => {
    const open = findNextOpen(themes, null, isAnswered);
    if (key === 'n' && open) void navigate(questionPath(base, themes, open.code));
    if (key !== '/') return false;
    field.current?.focus();
    return true;
  });

  const handleSearch = (text: string): void => {
    setSearch(text);
    setParams(addressOf(filter, text), { replace: true });
  };
  const title = t('finding.title');

  return (
    <div className="scan-page scan-page--review">
      <ThemeNav current={null} page={title} />
      <div className="finding">
        <PageHeading
          title={[title, t('municipality.name', scan.municipality), scan.campaign.title]}
        >
          {title}
        </PageHeading>
        <form
          role="search"
          className="finding__search"
          onSubmit={(event) => event.preventDefault()}
        >
          <label htmlFor="finding-search">
            {t('finding.search')}
            {shortcuts.isOn ? <kbd aria-hidden="true">/</kbd> : null}
          </label>
          <input
            ref={field}
            id="finding-search"
            type="search"
            value={search}
            aria-describedby="finding-search-hint"
            aria-keyshortcuts={shortcuts.isOn ? '/' : undefined}
            onChange={(event) => handleSearch(event.target.value)}
          />
          <p id="finding-search-hint" className="small">
            {t('finding.searchHint')}
          </p>
        </form>
        <nav aria-label={t('finding.filters')}>
          <ul className="finding__filters">
            {questionFilters.map((each) => (
              <li key={each}>
                <Link
                  replace
                  to={{ search: addressOf(each, search).toString() }}
                  aria-current={each === filter ? 'true' : undefined}
                >
                  {t(`finding.filter.${each}`)} <span className="num">{counts[each]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p role="status" className="small">
          {t('finding.shown', { count: found.length, all: questions.length })}
        </p>
        {found.length === 0 ? (
          <p className="finding__none">{t(`finding.none.${search.trim() ? 'zoek' : filter}`)}</p>
        ) : null}
        {themes.map((theme) => (
          <ThemeQuestions
            key={theme.code}
            title={t('scan.themeName', theme)}
            questions={found.filter((each) => each.theme === theme)}
          />
        ))}
      </div>
    </div>
  );
}

function addressOf(filter: QuestionFilter, search: string): URLSearchParams {
  return new URLSearchParams({
    ...(filter === 'alles' ? {} : { filter }),
    ...(search.trim() === '' ? {} : { zoek: search.trim() }),
  });
}

interface ThemeQuestionsProps {
  readonly title: string;
  readonly questions: readonly FoundQuestion[];
}

function ThemeQuestions({ title, questions }: ThemeQuestionsProps) {
  const { scan, base } = useWorkspace();
  if (questions.length === 0) return null;
  return (
    <section>
      <h2 className="finding__theme">{title}</h2>
      <ul className="finding__list">
        {questions.map((each) => (
          <li key={each.code}>
            <span className="finding__code">{each.code}</span>
            <div>
              <Link to={questionPath(base, scan.instrument.themes, each.code)}>
                {each.statement}
              </Link>
              <QuestionFacts found={each} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionFacts({ found }: { readonly found: FoundQuestion }) {
  const { scan, draftFor, findPrevious } = useWorkspace();
  const { levels } = scan.instrument;
  const draft = draftFor(found.code);
  const previous = findPrevious(found.code);
  const year = scan.previousCampaign?.year;
  return (
    <div className="finding__facts">
      {found.isOpen ? (
        <span className="tag tag--warning">{t('review.stillOpen')}</span>
      ) : (
        <span>{choiceText(draft, levels)}</span>
      )}
      {found.differs && previous && year ? (
        <span className="tag">
          {t('finding.previous', { year, choice: choiceText(previous, levels) })}
        </span>
      ) : null}
      {found.comments > 0 ? (
        <span className="tag tag--accent">
          {t('together.commentsOpen', { count: found.comments })}
        </span>
      ) : null}
      {found.isFlagged ? (
        <span className="tag tag--accent">
          <FlagIcon />
          {t('finding.marked')}
        </span>
      ) : null}
    </div>
  );
}
