import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { joinParts } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { ThemeNav } from '../theme-nav.js';
import { useKey, useShortcuts } from '../use-shortcuts.js';
import { useWorkspace } from '../workspace.js';
import { AgreementNote } from './agreement-note.js';
import { talkCodes, viewsOn } from './facts.js';
import { openingFor } from './opening.js';
import { TalkForm } from './talk-form.js';
import { usePerspectives } from './use-perspectives.js';
import { Views } from './views.js';
import '../review-page.css';

/** The conversation about what several people answered: one question at a time, largest difference first. */
export function TalkPage() {
  const { scan, base } = useWorkspace();
  const { perspectives } = usePerspectives();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [said, setSaid] = useState('');
  const shortcuts = useShortcuts();
  const { themes } = scan.instrument;
  const codes = perspectives ? talkCodes(perspectives, themes) : [];
  const agreed = new Set(
    perspectives?.agreements.filter((each) => each.isCurrent).map((each) => each.questionCode),
  );
  const asked = search.get('vraag');
  const current =
    codes.find((code) => code === asked) ?? codes.find((code) => !agreed.has(code)) ?? codes[0];
  const spreads = new Map(
    perspectives?.differences.map(({ questionCode, spread }) => [questionCode, spread]),
  );
  const place = codes.indexOf(current ?? '');
  const others = [...codes.slice(place + 1), ...codes.slice(0, Math.max(place, 0))];
  const next = others.find((code) => !agreed.has(code)) ?? null;
  const pathTo = (code: string): string => `${base}/bespreken?vraag=${code}`;
  const goOn = (): void => {
    if (next) void navigate(pathTo(next));
  };
  useKey(shortcuts.isOn, (key) => {
    if (key === 'n') goOn();
  });
  const isCoordinating = perspectives?.permissions.canCoordinate && scan.permissions.canEdit;

  return (
    <div className="scan-page scan-page--review">
      <ThemeNav current={null} />
      <div className="review talk">
        <header>
          <p className="small">
            {joinParts([t('municipality.name', scan.municipality), scan.campaign.title])}
          </p>
          <PageHeading
            title={[
              t('talk.title'),
              t('municipality.name', scan.municipality),
              scan.campaign.title,
            ]}
          >
            {t('talk.title')}
          </PageHeading>
          <p>{codes.length > 0 ? t('talk.intro') : t('talk.none')}</p>
        </header>
        <p className="question__said" role="status">
          {said}
        </p>
        {codes.length > 0 ? (
          <nav aria-label={t('talk.questions')} className="no-print">
            <ol className="talk__list">
              {codes.map((code) => (
                <li key={code}>
                  <Link to={pathTo(code)} aria-current={code === current ? 'step' : undefined}>
                    <strong>{code}</strong>{' '}
                    {t('talk.spread', {
                      spread: spreads.get(code) ?? 0,
                      views: perspectives ? viewsOn(perspectives, code).length : 0,
                    })}
                    {agreed.has(code) ? (
                      <span className="tag tag--positive">{t('agreement.current')}</span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        {themes
          .flatMap(({ questions }) => questions)
          .filter(({ code }) => codes.includes(code))
          .sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
          .map((question) => {
            const { code, statement } = question;
            const views = perspectives ? viewsOn(perspectives, code) : [];
            const agreement = perspectives?.agreements.find((each) => each.questionCode === code);
            return (
              // On paper all of them, so that the page is the agenda of a meeting.
              <section
                key={code}
                className={`talk__question${code === current ? ' talk__question--current' : ''}`}
                aria-labelledby={`talk-${code}`}
              >
                <h2 id={`talk-${code}`}>
                  {code}. {statement}
                </h2>
                <Views views={views} />
                <p className="talk__opening">
                  <strong>{t('talk.opening')}</strong> {openingFor(views)}
                </p>
                {agreement ? <AgreementNote agreement={agreement} /> : null}
                {code === current && isCoordinating ? (
                  <TalkForm
                    question={question}
                    views={views}
                    onAgreed={() => {
                      setSaid(t('talk.saved', { code }));
                      goOn();
                    }}
                  />
                ) : null}
              </section>
            );
          })}
        <div className="button-row">
          {next ? (
            <button type="button" className="button" onClick={goOn}>
              {t('talk.next')}
              {shortcuts.isOn ? <kbd aria-hidden="true">N</kbd> : null}
            </button>
          ) : null}
          {codes.length > 0 ? (
            <button type="button" className="button" onClick={() => window.print()}>
              {t('talk.print')}
            </button>
          ) : (
            <Link className="button button--primary" to={`${base}/vragen`}>
              {t('talk.toQuestions')}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}
