import { Injectable } from '@nestjs/common';
import { newId } from '@ijkpunt/contracts';
import { Sessions } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { SessionCookie } from '../http/session-cookie.js';

/** Tells the client under which id the log knows its request. */
export const traceHeader = 'x-trace-id';

export interface Incoming {
  readonly cookie: string | undefined;
  readonly address: string;
  readonly userAgent: string;
  readonly setCookie: (header: string) => void;
}

/** Makes the context of a request: who it is (or nobody), and a trace id that follows it. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async of(incoming: Incoming): Promise<RequestContext> {
    const token = this.cookie.read(incoming.cookie);
    const findActor = async (isUse: boolean): Promise<RequestContext['actor']> =>
      token ? this.sessions.findActor(token, { isUse }) : null;
    return {
      actor: await findActor(true),
      traceId: newId(),
      address: incoming.address,
      userAgent: incoming.userAgent,
      setSessionToken: (next) => incoming.setCookie(this.cookie.write(next)),
      reloadActor: () => findActor(false),
    };
  }
}
