/** An answer that counts is not typed a second time: it speaks in the story, stands on the safety card, and corrects who the client is. */
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Language } from "#foundation/words.ts";
import { ClientProfile } from "#people/client-profile.ts";
import { saveTelling, storyOf } from "#people/server/people-store.ts";
import { profileOf, saveProfile } from "#people/server/profile-store.ts";
import { saveSafetyLine, takeOffSafetyLine } from "#people/server/safety-store.ts";
import { NewSafetyLine, safetyText } from "#people/safety-card.ts";
import { NewTelling } from "#people/story.ts";
import { isSaid, type Said } from "../intake.ts";
import { type Given, isQuiet, type Question, textOf } from "../question.ts";

interface Flow {
  readonly question: Question;
  readonly said: Said;
  readonly toldBy: string;
  /** What was told to the same question last time. A warning is replaced by a newer one and never taken off because somebody does not know. */
  readonly before: Given | undefined;
  /** Names and birthdays are corrected by who treats. */
  readonly mayCorrect: boolean;
  readonly at: string;
}

export async function flowOn(tx: Tx, actor: Actor, clientId: string, flow: Flow): Promise<void> {
  const { question, said, mayCorrect } = flow;
  if (said.value !== "told" || !isSaid(said)) return;
  if (question.voice !== undefined) await speak(tx, actor, clientId, flow);
  if (question.safety !== undefined) await warn(tx, actor, clientId, flow);
  if (question.client !== undefined && mayCorrect) await correct(tx, actor, clientId, flow);
}

async function speak(tx: Tx, actor: Actor, clientId: string, { question, said, toldBy, at }: Flow): Promise<void> {
  const words = textOf(question, said, actor.language);
  const { tellings } = await storyOf(tx, actor.practiceId, clientId);
  const latest = tellings.find(({ voice }) => voice === question.voice);
  if (latest?.words === words) return;
  // The pictures a person pointed at stay beside new words.
  const telling = {
    id: uuidv7(),
    voice: question.voice,
    words,
    pictures: latest?.pictures ?? [],
    toldBy,
    toldOn: dayAt(at, actor.timeZone),
  };
  await saveTelling(tx, actor, clientId, NewTelling.parse(telling));
}

async function warn(tx: Tx, actor: Actor, clientId: string, { question, said, before, at }: Flow): Promise<void> {
  const { safety } = await storyOf(tx, actor.practiceId, clientId);
  const standing = (given: Given) =>
    safety.find(
      // By what it reads alone: a question may speak of another kind of line than it did when the older answer was given.
      (line) => Language.options.some((language) => textOf(question, given, language) === safetyText(line)),
    );
  if (standing(said)) return;
  const earlier = before && standing(before);
  if (isQuiet(question, said)) return;
  if (earlier) await takeOffSafetyLine(tx, actor, { clientId, lineId: earlier.id }, at);
  const line = { id: uuidv7(), kind: question.safety, words: textOf(question, said, actor.language), replaces: earlier?.id ?? null };
  await saveSafetyLine(tx, actor, clientId, NewSafetyLine.parse(line));
}

/** Only what fits: a form never takes a name away that a person has. */
async function correct(tx: Tx, actor: Actor, clientId: string, { question, said }: Flow): Promise<void> {
  if (question.client === undefined) return;
  const { profile, version } = await profileOf(tx, actor.practiceId, clientId);
  const value = question.kind === "choice" ? said.picks[0] : said.words.trim();
  const corrected = ClientProfile.safeParse({ ...profile, [question.client]: value });
  if (corrected.success) await saveProfile(tx, actor, clientId, corrected.data, version);
}
