/** Injects the logger of the process. */
export const LOGGER = Symbol('logger');
