/**
 * The database under the administrator's role: names and progress of every region, no scans. Null
 * in a process that was not given that role.
 */
export const ADMIN_DATABASE = Symbol('admin database');
