import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { useLive } from '../../apollo/use-live.js';
import { explainMessages } from '../../messages/nl/explain.js';
import { speaker } from '../../messages/t.js';
import { DerivationBody, titleOf } from './derivation-body.js';
import {
  FigureExplanationDocument,
  RegionFigureExplanationDocument,
  type Derivation,
  type ExplainedPlace,
} from './derivation-query.js';
import '../../components/dialog.css';
import './derivation.css';

const t = speaker(explainMessages);

interface Asked {
  readonly data: Derivation | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** What moves on the page below is asked again here, so that the two never differ for long. */
function useExplanation(
  { region, campaign, municipality, on = null }: ExplainedPlace,
  about: string,
): Asked {
  const own = useQuery(
    FigureExplanationDocument,
    municipality === undefined
      ? skipToken
      : {
          variables: { scan: { region, campaign, municipality }, about, on },
          fetchPolicy: 'cache-and-network',
        },
  );
  const regional = useQuery(
    RegionFigureExplanationDocument,
    municipality === undefined
      ? { variables: { region, campaign, about, on }, fetchPolicy: 'cache-and-network' }
      : skipToken,
  );
  const { error, refetch } = municipality === undefined ? regional : own;
  useLive({ region, campaign }, () => refetch());
  const data = own.data?.figureDerivation ?? regional.data?.regionFigureDerivation;
  return { data: data?.about === about ? data : undefined, error, refetch };
}

interface ExplanationDialogProps {
  readonly place: ExplainedPlace;
  readonly about: string;
  readonly onShow: (about: string) => void;
  readonly onClose: () => void;
}

export function DerivationDialog({ place, about, onShow, onClose }: ExplanationDialogProps) {
  const { data, error } = useExplanation(place, about);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it goes, so that the focus returns to where it came from.
    return () => shown?.close();
  }, []);
  // Each derivation is read from its heading on, also one that another leads to.
  const isThere = data !== undefined;
  useEffect(() => {
    heading.current?.focus();
  }, [about, isThere]);

  return (
    <dialog
      ref={dialog}
      className="dialog derivation"
      aria-labelledby="derivation-title"
      onClose={onClose}
    >
      <h2 id="derivation-title" ref={heading} tabIndex={-1}>
        {data ? titleOf(data) : t(error ? 'value.none' : 'explain.waiting')}
      </h2>
      {data ? (
        <DerivationBody derivation={data} on={place.on ?? null} onShow={onShow} />
      ) : error ? (
        <p role="alert">
          {t(findRefusal(error).code === 'NOT_FOUND' ? 'explain.gone' : 'explain.failed')}
        </p>
      ) : null}
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          onClick={() => dialog.current?.close()}
        >
          {t('explain.close')}
        </button>
      </div>
    </dialog>
  );
}
