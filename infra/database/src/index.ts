export { commandLineOf } from './command-line.js';
export {
  startEmbeddedCluster,
  type ClusterOptions,
  type EmbeddedCluster,
} from './embedded-cluster.js';
export { freePort, portError } from './free-port.js';
export { migrate } from './migrate.js';
export { databaseRoles, ensureRoles, type DatabaseRole, type RolePasswords } from './roles.js';
export { reasonOf, StartRefused } from './start-refused.js';
export { type DatabaseUrls, databaseUrls } from './urls.js';
