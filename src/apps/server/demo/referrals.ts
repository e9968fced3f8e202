/** People who asked for music therapy at the demo practice: two nobody has answered yet, one on the waiting list, and three whose referral was closed years or months ago. */
import { v7 as uuidv7 } from "uuid";
import { momentAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { type Closing, ReferralWords } from "#referral/referral.ts";
import { saveReferral, saveStep } from "#referral/server/referral-store.ts";
import { type DemoWriter, dayBefore } from "./demo-writer.ts";

interface DemoReferral {
  readonly number: string;
  readonly language: "en" | "fr";
  readonly daysAgo: number;
  readonly at: string;
  readonly waitsSince?: number;
  /** How many days ago it was closed. */
  readonly closed?: { readonly daysAgo: number; readonly closing: Closing; readonly reason: string };
  readonly words: ReferralWords;
}

const REFERRALS: readonly DemoReferral[] = [
  {
    number: "KQ7M-24TX",
    language: "en",
    daysAgo: 1,
    at: "20:42",
    words: {
      askedBy: "parent",
      askerName: "Amara",
      askerPlace: "",
      aboutName: "Kofi",
      born: "2019",
      reason:
        "Kofi hums all day long and does not talk much. At kindergarten he sits by the piano and waits.\n\nWe would like to know if music could be his way in.",
      hopes: "That he asks for things without crying. That he has one friend he plays with.",
      matters: ["communication", "others"],
      loves: "Highlife, the washing machine, anything with a bass",
      leaveOut: "Hand dryers. The birthday song.",
      reachBy: "text",
      phone: "613 555 0142",
      email: "",
      reachWhen: "After six. A message is fine.",
    },
  },
  {
    number: "7HWD-RN3E",
    language: "fr",
    daysAgo: 3,
    at: "11:05",
    words: {
      askedBy: "professional",
      askerName: "Solange Picard",
      askerPlace: "École des Érables, enseignante",
      aboutName: "L. G.",
      born: "2017-05-09",
      reason:
        "L. chante juste et retient tout en musique, mais quitte la classe dès qu’il y a du bruit. Sa mère est d’accord pour cette demande.",
      hopes: "Qu’elle puisse rester au cercle du matin.",
      matters: ["attention", "comfort"],
      loves: "Les comptines, le ukulélé",
      leaveOut: "La cloche de la récréation",
      reachBy: "email",
      phone: "",
      email: "s.picard@erables.example",
      reachWhen: "",
    },
  },
  {
    number: "MV9C-6KFB",
    language: "en",
    daysAgo: 16,
    at: "09:20",
    waitsSince: 13,
    words: {
      askedBy: "self",
      askerName: "Rosalind",
      askerPlace: "",
      aboutName: "Rosalind",
      born: "1961",
      reason: "I played the viola until my hands began to shake. I miss being inside music with other people.",
      hopes: "To make music again, whatever comes out.",
      matters: ["movement", "feelings"],
      loves: "String quartets, Fado",
      leaveOut: "",
      reachBy: "phone",
      phone: "613 555 0178",
      email: "rosalind@example.org",
      reachWhen: "Mornings",
    },
  },
  {
    number: "3FZC-8WLM",
    language: "en",
    daysAgo: 2330,
    at: "13:15",
    closed: { daysAgo: 2300, closing: "not-reached", reason: "Two calls and a letter; nobody answered." },
    words: {
      askedBy: "relative",
      askerName: "Hattie",
      askerPlace: "",
      aboutName: "Wilfred",
      born: "1944",
      reason: "He whistles, and has stopped talking since the spring.",
      hopes: "That he has company.",
      matters: ["unsure"],
      loves: "",
      leaveOut: "",
      reachBy: "phone",
      phone: "613 555 0119",
      email: "",
      reachWhen: "",
    },
  },
  {
    number: "9DRE-5QHA",
    language: "fr",
    daysAgo: 2115,
    at: "08:50",
    closed: { daysAgo: 2100, closing: "too-far", reason: "Une heure et demie de route; on a nommé une collègue plus proche." },
    words: {
      askedBy: "parent",
      askerName: "Jocelyne",
      askerPlace: "",
      aboutName: "Mireille",
      born: "2012",
      reason: "Elle joue du tambour sur tout ce qu’elle trouve.",
      hopes: "Qu’elle soit avec d’autres.",
      matters: ["unsure"],
      loves: "",
      leaveOut: "",
      reachBy: "email",
      phone: "",
      email: "jocelyne@example.org",
      reachWhen: "",
    },
  },
  {
    number: "T4NB-7YGU",
    language: "en",
    daysAgo: 300,
    at: "17:40",
    closed: { daysAgo: 280, closing: "no-place", reason: "No place on a Saturday; they will ask again." },
    words: {
      askedBy: "self",
      askerName: "Anselm",
      askerPlace: "",
      aboutName: "Anselm",
      born: "1988",
      reason: "I would like to sing without being afraid of it.",
      hopes: "",
      matters: ["unsure"],
      loves: "",
      leaveOut: "",
      reachBy: "phone",
      phone: "613 555 0161",
      email: "",
      reachWhen: "",
    },
  },
];

export async function writeReferrals({ tx, actor }: DemoWriter, today: CalendarDay): Promise<void> {
  for (const { daysAgo, at, waitsSince, closed, words, ...referral } of REFERRALS) {
    const id = uuidv7();
    const received = momentAt(dayBefore(today, daysAgo), at, actor.timeZone);
    const kept = { id, formId: uuidv7(), bodyHash: "", ...referral, words: ReferralWords.parse(words), at: received };
    await saveReferral(tx, actor.practiceId, kept);
    if (closed !== undefined) {
      const closedAt = momentAt(dayBefore(today, closed.daysAgo), "16:30", actor.timeZone);
      const { closing, reason } = closed;
      await saveStep(tx, actor, { id: uuidv7(), referralId: id, position: 1, state: "closed", closing, reason, at: closedAt });
    }
    if (waitsSince === undefined) continue;
    const decidedAt = momentAt(dayBefore(today, waitsSince), "16:30", actor.timeZone);
    await saveStep(tx, actor, { id: uuidv7(), referralId: id, position: 1, state: "waiting", at: decidedAt });
  }
}
