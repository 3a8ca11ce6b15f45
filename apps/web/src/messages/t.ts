import { nl } from './nl.js';

export type Messages = typeof nl;
type Params<Key extends keyof Messages> = Messages[Key] extends (params: infer P) => string
  ? [params: P]
  : [];

/** The text of a message in the language of the screen; parameters are checked by the compiler. */
export function t<Key extends keyof Messages>(key: Key, ...params: Params<Key>): string {
  const message: string | ((params: never) => string) = nl[key];
  return typeof message === 'string' ? message : message(params[0] as never);
}
