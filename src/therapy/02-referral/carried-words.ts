/** What of a referral becomes part of the client's story and safety card: the same words, under the voice that said them. */
import type { Voice } from "#people/story.ts";
import { isFamily, type ReferralWords } from "./referral.ts";

export interface Carried {
  readonly tellings: readonly { readonly voice: Voice; readonly words: string }[];
  readonly leaveOut: string;
}

export function carriedWords({
  askedBy,
  reason,
  hopes,
  loves,
  leaveOut,
}: Pick<ReferralWords, "askedBy" | "reason" | "hopes" | "loves" | "leaveOut">): Carried {
  const fromFamily = isFamily(askedBy);
  const why = fromFamily ? reason : [reason, hopes].filter(Boolean).join("\n\n");
  const said: Carried["tellings"] = [
    { voice: "why-we-come", words: why },
    { voice: "what-i-like", words: loves },
    { voice: "what-my-family-likes", words: fromFamily ? hopes : "" },
  ];
  return { tellings: said.filter(({ words }) => words !== ""), leaveOut };
}
