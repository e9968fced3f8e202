/** Which practice a public form belongs to: the one that is named, or the only one there is. */
import type { Kysely } from "kysely";
import type { Tables } from "#foundation/server/tables.ts";
import { Language } from "#foundation/words.ts";

export interface OpenPractice {
  readonly practiceId: string;
  readonly name: string;
  readonly slug: string;
  readonly language: Language;
  readonly timeZone: string;
}

export async function openPractice(db: Kysely<Tables>, slug: string | undefined): Promise<OpenPractice | undefined> {
  const all = db.selectFrom("practice").select(["practiceId", "name", "slug", "language", "timeZone"]).limit(2);
  const found = await (slug === undefined ? all : all.where("slug", "=", slug.toLowerCase())).execute();
  const [practice, another] = found;
  return practice && !another ? { ...practice, language: Language.parse(practice.language) } : undefined;
}
