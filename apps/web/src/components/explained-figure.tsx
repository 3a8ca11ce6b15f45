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

/** A figure, or the place of one that is missing, that opens to how it comes about. */
export function ExplainedFigure({ about, children }: ExplainedFigureProps) {
  const [, setParams] = useSearchParams();
  const stop = use(FigureStop);
  const open = (): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(explainedParam, about);
        return after;
      },
      // The focus stays here, to come back to.
      { replace: true, preventScrollReset: true },
    );
  return (
    <button
      type="button"
      className="explained"
      data-explains={about}
      aria-haspopup="dialog"
      aria-description={t('figure.explained')}
      tabIndex={stop && stop.at !== about ? -1 : undefined}
      onFocus={() => stop?.stand(about)}
      onClick={open}
    >
      {children}
    </button>
  );
}
