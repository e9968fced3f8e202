import { useLingui } from "@lingui/react/macro";
import type { ReferralWords } from "../referral.ts";
import { ASKED_BY_WORDS } from "./referral-words.ts";

/** Under whose name the words stand in the story. */
export function useToldBy({ askedBy, askerName }: Pick<ReferralWords, "askedBy" | "askerName">): string {
  const { t } = useLingui();
  const asker = t(ASKED_BY_WORDS[askedBy]);
  const name = askerName;
  return askedBy === "self" ? t`${name}, in their referral` : t`${name}, ${asker}, in the referral`;
}
