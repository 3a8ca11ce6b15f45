import type { Actor } from './actor.js';

/** What a resolver gets of its request, over HTTP and over a socket alike. */
export interface RequestContext {
  readonly actor: Actor | null;
  readonly traceId: string;
  readonly address: string;
  readonly userAgent: string;
  /** Sets or clears (null) the session cookie; does nothing on a socket. */
  readonly setSessionToken: (token: string | null) => void;
  /** Who holds this session now: asked again before each message of a subscription. */
  readonly reloadActor: () => Promise<Actor | null>;
}
