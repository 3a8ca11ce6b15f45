import { lastDay } from '../messages/format.js';
import { t } from '../messages/t.js';
import { Ruler } from './ruler.js';
import './gate-band.css';

export interface GateView {
  readonly isOpen: boolean;
  readonly reason: 'open' | 'waiting' | 'closed_incomplete' | 'consent_needed';
  readonly submittedCount: number;
  readonly memberCount: number;
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** Stands in the place of the regional figures as long as they may not be seen, and says why. */
export function GateBand({ gate, closesAt }: { gate: GateView; closesAt: string }) {
  if (gate.reason === 'open') return null;
  const missing = gate.missing.map(({ name }) => name);
  const counts = { submitted: gate.submittedCount, members: gate.memberCount, missing };
  const text = {
    waiting: () => t('gate.waitingText', { ...counts, until: lastDay(closesAt) }),
    closed_incomplete: () => t('gate.closedText', counts),
    consent_needed: () => t('gate.consentText'),
  };
  return (
    <section className="gate-band" aria-label={t('gate.label')} data-testid="gate-band">
      <Ruler done={gate.submittedCount} total={gate.memberCount} size="large" tone="waiting" />
      <div>
        <p className="gate-band__title">{t(`gate.${gate.reason}`)}</p>
        <p className="small">{text[gate.reason]()}</p>
        {gate.reason === 'waiting' ? <p className="small">{t('gate.why')}</p> : null}
      </div>
    </section>
  );
}
