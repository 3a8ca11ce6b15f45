import { Inject, Injectable } from '@nestjs/common';
import { badInput, Refusal } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import type { ChangePreview } from './municipality-change.js';
import { previewChange } from './preview-change.js';
import { recordChange, type ChangeRequest } from './record-change.js';

/** Records a change of the map after its consequences were shown, and its name typed over. */
@Injectable()
export class ChangeMap {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async preview(
    _access: PlatformAccess,
    { change, decisions }: ChangeRequest,
  ): Promise<ChangePreview> {
    return this.database().onPlatform((tx) => previewChange(tx, change, decisions));
  }

  async record(
    access: PlatformAccess,
    request: ChangeRequest & { readonly confirmation: string },
  ): Promise<ChangePreview> {
    return this.database().onPlatform(async (tx) => {
      const done = await recordChange(tx, access, request);
      if (request.confirmation.trim() !== done.confirmation) {
        throw badInput(`Typ ter bevestiging: ${done.confirmation}.`, { field: 'confirmation' });
      }
      return done;
    });
  }

  private database(): Database {
    if (!this.admin) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
    return this.admin;
  }
}
