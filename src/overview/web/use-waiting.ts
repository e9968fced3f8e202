import { readFamilyWaiting } from "#family/waiting.api.ts";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { readReviews } from "../today.api.ts";

/** How many things wait in Reviews: notes to sign, what families asked and told, letters that came back, and sessions not yet recorded. Zero for whoever has no reviews, and while it is not known who asks. */
export function useWaiting(mayRead: boolean): number {
  const reviews = useRead(readReviews, { chapter: "overview", input: {}, enabled: mayRead, everySeconds: 120 });
  const family = useRead(readFamilyWaiting, { chapter: "family", enabled: mayRead, everySeconds: 120 });
  const own = reviews.state === "ready" ? reviews.value.unsigned.length + reviews.value.notYetRecorded.length : 0;
  if (family.state !== "ready") return own;
  const { questions, observations, words, returned } = family.value;
  return own + questions.length + observations.length + words.length + returned.length;
}
