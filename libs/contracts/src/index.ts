export * from './contrast.js';
export * from './days.js';
export * from './errors.js';
export * from './events.js';
export * from './ids.js';
export * from './roles.js';
export * from './rounding.js';
export * from './slug.js';
