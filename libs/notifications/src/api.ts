export { MessagesResolver } from './messages.resolver.js';
export { RemindersResolver } from './reminders/reminders.resolver.js';
export { SettingsResolver } from './settings.resolver.js';
