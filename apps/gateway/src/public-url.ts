/** What people type to get here. */
export const PUBLIC_URL = Symbol('public url');
