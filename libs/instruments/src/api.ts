export { InstrumentType, LevelType, toInstrumentType } from './instrument.graphql-types.js';
export { ChangeInstrumentsResolver } from './manage/change-instruments.resolver.js';
export { UnclearQuestionsResolver } from './manage/unclear-questions.resolver.js';
export { ShippedResolver } from './manage/shipped.resolver.js';
export { ReadInstrumentsResolver } from './manage/read-instruments.resolver.js';
