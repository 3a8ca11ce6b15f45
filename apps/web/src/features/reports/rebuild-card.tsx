import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Ruler } from '../../components/ruler.js';
import { t } from '../../messages/outcomes.js';
import { RebuildReports, type Rebuild } from './reports-query.js';

interface RebuildCardProps {
  readonly region: string;
  readonly rebuild: Rebuild | null;
  readonly refresh: () => void;
}

/** It concerns all measurements of the region, and this page listens to one. */
const lookAgainMs = 3_000;
/** Hundreds of reports are no ticks to count: here one is a share of them. */
const ticks = 40;

/** All reports of the region anew, for who coordinates it, and how far that is. */
export function RebuildCard({ region, rebuild, refresh }: RebuildCardProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [ask] = useMutation(RebuildReports);
  const isUnderWay = rebuild !== null && rebuild.finishedAt === null;
  const heading = useRef<HTMLHeadingElement>(null);
  const [hasAsked, setHasAsked] = useState(false);
  useEffect(() => {
    // The button that was pressed went, and with it the focus.
    const isLost = document.activeElement === document.body;
    if (isUnderWay && hasAsked && isLost) heading.current?.focus();
  }, [isUnderWay, hasAsked]);
  const state = rebuild ? t('reports.rebuildState', rebuild) : '';
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, lookAgainMs);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);
  return (
    <section className="card reports__rebuild" aria-labelledby="rebuild-title">
      <h2 id="rebuild-title" ref={heading} tabIndex={-1}>
        {t('reports.rebuild')}
      </h2>
      <p className="prose">{t('reports.rebuildText')}</p>
      {rebuild ? <p>{state}</p> : null}
      {isUnderWay ? <p className="small">{t('reports.rebuildGoesOn')}</p> : null}
      {/* The count itself would be read out each time it rises. */}
      <p className="visually-hidden" role="status">
        {isUnderWay ? t('reports.rebuildBusy') : hasAsked ? state : ''}
      </p>
      {isUnderWay && rebuild.wanted ? (
        <Ruler
          done={Math.floor((rebuild.made / rebuild.wanted) * ticks)}
          total={ticks}
          size="large"
        />
      ) : null}
      {isUnderWay ? null : (
        <button type="button" className="button" onClick={() => setIsAsking(true)}>
          {t('reports.rebuildAsk')}
        </button>
      )}
      {isAsking ? (
        <ConfirmDialog
          title={t('reports.rebuild')}
          submit={t('reports.rebuildAsk')}
          onConfirm={async () => {
            await ask({ variables: { region } });
            setHasAsked(true);
            setIsAsking(false);
            refresh();
          }}
          onClose={() => setIsAsking(false)}
        >
          <p>{t('reports.rebuildSure')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
