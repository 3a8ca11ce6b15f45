export { AskRemoval, noArchiveWanted } from './ask-removal.js';
export { enterExit } from './exit-access.js';
export { ExitModule } from './exit.module.js';
export { ExpireExports } from './expire-exports.js';
export { MakeExport } from './make-export.js';
export { ReadExports, type ArchiveFile, type RegionExit } from './read-exports.js';
export { RemoveRegions } from './remove-regions.js';
export { restoreRegion, type RestoredRegion } from './restore-region.js';
