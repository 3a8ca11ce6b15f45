import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { explainedParam } from '../../components/explained-figure.js';
import { lazyPart } from '../../components/lazy-part.js';
import type { ExplainedPlace } from './derivation-query.js';

const DerivationDialog = lazyPart(
  async () => (await import('./derivation-dialog.js')).DerivationDialog,
);

/** Gives the focus back to the figure, also when the address had opened its derivation. */
function focusFigure(about: string): void {
  const { activeElement } = document;
  // A browser that had nothing to return to leaves the focus in what is closed.
  const isNowhere = !activeElement || activeElement.matches('body, dialog *');
  if (!isNowhere) return;
  const figure = document.querySelector<HTMLElement>(`[data-explains="${CSS.escape(about)}"]`);
  // Where an address led to a figure of a table that is folded in.
  figure?.closest('details')?.setAttribute('open', '');
  figure?.focus();
}

/** The derivation that the address asks for, over the page whose figures it explains. */
export function Explained({ place }: { readonly place: ExplainedPlace }) {
  const [params, setParams] = useSearchParams();
  const about = params.get(explainedParam);
  if (!about) return null;
  const show = (next: string | null): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === null) after.delete(explainedParam);
        else after.set(explainedParam, next);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const close = (): void => {
    show(null);
    focusFigure(about);
  };
  return (
    <Suspense fallback={null}>
      <DerivationDialog place={place} about={about} onShow={show} onClose={close} />
    </Suspense>
  );
}
