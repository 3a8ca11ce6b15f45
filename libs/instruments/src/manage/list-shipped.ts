import { Injectable } from '@nestjs/common';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { findStanding, questionsOf } from '../instruments.js';
import { loadShippedInstruments } from '../load-instrument.js';
import { Administration } from './administration.js';

export const shippedStates = ['published', 'absent', 'differs'] as const;

/** A version that comes with the product, and how it stands here. */
export interface ShippedVersion {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly questionCount: number;
  /** `differs`: this version is published here with other content, which stays. */
  readonly state: (typeof shippedStates)[number];
}

/** The questionnaires that come with the product, in the order of publishing. */
@Injectable()
export class ListShipped {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess): Promise<ShippedVersion[]> {
    const shipped = await loadShippedInstruments();
    return this.administration.run(async (tx) => {
      const versions: ShippedVersion[] = [];
      for (const instrument of shipped) {
        const { code, version, title } = instrument;
        const questionCount = questionsOf(instrument).length;
        const state = await findStanding(tx, instrument);
        versions.push({ code, version, title, questionCount, state });
      }
      return versions;
    });
  }
}
