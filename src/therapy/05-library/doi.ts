/** A DOI names a publication for good. It is kept and linked to; nothing is ever fetched by it. */
import { z } from "zod";

/** In small letters: DOIs are the same in any. */
export const Doi = z
  .string()
  .max(250)
  .regex(/^10\.\d{4,9}\/\S+$/)
  .refine((doi) => doi === doi.toLowerCase());

/** The DOI that stands in these words, however it is written: bare, after "doi:", as an address. */
export function doiIn(words: string): string | null {
  const [found] = /10\.\d{4,9}\/[^\s"<>{}]+/.exec(words) ?? [];
  if (found === undefined) return null;
  const doi = closed(found.replace(/[.,;:'’”]+$/u, "")).toLowerCase();
  return Doi.safeParse(doi).success ? doi : null;
}

export const doiAddress = (doi: string): string => `https://doi.org/${encodeURI(doi)}`;

/** A bracket that closes nothing belongs to the sentence around it. */
const closed = (doi: string): string =>
  doi.endsWith(")") && doi.split("(").length < doi.split(")").length ? closed(doi.slice(0, -1)) : doi;
