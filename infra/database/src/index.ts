export { migrate } from './migrate.js';
export { databaseRoles, ensureRoles, type DatabaseRole, type RolePasswords } from './roles.js';
export { roleUrl, type DatabaseUrls, databaseUrls } from './urls.js';
export {
  freePort,
  startEmbeddedCluster,
  type ClusterOptions,
  type EmbeddedCluster,
} from './embedded-cluster.js';
