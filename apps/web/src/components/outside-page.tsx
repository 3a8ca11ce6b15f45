import type { ReactNode } from 'react';
import { t } from '../messages/t.js';
import { Mark } from './mark.js';
import './outside-page.css';

interface OutsidePageProps {
  /** Its class, for what only this page has. */
  readonly name: string;
  /** Of a page that people come to by themselves; behind a link there is nowhere to go. */
  readonly hasWayHome?: boolean;
  readonly children: ReactNode;
}

/** A page for whoever is not signed in and need not be. */
export function OutsidePage({ name, hasWayHome = false, children }: OutsidePageProps) {
  const who = (
    <>
      <Mark />
      {t('app.name')}
    </>
  );
  return (
    <>
      <header className="outside-bar">
        {hasWayHome ? <a href="/">{who}</a> : <span>{who}</span>}
      </header>
      <main className={`outside ${name}`}>{children}</main>
    </>
  );
}
