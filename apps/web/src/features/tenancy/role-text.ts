import { t } from '../../messages/t.js';
import type { Grant } from './viewer-query.js';

/** 'Gemeentecoördinator, gemeente Schiedam' or 'Regiocoördinator'. */
export function roleText({ role, municipality }: Grant): string {
  const name = t(`role.${role}`);
  return municipality ? t('role.of', { role: name, municipality: municipality.name }) : name;
}
