import { Link, NavLink, useLocation } from 'react-router';
import { daysLeftText } from '../../components/deadline.js';
import { ChevronIcon } from '../../components/icons.js';
import { Ruler } from '../../components/ruler.js';
import { formatList, joinParts } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { themeProgress } from './progress.js';
import { Avatar } from './together/avatar.js';
import { assigneesOf, commentsAt, openComments } from './together/facts.js';
import type { Theme } from './scan-query.js';
import { questionPath } from './theme-slugs.js';
import { useMedia } from './use-media.js';
import { useWorkspace } from './workspace.js';
import './theme-nav.css';

function ThemeList({ current }: { readonly current: Theme | null }) {
  const { scan, together, base, isAnswered } = useWorkspace();
  const { themes } = scan.instrument;
  const { pathname } = useLocation();
  return (
    <ul>
      {themes.map((theme) => {
        const { answered, asked } = themeProgress(theme, isAnswered);
        const names = assigneesOf(together, theme.code).map(({ name }) => name);
        const comments = theme.questions.flatMap(({ code }) => commentsAt(together, code));
        const open = openComments(comments);
        const target = theme.questions.find(({ code }) => !isAnswered(code)) ?? theme.questions[0];
        return (
          <li key={theme.code}>
            <Link
              className="theme-nav__link"
              to={questionPath(base, themes, target?.code ?? '')}
              aria-current={theme.code === current?.code ? 'step' : undefined}
            >
              {t('scan.themeName', theme)}
              <span className="theme-nav__count">
                <Ruler done={answered} total={asked} />
                <span className="small num">{t('ruler.progress', { answered, asked })}</span>
              </span>
              {names.length > 0 || open > 0 ? (
                <span className="theme-nav__together">
                  {names.length > 0 ? (
                    <span className="avatar-row">
                      <span className="visually-hidden">
                        {t('together.themeOf', { names: formatList(names) })}
                      </span>
                      {names.map((name) => (
                        <Avatar key={name} name={name} />
                      ))}
                    </span>
                  ) : null}
                  {open > 0 ? (
                    <span className="small">{t('together.commentsOpen', { count: open })}</span>
                  ) : null}
                </span>
              ) : null}
            </Link>
          </li>
        );
      })}
      <li className="theme-nav__review">
        <NavLink className="theme-nav__link" to={`${base}/vragen`} aria-current="step">
          {t('finding.nav')}
        </NavLink>
      </li>
      {scan.instrument.documents ? (
        <li className="theme-nav__review">
          <NavLink className="theme-nav__link" to={`${base}/stukken`} aria-current="step">
            {t('documents.nav', { count: scan.documents.length })}
          </NavLink>
        </li>
      ) : null}
      <li className="theme-nav__review">
        <Link
          className="theme-nav__link"
          to={`${base}/controleren`}
          aria-current={pathname.endsWith('/controleren') ? 'step' : undefined}
        >
          {t(scan.permissions.canEdit ? 'scan.review' : 'scan.reviewReadOnly')}
        </Link>
      </li>
    </ul>
  );
}

/** The themes with their counts; on a narrow screen folded into one line. */
export function ThemeNav({
  current,
  page = t('scan.review'),
}: {
  readonly current: Theme | null;
  /** Where one is when that is no theme. */
  readonly page?: string;
}) {
  const { scan, isAnswered } = useWorkspace();
  const isNarrow = useMedia('(max-width: 760px)');
  const where = joinParts([
    t('municipality.name', scan.municipality),
    daysLeftText(scan.campaign.closesAt),
  ]);
  const progress = current ? themeProgress(current, isAnswered) : scan.progress;
  return (
    <nav className="theme-nav" aria-label={t('scan.themes')}>
      <p className="small theme-nav__where">{where}</p>
      {isNarrow ? (
        <details key={current?.code ?? page}>
          <summary>
            <ChevronIcon />
            {current ? t('scan.themeName', current) : page}
            <span className="small num">{t('ruler.progress', progress)}</span>
          </summary>
          <ThemeList current={current} />
        </details>
      ) : (
        <ThemeList current={current} />
      )}
    </nav>
  );
}
