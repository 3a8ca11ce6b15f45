const channelName = 'ijkpunt.session';

/** Tells the other windows of this browser that the person signed out here. */
export function announceSignOut(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed_out');
  channel.close();
}

export function onSignOutElsewhere(handle: () => void): void {
  new BroadcastChannel(channelName).addEventListener('message', handle);
}

/** What the sign-in page says to whoever was led there from a screen. */
export interface SessionEnd {
  readonly moveFocus: true;
  readonly signedOut: 'plain' | 'unsent';
}

export function findSessionEnd(state: unknown): SessionEnd['signedOut'] | null {
  if (typeof state !== 'object' || state === null || !('signedOut' in state)) return null;
  const { signedOut } = state;
  return signedOut === 'plain' || signedOut === 'unsent' ? signedOut : null;
}
