export { prepareEmbedded, prepareGiven, type ProductDatabase } from './product-database.js';
