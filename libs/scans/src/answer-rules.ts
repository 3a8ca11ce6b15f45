import { badInput, type AnswerKind } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';

export interface AnswerInput {
  readonly questionCode: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
}

export const noteLimit = 4_000;

/** Postgres text holds no NUL; lone surrogates do not survive UTF-8. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The answer as it is kept (notes trimmed, empty is none), or a refusal that says what is wrong. */
export function checkAnswer(instrument: Instrument, input: AnswerInput): AnswerInput {
  const { questionCode, kind, level } = input;
  if (!questionsOf(instrument).some((question) => question.code === questionCode)) {
    throw badInput('Deze vraag hoort niet bij deze zelfscan.', { field: 'questionCode' });
  }
  if (kind === 'level' && !instrument.scale.some((step) => step.value === level)) {
    throw badInput('Kies een niveau van de schaal.', { field: 'level' });
  }
  if (kind !== 'level' && level !== null) {
    throw badInput('Een niveau hoort alleen bij een antwoord met een niveau.', { field: 'level' });
  }
  const note = input.note?.trim() || null;
  if (note && !isStorable(note)) {
    throw badInput('De toelichting bevat tekens die niet kunnen.', { field: 'note' });
  }
  if (note && note.length > noteLimit) {
    throw badInput(`De toelichting is langer dan ${noteLimit} tekens.`, { field: 'note' });
  }
  if (kind === 'not_applicable' && !note) {
    throw badInput('Schrijf erbij waarom de vraag niet van toepassing is.', { field: 'note' });
  }
  return { questionCode, kind, level, note };
}
