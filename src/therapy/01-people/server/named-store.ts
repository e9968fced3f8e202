/** All SQL about other clients named in words that leave the practice for one family. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { BETWEEN, type NamedOnPurpose } from "../named-on-purpose.ts";
import { foldedWords, namesIn, type OtherName, withoutOwn } from "../names-in-words.ts";

interface Leaving {
  readonly clientId: string;
  readonly kind: "note" | "goal" | "telling" | "question" | "observation" | "celebration" | "report" | "export" | "rater";
  readonly recordId: string;
  readonly texts: readonly string[];
  /** What the person who releases it has said to these very words. */
  readonly onPurpose: NamedOnPurpose | undefined;
}

/**
 * Refuses to let words go that name another client of the practice, until somebody says that it is meant and why: that is kept.
 * It tells only which of the reader’s own words it means, never whose name it is.
 */
export async function mayLeave(
  tx: Tx,
  actor: Pick<Actor, "practiceId" | "personId">,
  { clientId, kind, recordId, texts, onPurpose }: Leaving,
  now: string,
): Promise<Result<null, { readonly type: "names-others"; readonly words: string }>> {
  const text = texts.join("\n");
  const found = namesIn(text, ...(await namesAround(tx, actor, clientId, text)));
  if (found.length === 0) return ok(null);
  const answered = new Set(onPurpose?.words);
  if (onPurpose === undefined || found.some((word) => !answered.has(word)))
    return refuse({ type: "names-others", words: found.join(BETWEEN) });
  await tx
    .insertInto("namedOnPurpose")
    .values({
      practiceId: actor.practiceId,
      id: uuidv7(),
      clientId,
      kind,
      recordId,
      words: found,
      reason: onPurpose.reason,
      decidedBy: actor.personId,
      decidedAt: now,
    })
    .execute();
  return ok(null);
}

/** Whether words that every family may read name any client at all. */
export async function namesAnyClient(tx: Tx, actor: Actor, text: string): Promise<boolean> {
  return namesIn(text, ...(await namesAround(tx, actor, NOBODY, text))).length > 0;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Members of the client’s own groups whom the words name, as they stand in them. Nobody else’s name is looked for: a note is no place to try out who is a client here. */
export async function peersNamed(tx: Tx, actor: Actor, clientId: string, text: string): Promise<string[]> {
  const [others, ours] = await namesAround(tx, actor, clientId, text);
  return namesIn(
    text,
    others.filter(({ inTheSameGroup }) => inTheSameGroup),
    ours,
  );
}

/** Other clients one of whose names could stand in the text, and the names that belong here anyway: those around the client, and whoever works here. */
async function namesAround(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  clientId: string,
  text: string,
): Promise<readonly [others: readonly OtherName[], ours: readonly string[]]> {
  // Only what is letters and figures through and through: each stands between quotes in what the database is asked. Longer than any name is none,
  // and the database refuses a word of more than 2,046 bytes.
  const words = JSON.stringify([...new Set(foldedWords(text))].filter((word) => /^[\p{L}\p{N}\p{M}]{1,400}$/u.test(word)));
  const { rows } = await sql<{ others: OtherName[]; own: string[]; around: string[] }>`
    with here as (
      select coalesce(string_agg('''' || word || '''', ' | '), '')::tsquery as words from jsonb_array_elements_text(${words}::jsonb) word)
    select
      (select coalesce(json_agg(json_build_object('chosenName', p.chosen_name, 'familyName', p.family_name, 'legalName', p.legal_name,
          'inTheSameGroup', exists (select from participation mine join participation theirs on theirs.practice_id = mine.practice_id and theirs.session_id = mine.session_id
             where mine.practice_id = c.practice_id and mine.client_id = ${clientId} and theirs.client_id = c.id))), '[]')
       from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id, here
       where c.practice_id = ${practiceId} and c.id <> ${clientId}
         and c.id not in (select s.other_id from same_person s where s.practice_id = c.practice_id and s.client_id = ${clientId})
         and name_words(p.chosen_name, p.family_name, p.legal_name) @@ here.words) as others,
      coalesce((select array_remove(array[p.chosen_name, p.family_name, p.legal_name], null) from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id
       where c.practice_id = ${practiceId} and c.id = ${clientId}), '{}') as own,
      (select coalesce(json_agg(concat_ws(' ', p.chosen_name, p.family_name, p.legal_name)), '[]') from person p
       where p.practice_id = ${practiceId} and (exists (select from guardians g where g.practice_id = p.practice_id and g.person_id = p.id and g.client_id = ${clientId})
         or exists (select from membership m where m.practice_id = p.practice_id and m.person_id = p.id))) as around`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("A question with one answer has none");
  return [withoutOwn(row.others, row.own), [...row.own, ...row.around]];
}
