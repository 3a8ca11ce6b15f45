/** Something the person at the keyboard can mend: said in a sentence, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
