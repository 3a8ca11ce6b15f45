import { t } from '../../../messages/t.js';
import { useWorkspace } from '../workspace.js';
import { useScanReading } from './use-reading.js';
import './reading.css';

/** How the region read questions when the scan was handed in. */
export function KeptNotes() {
  const { scan, scanRef } = useWorkspace();
  const notes = useScanReading(scanRef)?.notesAtSubmission ?? [];
  if (notes.length === 0 || scan.status !== 'submitted') return null;
  return (
    <section className="card" aria-labelledby="review-notes">
      <h2 id="review-notes">{t('review.notes')}</h2>
      <p className="small">{t('review.notesText')}</p>
      <ul className="review-list">
        {notes.map(({ code, text }) => (
          <li key={code}>
            <span className="review-list__code">{code}</span>
            <span className="reading-note__text">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
