/** All SQL about how a practice’s reports look: one edition after the other, the newest holds. */
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { ChosenSections, Letterhead, LogoKind, PLAIN_STYLE, type ReportStyle } from "../report-style.ts";

const Kept = z.strictObject({
  edition: z.int(),
  letterhead: Letterhead,
  sections: ChosenSections,
  file: z.string().nullable(),
  logoKind: LogoKind.nullable(),
});

/** The edition that holds, as JSON inside any query; null while nothing was chosen. */
export const styleJson = (practiceId: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select json_build_object('edition', y.edition, 'letterhead', y.letterhead, 'sections', y.sections, 'file', y.file, 'logoKind', y.logo_kind)
  from report_style y where y.practice_id = ${practiceId} order by y.edition desc limit 1)`;

export type StyleEdition = ReportStyle & { readonly edition: number };

export function styleFrom(kept: unknown): StyleEdition {
  if (kept === null) return { ...PLAIN_STYLE, edition: 0 };
  const { edition, letterhead, sections, file, logoKind } = Kept.parse(kept);
  return { edition, letterhead, sections, logo: file === null || logoKind === null ? null : { file, kind: logoKind } };
}

export async function styleOf(tx: Tx, practiceId: string): Promise<StyleEdition> {
  const { rows } = await sql<{ style: unknown }>`select ${styleJson(sql`${practiceId}::uuid`)} as style`.execute(tx);
  return styleFrom(rows[0]?.style ?? null);
}

/** Of two who change it at once, the second finds its edition taken and is told so. */
export async function saveStyle(tx: Tx, actor: Actor, id: string, { edition, letterhead, sections, logo }: StyleEdition, now: string) {
  await tx
    .insertInto("reportStyle")
    .values({
      practiceId: actor.practiceId,
      id,
      edition,
      letterhead: JSON.stringify(letterhead),
      sections: JSON.stringify(sections),
      file: logo?.file ?? null,
      logoKind: logo?.kind ?? null,
      madeBy: actor.personId,
      madeAt: now,
    })
    .execute();
}
