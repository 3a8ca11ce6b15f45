import { createContext, use, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../messages/t.js';
import './explained-figure.css';

/** The figure in the address that is explained now, so that it can be sent to a colleague. */
export const explainedParam = 'uitleg';

/** Where figures are one tab stop together, the figure that it stands on. */
export const FigureStop = createContext<{
  readonly at: string | null;
  readonly stand: (about: string) => void;
} | null>(null);

interface ExplainedFigureProps {
  /** By this name the server explains it: `theme:A`, `total.region`. */
  readonly about: string;
  /** The figure, or in words that there is none. */
  readonly children: ReactNode;
}

/** Opens how a figure comes about, by its name. */
export function useExplain(): (about: string) => void {
  const [, setParams] = useSearchParams();
  return (about) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(explainedParam, about);
        return after;
      },
      // The focus stays here, to come back to.
      { replace: true, preventScrollReset: true },
    );
}

/** A figure, or the place of one that is missing, that opens to how it comes about. */
export function ExplainedFigure({ about, children }: ExplainedFigureProps) {
  const explain = useExplain();
  const stop = use(FigureStop);
  return (
    <button
      type="button"
      className="explained"
      data-explains={about}
      aria-haspopup="dialog"
      aria-description={t('figure.explained')}
      tabIndex={stop && stop.at !== about ? -1 : undefined}
      onFocus={() => stop?.stand(about)}
      onClick={() => explain(about)}
    >
      {children}
    </button>
  );
}
