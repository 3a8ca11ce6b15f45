import { useEffect, useMemo, useState } from 'react';
import { t } from '../../messages/administration.js';
import { parseDocument, type InstrumentDocument } from './document.js';
import type { InstrumentDraft } from './instruments-query.js';
import { upload } from '../../components/upload.js';

/** What was typed and not saved, by code: a step back in the browser loses nothing. */
const unsaved = new Map<string, { readonly document: InstrumentDocument; readonly seen: number }>();

export interface DraftEditing {
  readonly document: InstrumentDocument;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly said: string;
  readonly problem: string | null;
  /** The revision that somebody else saved meanwhile. */
  readonly overtakenBy: number | null;
  edit(change: (document: InstrumentDocument) => InstrumentDocument): void;
  save(over?: number): Promise<void>;
  forget(): void;
}

/** The document on screen beside the one that is kept; saved as a whole when the person says so. */
export function useDraft(draft: InstrumentDraft, reread: () => Promise<unknown>): DraftEditing {
  const kept = useMemo(() => parseDocument(draft.document), [draft.document]);
  const [typed, setTyped] = useState(() => unsaved.get(draft.code) ?? null);
  const [isSaving, setIsSaving] = useState(false);
  const [said, setSaid] = useState(() => (unsaved.has(draft.code) ? t('draft.restored') : ''));
  const [problem, setProblem] = useState<string | null>(null);
  const [overtakenBy, setOvertakenBy] = useState<number | null>(null);
  const isDirty = typed !== null;

  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    // A link elsewhere on the page leaves as well; one of this draft does not.
    const askAtLink = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return;
      const isWithin = new URL(link.href).pathname.startsWith(draftPath(draft.code));
      if (isWithin || window.confirm(t('draft.leave'))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('click', askAtLink, true);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', askAtLink, true);
    };
  }, [isDirty, draft.code]);

  const keep = (next: { document: InstrumentDocument; seen: number } | null): void => {
    if (next) unsaved.set(draft.code, next);
    else unsaved.delete(draft.code);
    setTyped(next);
  };

  return {
    document: typed?.document ?? kept,
    isDirty,
    isSaving,
    said,
    problem,
    overtakenBy,
    edit(change) {
      setSaid('');
      keep({ document: change(typed?.document ?? kept), seen: typed?.seen ?? draft.revision });
    },
    async save(over) {
      if (!typed || isSaving) return;
      setIsSaving(true);
      setProblem(null);
      const answer = await upload<{ revision: number }>(
        `/uploads/instrumenten/${draft.code}?revisie=${over ?? typed.seen}`,
        { method: 'PUT', type: 'application/json', body: JSON.stringify(typed.document) },
      );
      if ('data' in answer) {
        await reread().catch(() => undefined);
        // What was typed while it was on its way is not saved yet.
        const later = unsaved.get(draft.code);
        const isLater = later !== undefined && later.document !== typed.document;
        keep(isLater ? { document: later.document, seen: answer.data.revision } : null);
        setOvertakenBy(null);
        setSaid(t('draft.saved', { at: new Date() }));
      } else {
        setOvertakenBy(answer.code === 'CONFLICT' ? answer.revision : null);
        setProblem(answer.message ?? t('error.unreachable'));
        if (answer.code === 'UNAUTHENTICATED') await reread().catch(() => undefined);
      }
      setIsSaving(false);
    },
    forget() {
      keep(null);
      setOvertakenBy(null);
      setProblem(null);
      setSaid('');
      void reread().catch(() => undefined);
    },
  };
}

export const draftPath = (code: string): string => `/beheer/instrumenten/${code}/concept`;
