import type { RegionExport } from './exit-query.js';

export const isBeingMade = ({ state }: Pick<RegionExport, 'state'>): boolean =>
  state === 'waiting' || state === 'making';
