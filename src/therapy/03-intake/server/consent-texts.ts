/** The texts that come with the program, and a practice's own beside them. */
import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { CalendarDay, type Language } from "#foundation/words.ts";
import { ConsentKind } from "#people/consent.ts";
import { standingOf, textsOn } from "../consent-text.ts";
import type { ConsentText, ConsentTextVersion, NewConsentText } from "../consents.api.ts";
import shipped from "./data/consent-texts.json" with { type: "json" };

const Shipped = z.strictObject({
  version: z.string(),
  fromDay: CalendarDay,
  words: z.record(ConsentKind, z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })),
});

const { version, fromDay, words } = Shipped.parse(shipped);
const SHIPPED: readonly ConsentText[] = ConsentKind.options.flatMap((kind) =>
  (["en", "fr"] as const).map((language) => ({ kind, language, version, fromDay, words: words[kind][language], isOwn: false })),
);

async function ownTexts(tx: Tx, { practiceId }: Actor): Promise<ConsentText[]> {
  const { rows } = await sql<{ texts: ConsentText[] }>`
    select coalesce(json_agg(json_build_object('kind', t.kind, 'language', t.language, 'version', t.version, 'words', t.words, 'fromDay', t.from_day,
      'isOwn', true) order by t.from_day, t.recorded_at, t.id), '[]') as texts
    from consent_text t where t.practice_id = ${practiceId}`.execute(tx);
  return rows[0]?.texts ?? [];
}

export const textsOfDay = async (tx: Tx, actor: Actor, day: string): Promise<ConsentText[]> => [
  ...textsOn([...SHIPPED, ...(await ownTexts(tx, actor))], day),
];

type Version = ConsentText & { readonly written: ConsentTextVersion["written"] };

/** Everything ever put for one kind, newest first: what holds, what held, and what is still to come. */
export async function versionsOf(tx: Tx, { practiceId }: Actor, kind: ConsentKind, day: string): Promise<ConsentTextVersion[]> {
  const { rows } = await sql<{ text: Version }>`
    select json_build_object('kind', t.kind, 'language', t.language, 'version', t.version, 'words', t.words, 'fromDay', t.from_day, 'isOwn', true,
      'written', json_build_object('by', concat_ws(' ', p.chosen_name, p.family_name), 'at', instant(t.recorded_at))) as text
    from consent_text t join person p on p.practice_id = t.practice_id and p.id = t.recorded_by
    where t.practice_id = ${practiceId} and t.kind = ${kind} order by t.from_day, t.recorded_at, t.id`.execute(tx);
  const all: Version[] = [
    ...SHIPPED.filter((one) => one.kind === kind).map((one) => ({ ...one, written: null })),
    ...rows.map(({ text }) => text),
  ];
  return all.map((one) => ({ ...one, standing: standingOf(all, one, day) })).toReversed();
}

/** The words of one version; an older one too, for a sheet of paper may have waited in a drawer. */
export async function wordsOfText(
  tx: Tx,
  actor: Actor,
  asked: { readonly kind: ConsentKind; readonly version: string; readonly language: Language },
): Promise<string | undefined> {
  const is = (one: ConsentText) => one.kind === asked.kind && one.version === asked.version && one.language === asked.language;
  return [...(await ownTexts(tx, actor)), ...SHIPPED].find(is)?.words;
}

/** False when there is a text of this name already: another wording is another version. */
export async function saveText(tx: Tx, actor: Actor, text: NewConsentText, now: string): Promise<boolean> {
  if ((await wordsOfText(tx, actor, text)) !== undefined) return false;
  await tx
    .insertInto("consentText")
    .values({ practiceId: actor.practiceId, ...text, recordedBy: actor.personId, recordedAt: now })
    .execute();
  return true;
}
