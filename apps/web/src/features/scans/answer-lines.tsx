import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { choiceText } from './choice-text.js';
import type { AnswerContent } from './draft.js';
import type { Level } from './scan-query.js';
import { useWorkspace } from './workspace.js';

/** A draft or an answer: what there is to say of it. */
interface AnswerLinesProps {
  readonly answer: Omit<AnswerContent, 'kind'> & { readonly kind: AnswerContent['kind'] | null };
  readonly className?: string;
  /** Of another questionnaire than the one on screen. */
  readonly levels?: readonly Level[];
}

/** All that an answer says, line by line. */
export function AnswerLines({ answer, className, levels }: AnswerLinesProps) {
  const { scan } = useWorkspace();
  const lines = [
    answer.kind === 'text' ? '' : choiceText(answer, levels ?? scan.instrument.levels),
    answer.note ? t('scan.quote', { text: answer.note }) : '',
    answer.responsible ? t('task.responsibleIs', { text: answer.responsible }) : '',
    answer.action ? t('task.actionIs', { text: answer.action }) : '',
    answer.dueOn ? t('task.dueOnIs', { day: formatDate(answer.dueOn) }) : '',
  ];
  return lines
    .filter((line) => line !== '')
    .map((line, index) => (
      <p key={index} className={className}>
        {line}
      </p>
    ));
}
