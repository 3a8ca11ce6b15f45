import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { ScanRef } from '../results-query.js';

export interface Explanation {
  readonly about: string;
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

interface Explained {
  readonly explanations: readonly Explanation[];
  readonly canExplain: boolean;
}

export interface Explanations extends Explained {
  readonly scanRef: ScanRef;
  /** Reads the figures again, with what was written beside them. */
  readonly reread: () => Promise<unknown>;
}

const ExplanationsContext = createContext<Explanations | null>(null);

interface ExplanationsProviderProps extends Pick<Explanations, 'scanRef' | 'reread'> {
  readonly of: Explained;
  readonly children: ReactNode;
}

/** The own words of a municipality, for wherever one of its figures stands. */
export function ExplanationsProvider({ of, scanRef, reread, children }: ExplanationsProviderProps) {
  const { explanations, canExplain } = of;
  const shared = useMemo(
    () => ({ scanRef, explanations, canExplain, reread }),
    [scanRef, explanations, canExplain, reread],
  );
  return <ExplanationsContext value={shared}>{children}</ExplanationsContext>;
}

export const useExplanations = (): Explanations | null => useContext(ExplanationsContext);
