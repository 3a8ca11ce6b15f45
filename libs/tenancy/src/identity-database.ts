/** The database under the identity role: people, credentials, sessions and grants. */
export const IDENTITY_DATABASE = Symbol('identity database');
