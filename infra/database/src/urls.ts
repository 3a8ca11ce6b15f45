import { databaseRoles, type DatabaseRole, type RolePasswords } from './roles.js';

export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;

/** The same server and database as `adminUrl`, signed in as another role. */
function roleUrl(adminUrl: string, role: DatabaseRole, password: string): string {
  const url = new URL(adminUrl);
  // The driver lets these win over what stands before the host.
  for (const name of ['user', 'password']) url.searchParams.delete(name);
  url.username = role;
  url.password = encodeURIComponent(password);
  // Without a host a URL takes no user: every role would silently become the same one.
  if (url.username !== role || url.pathname.length < 2) {
    throw new Error(
      'De URL van de database noemt geen server of geen database: postgres://gebruiker:wachtwoord@server:5432/database',
    );
  }
  return url.toString();
}

export function databaseUrls(adminUrl: string, passwords: RolePasswords): DatabaseUrls {
  const pairs = databaseRoles.map((role) => [role, roleUrl(adminUrl, role, passwords[role])]);
  return Object.fromEntries(pairs) as DatabaseUrls;
}
