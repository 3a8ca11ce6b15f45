import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, notFound } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { auditPlatform } from '../audit.js';
import { onPlatform } from '../platform-database.js';
import { checkName } from './municipality-names.js';

export interface Renaming {
  readonly code: string;
  /** The name that was on the screen. */
  readonly from: string;
  readonly to: string;
}

/** Puts a name right, everywhere at once; addresses of pages stay as they are. */
@Injectable()
export class RenameMunicipality {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async run(access: PlatformAccess, { code, from, to }: Renaming): Promise<void> {
    const name = checkName(to);
    if (!name) throw badInput('Geef een naam van maximaal 80 tekens.', { field: 'name' });
    await onPlatform(this.admin, async (tx) => {
      if (code.includes('\0')) throw notFound();
      const [present]: { name: string }[] = await tx.query(
        'select name from municipalities where code = $1 for update',
        [code],
      );
      if (!present) throw notFound();
      if (present.name !== from) {
        throw conflict('De naam is intussen al veranderd. Ververs de pagina.', {
          current: present.name,
        });
      }
      if (name === from) return;
      await tx.query('update municipalities set name = $2 where code = $1', [code, name]);
      await auditPlatform(tx, access, {
        action: 'municipality.renamed',
        detail: { code, from, to: name },
      });
    });
  }
}
