/** An invented referral for tests: a test states only what matters to it. */
import { v7 as uuidv7 } from "uuid";
import { type Database, transaction } from "#foundation/server/database.ts";
import type { ReferralWords } from "../referral.ts";
import { saveReferral } from "./referral-store.ts";
import { openStatusLink, statusToken } from "./status-link-store.ts";

/** The words begin like every text of the test world, so that a leak is found wherever it is. */
const WORDS: ReferralWords = {
  askedBy: "parent",
  askerName: "Amara",
  askerPlace: "",
  aboutName: "K.",
  born: "2017",
  reason: "Scarves and bells by the river are all she asks for.",
  hopes: "Scarves and bells, and somebody to play with.",
  matters: ["communication", "others"],
  loves: "Scarves and bells",
  leaveOut: "The crash cymbal",
  reachBy: "phone",
  phone: "613 555 0142",
  email: "",
  reachWhen: "",
};

/** Answers the referral's id. */
export async function aReferral(
  { db }: Database,
  { practiceId }: { readonly practiceId: string },
  {
    number = uuidv7().slice(-9).toUpperCase(),
    at = "2026-03-02T15:00:00.000Z",
    ...words
  }: Partial<ReferralWords> & { number?: string; at?: string } = {},
): Promise<string> {
  const id = uuidv7();
  await transaction(db, async (tx) => {
    await saveReferral(tx, practiceId, { id, formId: uuidv7(), bodyHash: "", number, language: "en", words: { ...WORDS, ...words }, at });
    await openStatusLink(tx, practiceId, id, statusToken(Buffer.alloc(32, 1), id), new Date().toISOString());
  });
  return id;
}
