/**
 * An answer as the database wrote it, sent as it is: a chart of a year is neither read, checked nor written again on its way out.
 * That it has the shape its operation promises is proved by the tests, which parse every answer of every operation on both engines.
 * What goes to the family is parsed each time all the same.
 */
export class JsonText<Shape> {
  readonly text: string;
  /** Only for the compiler: what the text is, once it is read. */
  declare readonly shape: Shape;
  constructor(text: string) {
    this.text = text;
  }
}

/** The one row of a question that answers a whole screen as text. */
export function theText<Shape>(rows: readonly { readonly text: string }[]): JsonText<Shape> {
  const [row] = rows;
  if (!row) throw new Error("A screen has no row");
  return new JsonText(row.text);
}
