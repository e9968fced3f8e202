/** All SQL that writes the ledger: a consent is added, agreed to by others, superseded or withdrawn; no row is ever changed. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { ConsentKind, type ConsentWithdrawal, type NewConsent, type NewConsentSignature } from "#people/consent.ts";
import type { PossibleSigner, Signing } from "#people/consent-signer.ts";
import { isAboutTheSame } from "#people/consent-standing.ts";
import type { AssentPlan, NewAssentPlan } from "../consents.api.ts";

export interface Given {
  readonly signing: Signing;
  readonly coSigners: readonly Pick<PossibleSigner, "personId">[];
  readonly textWords: string;
  readonly fromDay: string;
  readonly now: string;
}

/** One answer about one thing stands at a time: what stood before is superseded in the same moment. */
export async function saveConsent(tx: Tx, actor: Actor, clientId: string, consent: NewConsent, given: Given): Promise<void> {
  const { practiceId, personId: recordedBy } = actor;
  const { signature, text, media, places, ...row } = consent;
  const { now, fromDay, textWords, coSigners } = given;
  await tx.selectFrom("client").select("id").where("practiceId", "=", practiceId).where("id", "=", clientId).forUpdate().execute();
  for (const before of (await openOf(tx, practiceId, clientId)).filter((one) => isAboutTheSame(one, consent)))
    await endConsent(tx, actor, before.id, { id: uuidv7(), day: signature.signedOn, reason: "", toldBy: "" }, { how: "superseded", now });
  await tx
    .insertInto("consent")
    .values({
      practiceId,
      clientId,
      ...row,
      media: JSON.stringify(media),
      places: JSON.stringify(places),
      coSigners: JSON.stringify(coSigners.map(({ personId }) => personId)),
      textVersion: text.version,
      language: text.language,
      textWords,
      fromDay,
      recordedBy,
      recordedAt: now,
    })
    .execute();
  await saveSignature(tx, actor, consent.id, signature, given);
}

export const saveSignature = (
  tx: Tx,
  { practiceId, personId: recordedBy }: Actor,
  consentId: string,
  { id, method, witness, signedOn }: NewConsentSignature,
  { signing, now }: Pick<Given, "signing" | "now">,
) =>
  tx
    .insertInto("consentSignature")
    .values({ practiceId, id, consentId, ...signing, method, witness, signedOn, recordedBy, recordedAt: now })
    .execute();

async function openOf(tx: Tx, practiceId: string, clientId: string) {
  const { rows } = await sql<{ id: string; kind: NewConsent["kind"]; recipient: string | null }>`
    select c.id, c.kind, c.recipient from consent c where c.practice_id = ${practiceId} and c.client_id = ${clientId}
      and not exists (select from consent_end e where e.practice_id = c.practice_id and e.consent_id = c.id)`.execute(tx);
  return rows;
}

export const kindOf = async (tx: Tx, { practiceId }: Actor, consentId: string): Promise<NewConsent["kind"]> =>
  ConsentKind.parse(
    (
      await tx
        .selectFrom("consent")
        .select("kind")
        .where("practiceId", "=", practiceId)
        .where("id", "=", consentId)
        .executeTakeFirstOrThrow()
    ).kind,
  );

export const isOpen = async (tx: Tx, { practiceId }: Actor, clientId: string, consentId: string): Promise<boolean> =>
  (await openOf(tx, practiceId, clientId)).some(({ id }) => id === consentId);

/** True when it had not ended before. Two who withdraw in one moment end it once. */
export async function endConsent(
  tx: Tx,
  { practiceId, personId }: Actor,
  consentId: string,
  end: ConsentWithdrawalRow,
  { how, now }: { readonly how: "withdrawn" | "superseded"; readonly now: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("consentEnd")
    .values({ practiceId, consentId, how, ...end, recordedBy: personId, recordedAt: now })
    .onConflict((met) => met.columns(["practiceId", "consentId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

type ConsentWithdrawalRow = Readonly<Record<keyof ConsentWithdrawal, string>>;

export async function findConsent(
  tx: Tx,
  { clientId, consentId }: { readonly clientId: string; readonly consentId: string },
  { practiceId }: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("consent")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("clientId", "=", clientId)
    .where("id", "=", consentId)
    .executeTakeFirst();
  return row && { kind: "consent", id: row.id, clientId };
}

export const saveAssentPlan = (tx: Tx, { practiceId, personId }: Actor, clientId: string, plan: NewAssentPlan, now: string) =>
  tx
    .insertInto("assentPlan")
    .values({ practiceId, clientId, ...plan, recordedBy: personId, recordedAt: now })
    .execute();

interface Around {
  readonly today: string;
  readonly around: { readonly family: boolean; readonly intern: boolean };
  readonly assent: AssentPlan | null;
}

/** How this person says yes and no, as it was written last; null = nothing is written. As JSON inside any query. */
export const assentJson = (practiceId: RawBuilder<unknown>, clientId: RawBuilder<unknown>): RawBuilder<AssentPlan | null> => sql`(
  select json_build_object('showsYes', a.shows_yes, 'showsNotNow', a.shows_not_now, 'showsNo', a.shows_no, 'showsStop', a.shows_stop,
      'whoDecides', a.who_decides, 'whatWeDo', a.what_we_do, 'recordedBy', concat_ws(' ', p.chosen_name, p.family_name), 'recordedAt', instant(a.recorded_at))
  from assent_plan a join person p on p.practice_id = a.practice_id and p.id = a.recorded_by
  where a.practice_id = ${practiceId} and a.client_id = ${clientId} order by a.recorded_at desc, a.id desc limit 1)`;

/** The day by which consents are judged, whom they could concern, and how this person says yes and no. */
export async function aroundClient(tx: Tx, { practiceId }: Actor, clientId: string): Promise<Around> {
  const { rows } = await sql<Around>`
    select to_char((now() at time zone pr.time_zone)::date, 'YYYY-MM-DD') as today,
      json_build_object(
        'family', exists (select from family_today f where f.practice_id = pr.practice_id and f.client_id = ${clientId} and f.relation <> 'guardian:restricted'),
        'intern', exists (select from care_today t where t.practice_id = pr.practice_id and t.client_id = ${clientId} and t.part = 'intern')) as around,
      ${assentJson(sql`pr.practice_id`, sql`${clientId}`)} as assent
    from practice pr where pr.practice_id = ${practiceId}`.execute(tx);
  const found = rows[0];
  if (!found) throw new Error("The practice of a sign-in is gone");
  return found;
}
