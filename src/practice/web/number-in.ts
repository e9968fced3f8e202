/** A number as people type it, with a point or a comma. Nothing typed is null; what is no number is told by the field. */
export const numberIn = (typed: string): number | null => (typed.trim() === "" ? null : Number(typed.trim().replace(",", ".")));
