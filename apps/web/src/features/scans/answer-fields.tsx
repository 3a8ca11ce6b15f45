import type { ReactNode } from 'react';
import { AnswerChoices, type AnswerChoicesProps } from './answer-choices.js';
import type { Draft, Incomplete } from './draft.js';
import { NoteField } from './note-field.js';
import { TaskFields } from './task-fields.js';
import '../../components/answer-form.css';

// Arrow keys change the choice at every step: wait a moment, so that walking through saves once.
export const choiceDelayMs = 450;
const typingDelayMs = 1_200;

interface AnswerFieldsProps extends Omit<AnswerChoicesProps, 'onChoose'> {
  readonly draft: Draft;
  readonly incomplete: Incomplete | null;
  /** With how long to wait before it is saved. */
  readonly onChange: (change: Partial<Draft>, delayMs: number) => void;
  readonly onLeave: () => void;
  /** Stands between the choices and the words. */
  readonly children?: ReactNode;
}

/** All that answers a question: a choice, words, and for a check who takes it up. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { incomplete, onChange, onLeave, children, ...choosing } = props;
  const { question, draft, isReadOnly } = choosing;
  const isOpen = question.type === 'open';
  const fields = { question, draft, isReadOnly, onLeave };
  const handleNote = (note: string): void => {
    // Words answer an open question by themselves; without them nothing is answered.
    const kind = isOpen ? (note.trim() === '' ? null : 'text') : draft.kind;
    onChange({ note, kind }, typingDelayMs);
  };
  const choices = (
    <AnswerChoices {...choosing} onChoose={(choice) => onChange(choice, choiceDelayMs)} />
  );
  return (
    <>
      {isOpen ? null : choices}
      {children}
      <NoteField {...fields} incomplete={incomplete} onChange={handleNote} />
      {isOpen ? choices : null}
      {question.type === 'check' ? (
        <TaskFields {...fields} onChange={(task) => onChange(task, typingDelayMs)} />
      ) : null}
    </>
  );
}
