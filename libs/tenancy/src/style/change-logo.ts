import { Injectable } from '@nestjs/common';
import { readLogo } from './logo-image.js';
import { SettingsDesk, type RegionSettings, type SettingsAccess } from './settings-desk.js';

/** Gives a region its logo, another or none. Records no event. */
@Injectable()
export class ChangeLogo {
  constructor(private readonly desk: SettingsDesk) {}

  async put(access: SettingsAccess, expectedRevision: number, sent: Uint8Array): Promise<void> {
    const { type, width, height, sha256, bytes } = await readLogo(sent);
    const hash = sha256.toString('hex');
    await this.desk.change(access, expectedRevision, async (tx, { regionId }, present) => {
      if (present.logo?.sha256 === hash) return null;
      await tx.query(
        `insert into region_logos (region_id, type, width, height, sha256, bytes)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (region_id) do update set type = excluded.type, width = excluded.width,
           height = excluded.height, sha256 = excluded.sha256, bytes = excluded.bytes,
           changed_at = now()`,
        [regionId, type, width, height, sha256, bytes],
      );
      return noted(present, hash);
    });
  }

  async remove(access: SettingsAccess, expectedRevision: number): Promise<void> {
    await this.desk.change(access, expectedRevision, async (tx, { regionId }, present) => {
      if (!present.logo) return null;
      await tx.query('delete from region_logos where region_id = $1', [regionId]);
      return noted(present, null);
    });
  }
}

const noted = ({ logo }: RegionSettings, next: string | null): object => ({
  changed: ['logo'],
  from: { logo: logo?.sha256 ?? null },
  to: { logo: next },
});
