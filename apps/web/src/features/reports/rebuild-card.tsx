import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
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

/** All reports of the region anew, for who coordinates it, and how far that is. */
export function RebuildCard({ region, rebuild, refresh }: RebuildCardProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [ask] = useMutation(RebuildReports);
  const isUnderWay = rebuild !== null && rebuild.finishedAt === null;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, lookAgainMs);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);
  return (
    <section className="card" aria-labelledby="rebuild-title">
      <h2 id="rebuild-title">{t('reports.rebuild')}</h2>
      <p className="prose">{t('reports.rebuildText')}</p>
      <p role="status">{rebuild ? t('reports.rebuildState', rebuild) : ''}</p>
      {isUnderWay && rebuild.wanted ? (
        <Ruler done={rebuild.made} total={rebuild.wanted} size="large" />
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
