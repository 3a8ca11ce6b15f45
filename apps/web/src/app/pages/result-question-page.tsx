import { useParams } from 'react-router';
import { Explained } from '../../features/derivation/explained.js';
import { QuestionView } from '../../features/results/questions/question-view.js';
import { useScanRef } from '../use-scan-ref.js';

export function ResultQuestionPage() {
  const scanRef = useScanRef();
  const { code = '' } = useParams();
  return (
    <>
      <QuestionView
        key={`${scanRef.campaign} ${scanRef.municipality} ${code}`}
        scanRef={scanRef}
        code={code}
      />
      <Explained place={scanRef} />
    </>
  );
}
