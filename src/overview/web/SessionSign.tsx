import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { OUTCOME_WORDS } from "#attendance/web/attendance-words.ts";
import { Glyph, type GlyphName } from "#foundation/web/Glyph.tsx";
import type { SessionState } from "../session-state.ts";
import look from "./session.module.css";

const GLYPHS: Readonly<Record<SessionState, GlyphName>> = {
  came: "head",
  partly: "head",
  absent: "rest",
  "did-not-run": "rest",
  planned: "headopen",
  "not-yet-recorded": "headdash",
};

export const STATE_WORDS: Readonly<Record<SessionState, MessageDescriptor>> = {
  ...OUTCOME_WORDS,
  planned: msg`Planned`,
  "not-yet-recorded": msg`Not yet recorded`,
};

/** A session as a score writes it: held, still to come, silent, or not written down yet. The word always stands beside it. */
export function SessionSign({ state, size = 22 }: { state: SessionState; size?: number }) {
  return (
    <span className={look.sign} data-state={state}>
      <Glyph name={GLYPHS[state]} size={size} />
    </span>
  );
}
