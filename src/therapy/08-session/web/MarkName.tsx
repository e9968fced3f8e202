import { Plural, Trans } from "@lingui/react/macro";
import type { MethodSettings } from "#assessment/method.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Mark } from "../mark.ts";
import { LevelName } from "./LevelName.tsx";

/** What one mark says, in a word or two. */
export function MarkName({ mark, measure }: { mark: Mark; measure: MethodSettings }) {
  const { number } = useLanguage();
  const taps = mark.beats?.taps.length ?? 0;
  if (mark.level !== null) return <LevelName level={mark.level} />;
  switch (mark.kind) {
    case "yes":
      return <Trans>Yes</Trans>;
    case "no":
      return <Trans>Not this time</Trans>;
    case "count":
      if (measure.method === "pair") return <>{mark.part === "one" ? measure.one : measure.other}</>;
      return <Trans>One more</Trans>;
    case "start":
      return <Trans>Started</Trans>;
    case "stop":
      return <Trans>Stopped</Trans>;
    case "value":
      return <>{mark.value === null ? "" : number(mark.value)}</>;
    case "beats":
      return <Plural value={taps} one="# tap played along" other="# taps played along" />;
    case "take-back":
      return <Trans>One taken back</Trans>;
  }
}
