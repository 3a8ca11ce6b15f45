import { useEffect, useRef, useState } from 'react';
import { t } from '../../messages/outcomes.js';
import type { Results } from './results-query.js';

interface UpdateAnnouncementProps {
  readonly version: number;
  readonly edition: Results['edition'];
}

/** Says once what changed on screen while someone was reading: a new edition, or other figures. */
export function UpdateAnnouncement({ version, edition }: UpdateAnnouncementProps) {
  const number = edition?.number ?? null;
  const seen = useRef({ version, number });
  const [said, setSaid] = useState<{ key: number; text: string } | null>(null);
  useEffect(() => {
    const before = seen.current;
    if (before.version === version && before.number === number) return;
    seen.current = { version, number };
    const isNewEdition = number !== null && number !== before.number;
    setSaid({
      key: version,
      text: isNewEdition ? t('gate.opened', { number }) : t('results.updated'),
    });
  }, [version, number]);
  return (
    <div className="visually-hidden" role="status">
      {said ? <span key={said.key}>{said.text}</span> : null}
    </div>
  );
}
