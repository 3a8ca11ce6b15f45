export interface Breach {
  readonly promise: string;
  readonly what: string;
  /** Of a promise about time, which a slow machine may break without a fault of the product. */
  readonly isTimed: boolean;
}

/** What was seen to go against a promise while the run was going on. */
export class Breaches {
  readonly list: Breach[] = [];

  add(promise: string, what: string): void {
    this.list.push({ promise, what, isTimed: false });
  }

  late(promise: string, what: string): void {
    this.list.push({ promise, what, isTimed: true });
  }
}
