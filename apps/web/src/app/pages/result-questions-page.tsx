import { Explained } from '../../features/derivation/explained.js';
import { QuestionsView } from '../../features/results/questions/questions-view.js';
import { useScanRef } from '../use-scan-ref.js';

export function ResultQuestionsPage() {
  const scanRef = useScanRef();
  return (
    <>
      <QuestionsView key={`${scanRef.campaign} ${scanRef.municipality}`} scanRef={scanRef} />
      <Explained place={scanRef} />
    </>
  );
}
