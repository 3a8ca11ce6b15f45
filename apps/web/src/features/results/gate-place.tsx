import { useState } from 'react';
import { GateBand, type GateView } from '../../components/gate-band.js';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/outcomes.js';
import type { Results } from './results-query.js';
import './gate-place.css';

interface GatePlaceProps {
  readonly gate: GateView;
  readonly closesAt: string;
  readonly edition: Results['edition'];
}

/** Why there is no mean yet; when it comes before one's eyes, the news stands in the same place. */
export function GatePlace({ gate, closesAt, edition }: GatePlaceProps) {
  const [wasClosed] = useState(!gate.isOpen);
  if (!gate.isOpen) return <GateBand gate={gate} closesAt={closesAt} />;
  if (!wasClosed || !edition) return null;
  return (
    <div className="gate-news">
      <Notice tone="positive" title={t('gate.opened', edition)} />
    </div>
  );
}
