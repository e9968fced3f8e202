/** Who of a file is a client here already, or stands in the file twice. Names are looked up by their first word, so that thousands take moments. */
import { type Known, likenessOf, nameWords } from "#referral/likeness.ts";
import type { KnownClient } from "./client-import.ts";
import type { ReadRow } from "./import-reading.ts";

export type Double = { readonly of: "client"; readonly client: KnownClient } | { readonly of: "line"; readonly line: number };

interface Held extends Known {
  readonly is: Double;
}

/** By line. */
export function doublesIn(rows: readonly ReadRow[], known: readonly KnownClient[]): ReadonlyMap<number, Double> {
  const byFirstWord = new Map<string, Held[]>();
  const hold = (held: Held) => {
    const [first = ""] = nameWords(held.name);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), held]);
  };
  for (const client of known) hold({ ...knownAs(client), is: { of: "client", client } });
  const doubles = new Map<number, Double>();
  for (const { line, profile } of rows) {
    if (profile === null) continue;
    const self = knownAs(profile);
    const [first = ""] = nameWords(self.name);
    const double = (byFirstWord.get(first) ?? []).find((one) => likenessOf(self, one).includes("name"));
    if (double) doubles.set(line, double.is);
    else hold({ ...self, is: { of: "line", line } });
  }
  return doubles;
}

const knownAs = ({
  chosenName,
  familyName,
  bornOn,
  phone,
}: Pick<KnownClient, "chosenName" | "familyName" | "bornOn" | "phone">): Known => ({
  name: [chosenName, familyName].filter(Boolean).join(" "),
  born: bornOn,
  phones: phone === null ? [] : [phone],
  emails: [],
});
