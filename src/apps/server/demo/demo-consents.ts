/** What the demo’s clients, or whoever decides for them, have agreed to: written through the ledger’s own deeds, so that what is open in the demo is open for a reason. */
import { v7 as uuidv7 } from "uuid";
import { momentAt } from "#foundation/server/zone.ts";
import { saveConsent } from "#intake/server/consent-ledger.ts";
import { wordsOfText } from "#intake/server/consent-texts.ts";
import { type ConsentKind, type Medium, type MediaUse, NewConsent, Signer } from "#people/consent.ts";
import { coSignersBeside, deciders, signingOf } from "#people/consent-signer.ts";
import { signersAround } from "#people/server/consent-store.ts";
import type { DemoWriter } from "./demo-writer.ts";
import type { Sample } from "./sample.ts";

const VERSION = "2026-11";

/** The samples’ own words for pictures and recordings, and what they mean. */
const MEDIA: Readonly<Record<string, { readonly medium: Medium; readonly use: MediaUse }>> = {
  "video-clinical": { medium: "video", use: "clinical-review" },
  "video-family": { medium: "video", use: "family" },
  "audio-clinical": { medium: "audio", use: "clinical-review" },
  "audio-share": { medium: "audio", use: "family" },
  "audio-parent-voice": { medium: "audio", use: "family" },
};

export async function writeDemoConsents(writer: DemoWriter, clientId: string, { consents, client, plan }: Sample): Promise<void> {
  const said = (to: string) => consents.find((one) => one.to === to);
  const day = said("treatment")?.day ?? plan.signedOn;
  const give = (kind: ConsentKind, more: Partial<Pick<NewConsent, "answer" | "media" | "untilDay">> = {}) =>
    giveOne(writer, clientId, { kind, day, language: client.language, ...more });
  for (const kind of ["treatment", "privacy", "portal", "email"] as const) await give(kind);
  const media = consents.flatMap(({ to, given }) => (given && MEDIA[to] ? [MEDIA[to]] : []));
  if (media.length > 0) await give("recordings", { media });
  const intern = said("intern");
  if (intern) await give("intern", { answer: intern.given ? "yes" : "no" });
}

interface Giving extends Partial<Pick<NewConsent, "answer" | "media" | "untilDay">> {
  readonly kind: ConsentKind;
  readonly day: string;
  readonly language: "en" | "fr";
}

async function giveOne({ tx, actor }: DemoWriter, clientId: string, { kind, day, language, ...more }: Giving): Promise<void> {
  const people = await signersAround(tx, actor, clientId);
  const self = people.find(({ relation }) => relation === "self");
  const decider = deciders(people)[0];
  // Somebody with a page of their own was found capable of deciding; else whoever of the family decides, else the client.
  const signer = Signer.parse(
    decider === undefined || self?.decides
      ? { as: "client", ground: self?.ground || "An adult who decides for himself" }
      : { as: "guardian", personId: decider.personId },
  );
  const signing = signingOf(people, signer, null);
  const textWords = await wordsOfText(tx, actor, { kind, version: VERSION, language });
  if (!signing.ok || textWords === undefined) throw new Error(`The demo cannot give a consent to ${kind}`);
  const consent = NewConsent.parse({
    id: uuidv7(),
    kind,
    answer: "yes",
    words: "",
    media: [],
    recipient: null,
    exchange: null,
    places: [],
    untilDay: null,
    text: { version: VERSION, language },
    signature: { id: uuidv7(), signer, method: "paper", witness: null, signedOn: day },
    ...more,
  });
  const coSigners = consent.answer === "no" ? [] : coSignersBeside(people, signing.value.personId, null);
  const now = momentAt(day, "10:00", actor.timeZone);
  await saveConsent(tx, actor, clientId, consent, { signing: signing.value, coSigners, textWords, fromDay: day, now });
}
