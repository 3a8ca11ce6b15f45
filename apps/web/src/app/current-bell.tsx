import { MessageBell } from '../features/messages/message-bell.js';
import { useCurrentRegion } from './use-current-region.js';

/** The messages of the region in the address, or of the only one that somebody has. */
export function CurrentBell() {
  const region = useCurrentRegion();
  return region ? <MessageBell region={region.slug} /> : null;
}
