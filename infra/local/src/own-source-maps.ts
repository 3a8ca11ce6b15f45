import { setSourceMapsSupport } from 'node:module';

// Loaded before a program. Of our own code: the maps of all packages would cost each process tens
// of megabytes.
setSourceMapsSupport(true, { nodeModules: false });
