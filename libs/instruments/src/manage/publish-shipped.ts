import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import type { Instrument } from '../instrument-shape.js';
import { publishInstrument } from '../instruments.js';
import { loadShippedInstruments } from '../load-instrument.js';
import { Administration } from './administration.js';

/**
 * Publishes what is still missing of an instrument that comes with the product, oldest version
 * first and all or nothing. Asked twice it is done once. Answers the versions that are new.
 */
@Injectable()
export class PublishShipped {
  constructor(private readonly administration: Administration) {}

  async run(
    access: PlatformAccess,
    code: string,
    load: () => Promise<readonly Instrument[]> = loadShippedInstruments,
  ): Promise<string[]> {
    const shipped = (await load()).filter((each) => each.code === code);
    if (shipped.length === 0) throw notFound();
    return this.administration.run(async (tx) => {
      const published: string[] = [];
      for (const instrument of shipped) {
        if (!(await publishInstrument(tx, instrument))) continue;
        const { version } = instrument;
        published.push(version);
        await auditPlatform(tx, access, {
          action: 'instrument.published',
          detail: { code, version, isShipped: true },
        });
      }
      return published;
    });
  }
}
