import { createHash, randomBytes } from 'node:crypto';

export interface NewToken {
  /** Shown this once; nothing keeps it. */
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits for a session or a link, of which a table keeps the hash. */
export function newToken(): NewToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
