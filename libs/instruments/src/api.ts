export { InstrumentType, LevelType, toInstrumentType } from './instrument.graphql-types.js';
