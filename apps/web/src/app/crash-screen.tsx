import { Component, type ReactNode } from 'react';
import { t } from '../messages/t.js';

/** The last resort: also reached when a new release has replaced a file this page still wanted. */
export class CrashScreen extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <main className="page page--narrow stack">
        <h1>{t('error.title')}</h1>
        <p className="prose">{t('error.crash')}</p>
        <button
          type="button"
          className="button button--primary"
          onClick={() => window.location.reload()}
        >
          {t('error.reload')}
        </button>
      </main>
    );
  }
}
