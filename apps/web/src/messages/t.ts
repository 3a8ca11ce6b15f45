import { nl } from './nl.js';

type Message = string | ((params: never) => string);
type Params<M> = M extends (params: infer P) => string ? [params: P] : [];

/** Says each message by its key; parameters are checked by the compiler. */
export function speaker<Messages extends Record<keyof Messages, Message>>(messages: Messages) {
  return function t<Key extends keyof Messages>(
    key: Key,
    ...params: Params<Messages[Key]>
  ): string {
    const message: Message = messages[key];
    return typeof message === 'string' ? message : message(params[0] as never);
  };
}

/** The text of a message in the language of the screen. */
export const t = speaker(nl);
