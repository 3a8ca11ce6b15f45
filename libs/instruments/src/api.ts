export {
  InstrumentType,
  LevelType,
  QuestionKindEnum,
  toInstrumentType,
} from './instrument.graphql-types.js';
export type { QuestionKind } from './instrument-words.js';
export { ChangeInstrumentsResolver } from './manage/change-instruments.resolver.js';
export { UnclearQuestionsResolver } from './manage/unclear-questions.resolver.js';
export { ShippedResolver } from './manage/shipped.resolver.js';
export { ReadInstrumentsResolver } from './manage/read-instruments.resolver.js';
