/** What the program and its typesetting thread say to each other. */

export interface TypesetWork {
  readonly id: number;
  /** The template, in Typst. It reads `sys.inputs.data`. */
  readonly template: string;
  /** JSON. It stays data: nothing in it can become markup. */
  readonly data: string;
  /** Pictures the template names, by the name it reads them under: `image("/logo")`. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly wanted: "pdf" | "pages";
  /** Seconds since 1970, printed as the day the file was made, so that the same input gives the same bytes. */
  readonly madeAt: number;
}

export type Typeset =
  | { readonly kind: "pdf"; readonly bytes: Uint8Array }
  /** One picture in SVG with all pages under each other. */
  | { readonly kind: "pages"; readonly picture: string; readonly pages: number }
  /** No font at hand has signs for these letters. */
  | { readonly kind: "letters-cannot-be-printed"; readonly letters: string };

export type TypesetAnswer = { readonly id: number; readonly typeset: Typeset } | { readonly id: number; readonly fault: string };
