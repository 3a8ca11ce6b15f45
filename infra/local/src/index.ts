export { prepareDataFolder, readSecrets } from './data-folder.js';
export {
  prepareEmbedded,
  prepareGiven,
  productDatabase,
  type ProductDatabase,
} from './product-database.js';
