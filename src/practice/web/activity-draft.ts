/** What stands in the fields of an activity while it is written, and what it means. */
import type { CalendarDay } from "#foundation/words.ts";
import type { Activity } from "../activity.ts";
import type { Credential } from "../credential.ts";
import { cycleOf } from "../cycle.ts";
import { ruleOn } from "../rule-set.ts";
import { numberIn } from "./number-in.ts";

export interface ActivityDraft extends Record<string, unknown> {
  title: string;
  day: string;
  minutes: string;
  provider: string;
  approval: string;
  learned: string;
  /** One for each credential that is held, in the order they are shown. */
  lines: { credentialId: string; credits: string; category: string; parts: { part: string; credits: string }[] }[];
}

export function draftOf(activity: Activity | null, credentials: readonly Credential[], today: CalendarDay): ActivityDraft {
  return {
    title: activity?.title ?? "",
    day: activity?.day ?? today,
    minutes: shown(activity?.minutes),
    provider: activity?.provider ?? "",
    approval: activity?.approval ?? "",
    learned: activity?.learned ?? "",
    lines: credentials.map((credential) => {
      const line = activity?.credits.find(({ credentialId }) => credentialId === credential.id);
      const parts = ruleOn(credential.rule, cycleOf(credential)?.fromDay ?? credential.fromDay)?.parts ?? [];
      return {
        credentialId: credential.id,
        credits: shown(line?.credits),
        category: line?.category ?? "",
        parts: parts.map(({ key }) => ({ part: key, credits: shown(line?.towards.find(({ part }) => part === key)?.credits) })),
      };
    }),
  };
}

/** What counts for a credential that is put away is not shown, and stays as it was. */
export function wordingOf(draft: ActivityDraft, before?: Activity) {
  const lines = draft.lines.flatMap(({ credentialId, credits, category, parts }) => {
    const towards = parts.flatMap(({ part, credits: of }) => (of.trim() === "" ? [] : [{ part, credits: numberIn(of) }]));
    return credits.trim() === "" && towards.length === 0
      ? []
      : [{ credentialId, credits: numberIn(credits) ?? 0, category: category || null, towards }];
  });
  const hidden = before?.credits.filter((line) => draft.lines.every(({ credentialId }) => credentialId !== line.credentialId)) ?? [];
  return {
    title: draft.title,
    day: draft.day,
    minutes: numberIn(draft.minutes),
    provider: draft.provider,
    approval: draft.approval.trim() || null,
    learned: draft.learned,
    credits: [...lines, ...hidden],
  };
}

const shown = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
