import { databaseRoles, type DatabaseRole, type RolePasswords } from './roles.js';

export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;

/** The same server and database as `adminUrl`, signed in as another role. */
export function roleUrl(adminUrl: string, role: DatabaseRole, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.toString();
}

export function databaseUrls(adminUrl: string, passwords: RolePasswords): DatabaseUrls {
  const pairs = databaseRoles.map((role) => [role, roleUrl(adminUrl, role, passwords[role])]);
  return Object.fromEntries(pairs) as DatabaseUrls;
}
