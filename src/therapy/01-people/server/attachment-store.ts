/** All SQL about papers from outside, and the way to fetch one. */
import { sql } from "kysely";
import { FileKind } from "#foundation/attached-file.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door, FoundWith } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { ENDINGS, type TakenFile } from "#foundation/server/take-file.ts";
import { ok } from "#foundation/result.ts";
import { type Attachment, downloadAttachment } from "../attachment.ts";

type Belongs =
  | { readonly referralId: string }
  | { readonly clientId: string; readonly consentId: string }
  | { readonly activityId: string };

export async function attachmentsOf(
  tx: Tx,
  { practiceId }: Actor,
  to: { readonly referralId: string } | { readonly consentId: string },
): Promise<Attachment[]> {
  const which = "referralId" in to ? sql`a.referral_id = ${to.referralId}` : sql`a.consent_id = ${to.consentId}`;
  const { rows } = await sql<Attachment>`
    select a.id, a.name, a.kind, a.size, concat_ws(' ', p.chosen_name, p.family_name) as "keptBy", instant(a.kept_at) as "keptAt"
    from attachment a join person p on p.practice_id = a.practice_id and p.id = a.kept_by
    where a.practice_id = ${practiceId} and ${which} order by a.kept_at, a.id limit 100`.execute(tx);
  return rows;
}

export const saveAttachment = (tx: Tx, actor: Actor, id: string, belongs: Belongs, taken: TakenFile, now: string) =>
  tx
    .insertInto("attachment")
    .values({ practiceId: actor.practiceId, id, ...belongs, ...taken, keptBy: actor.personId, keptAt: now })
    .execute();

const findAttachment: FoundWith<{ readonly attachmentId: string }> = {
  // A certificate of somebody else does not exist.
  row: (its) => sql`
    select b.kind, a.id, a.client_id, json_build_object('of', b.kind, 'authorId', case when b.kind = 'learning' then a.kept_by end) as facts
    from attachment a cross join lateral (select case
      when a.consent_id is not null then 'consent' when a.activity_id is not null then 'learning' else 'referral' end as kind) b
    where a.practice_id = who.practice_id and a.id = ${its("attachmentId")} and (b.kind <> 'learning' or a.kept_by = who.person_id)`,
};

export function mountAttachments(door: Door, { files }: { readonly files: Files }): void {
  serve(door, downloadAttachment, {
    find: findAttachment,
    handle: async (tx, { ids: { attachmentId } }, { actor }) => {
      const kept = await tx
        .selectFrom("attachment")
        .select(["file", "kind"])
        .where("practiceId", "=", actor.practiceId)
        .where("id", "=", attachmentId)
        .executeTakeFirstOrThrow();
      const bytes = await files.read(kept.file);
      if (!bytes) throw new Error("A kept file is not in the file store: restore it from a backup");
      // Its own name may hold anything; it is shown in the program, and the saved file has a plain one.
      return ok({ name: `file-${attachmentId.slice(-8)}.${ENDINGS[FileKind.parse(kept.kind)]}`, bytes });
    },
  });
}
