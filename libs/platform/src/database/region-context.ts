/**
 * Whose work is being done, passed openly from the edge down. The database enforces it: region
 * and municipalities become settings that the row-level policies read.
 */
export interface RegionContext {
  readonly regionId: string;
  readonly personId: string;
  readonly personName: string;
  /** Codes of the municipalities whose answers and figures this person works with. */
  readonly municipalities: readonly string[];
  /** Holds a role for the whole region (coordinator, facilitator). */
  readonly isRegional: boolean;
  /** The region's subscription ended: this person reads, and changes nothing of it any more. */
  readonly isReadOnly?: boolean;
  readonly traceId: string;
}

/** Nobody in particular: a background process, or whoever works at the server. */
export const systemPersonId = '00000000-0000-7000-8000-000000000000';

/** The context of a background process: a region and nobody in particular. */
export function systemContext(regionId: string, traceId: string): RegionContext {
  return {
    regionId,
    personId: systemPersonId,
    personName: 'IJkpunt',
    municipalities: [],
    isRegional: false,
    traceId,
  };
}
