export { MessagesResolver } from './messages.resolver.js';
export { SettingsResolver } from './settings.resolver.js';
