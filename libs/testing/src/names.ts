import { databaseRoles, type RolePasswords } from '@ijkpunt/database';

export const templateName = 'ijkpunt_template';
export const rolePasswords = Object.fromEntries(
  databaseRoles.map((role) => [role, 'test']),
) as RolePasswords;

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
