export { MessagesResolver } from './messages.resolver.js';
