import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Check, CirclePause, CircleStop } from "lucide-react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { GoalStatus } from "../goal.ts";

const SIGNS = {
  paused: { word: msg`Paused`, icon: CirclePause, tone: "neutral" },
  met: { word: msg`Met`, icon: Check, tone: "accent" },
  discontinued: { word: msg`Ended`, icon: CircleStop, tone: "neutral" },
} as const;

/** How a goal or objective stands by a person's decision; nothing is shown while it is simply worked on. */
export function StatusChip({ status }: { status: GoalStatus }) {
  const { t } = useLingui();
  if (status === "active") return null;
  const { word, icon, tone } = SIGNS[status];
  return (
    <Chip tone={tone} sign={<Icon of={icon} size={17} />}>
      {t(word)}
    </Chip>
  );
}
