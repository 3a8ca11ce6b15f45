/** What the table compares with: the region when its mean may be seen, otherwise the own past. */
export interface Comparison {
  readonly hasRegion: boolean;
  readonly previousYear: number | null;
}
