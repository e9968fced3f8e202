import { Trans } from "@lingui/react/macro";
import type { PromptLevel } from "#assessment/prompt-level.ts";

/** One word for the help behind an answer, short enough for a button under a thumb. */
export function LevelName({ level }: { level: PromptLevel }) {
  switch (level) {
    case "I":
      return <Trans context="help">Alone</Trans>;
    case "MC":
      return <Trans context="help">Music cue</Trans>;
    case "G":
      return <Trans context="help">Gesture</Trans>;
    case "V":
      return <Trans context="help">Verbal</Trans>;
    case "M":
      return <Trans context="help">Model</Trans>;
    case "P":
      return <Trans context="help">Physical</Trans>;
    case "NR":
      return <Trans context="help">No response</Trans>;
    case "R":
      return <Trans context="help">Refused</Trans>;
  }
}
