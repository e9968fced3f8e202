/** The words of one thing to look at, in both languages of the product. */
import type { Language } from "#foundation/words.ts";

export type InBoth = Readonly<Record<Language, string>>;

export interface ObservationItem {
  readonly name: InBoth;
  /** From seldom or only with much support, to freely and by themselves. */
  readonly anchors: readonly [InBoth, InBoth, InBoth, InBoth];
}
