import { badInput, isCalendarDay, type AnswerKind } from '@ijkpunt/contracts';
import { questionsOf, typeOf, type Instrument } from '@ijkpunt/instruments';
import type { AnswerContent } from './answer-content.js';

/** An answer as it comes in; what is left out is empty. */
export interface AnswerInput {
  readonly questionCode: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly responsible?: string | null;
  readonly action?: string | null;
  readonly dueOn?: string | null;
  readonly isConfirmed?: boolean;
}

export interface CheckedAnswer extends AnswerContent {
  readonly questionCode: string;
}

export const noteLimit = 10_000;
const taskLimits = { responsible: 200, action: 2_000 } as const;

/** What may be answered, by type of question. */
const kindsFor = {
  level: ['level', 'dont_know', 'not_applicable'],
  check: ['yes', 'partly', 'no', 'dont_know'],
  open: ['text', 'dont_know'],
} as const satisfies Record<string, readonly AnswerKind[]>;

/** Postgres text holds no NUL; lone surrogates do not survive UTF-8. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The answer as it is kept (texts trimmed, empty is none), or a refusal that says what is wrong. */
export function checkAnswer(instrument: Instrument, input: AnswerInput): CheckedAnswer {
  const { questionCode, kind, level, isConfirmed = false } = input;
  const question = questionsOf(instrument).find(({ code }) => code === questionCode);
  if (!question) {
    throw badInput('Deze vraag hoort niet bij deze zelfscan.', { field: 'questionCode' });
  }
  const type = typeOf(question);
  const allowed: readonly AnswerKind[] = kindsFor[type];
  if (!allowed.includes(kind)) {
    throw badInput('Dit antwoord past niet bij deze vraag.', { field: 'kind' });
  }
  if (kind === 'level' && !instrument.scale.some((step) => step.value === level)) {
    throw badInput('Kies een niveau van de schaal.', { field: 'level' });
  }
  if (kind !== 'level' && level !== null) {
    throw badInput('Een niveau hoort alleen bij een antwoord met een niveau.', { field: 'level' });
  }
  const note = checkText(input.note, { field: 'note', name: 'De toelichting', limit: noteLimit });
  if (kind === 'not_applicable' && !note) {
    throw badInput('Schrijf erbij waarom de vraag niet van toepassing is.', { field: 'note' });
  }
  if (kind === 'text' && !note) {
    throw badInput('Schrijf uw antwoord op.', { field: 'note' });
  }
  return { questionCode, kind, level, note, ...checkTask(input, type === 'check'), isConfirmed };
}

type Task = Pick<AnswerContent, 'responsible' | 'action' | 'dueOn'>;

function checkTask(input: Partial<Task>, isAsked: boolean): Task {
  const responsible = checkText(input.responsible, {
    field: 'responsible',
    name: 'Wie het oppakt',
    limit: taskLimits.responsible,
  });
  const action = checkText(input.action, {
    field: 'action',
    name: 'De actie',
    limit: taskLimits.action,
  });
  const dueOn = input.dueOn || null;
  if (dueOn !== null && !isCalendarDay(dueOn)) {
    throw badInput('Deze datum bestaat niet.', { field: 'dueOn' });
  }
  if (!isAsked && (responsible ?? action ?? dueOn) !== null) {
    throw badInput('Wie, actie en datum horen alleen bij een vraag van een checklist.', {
      field: 'action',
    });
  }
  return { responsible, action, dueOn };
}

/** Trimmed; null when empty. Refuses what cannot be kept, or is too long. */
export function checkText(
  text: string | null | undefined,
  { field, name, limit }: { readonly field: string; readonly name: string; readonly limit: number },
): string | null {
  const trimmed = text?.trim() || null;
  if (trimmed && !isStorable(trimmed)) {
    throw badInput(`${name} bevat tekens die niet kunnen.`, { field });
  }
  if (trimmed && trimmed.length > limit) {
    throw badInput(`${name} is langer dan ${limit} tekens.`, { field });
  }
  return trimmed;
}
