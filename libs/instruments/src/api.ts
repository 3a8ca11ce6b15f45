export { InstrumentType, LevelType, toInstrumentType } from './instrument.graphql-types.js';
export { ChangeInstrumentsResolver } from './manage/change-instruments.resolver.js';
export { ReadInstrumentsResolver } from './manage/read-instruments.resolver.js';
