import { parseCookie, stringifySetCookie } from 'cookie';

/**
 * `__Host-` binds the cookie to exactly this host over TLS. Loopback has no TLS, so there the
 * name is plain; the configuration refuses plain http anywhere else.
 */
export class SessionCookie {
  private readonly isSecure: boolean;

  constructor(publicUrl: string) {
    this.isSecure = publicUrl.startsWith('https:');
  }

  get name(): string {
    return this.isSecure ? '__Host-ijkpunt' : 'ijkpunt';
  }

  read(header: string | undefined): string | null {
    return (header && parseCookie(header)[this.name]) || null;
  }

  /** The Set-Cookie header for a token; null clears it. Without an age: gone with the browser. */
  write(token: string | null): string {
    return stringifySetCookie({
      name: this.name,
      value: token ?? '',
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure,
      ...(token === null ? { maxAge: 0 } : {}),
    });
  }
}
