import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { t } from '../messages/t.js';

// The browser keeps the key of a reloaded page in its history entry; only later keys are moves.
const historyState: unknown = typeof window === 'undefined' ? null : window.history.state;
const firstKey =
  typeof historyState === 'object' &&
  historyState !== null &&
  'key' in historyState &&
  typeof historyState.key === 'string'
    ? historyState.key
    : 'default';

const hasMoved = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'moveFocus' in state;

interface PageHeadingProps {
  /** From small to large: the page, then what it is about. */
  readonly title: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** The one h1 of a page. Names the page in the tab and takes the focus when one arrives from another. */
export function PageHeading({ title, className, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, hash, state }: { key: string; hash: string; state: unknown } = useLocation();
  const navigation = useNavigationType();
  // A redirect on arrival is no move of the person; coming in from the sign-in page is one.
  const isRedirect = navigation === 'REPLACE' && !hasMoved(state);

  useEffect(() => {
    if (key === firstKey || hash !== '' || isRedirect) return;
    heading.current?.focus({ preventScroll: true });
    if (navigation !== 'POP') window.scrollTo(0, 0);
  }, [key, hash, navigation, isRedirect]);

  return (
    <>
      <title>{t('app.title', { parts: title })}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
