import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { type Entry, EntryField, MusicResponse, RESPONSES, type VisitId } from "../assessment.ts";
import { StepChoice } from "./StepChoice.tsx";

/** What the person did when the music changed: came nearer, neither, or turned away. */
export function MusicPart({ assessmentId, entries, visitId }: { assessmentId: string; entries: readonly Entry[]; visitId: VisitId }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  return MusicResponse.options.map((element) => (
    <StepChoice
      key={`${element} ${visitId}`}
      {...{ assessmentId, entries, visitId }}
      field={EntryField.parse(`response.${element}`)}
      title={say(`assessment.element-${element}`)}
      steps={[...RESPONSES, "not-seen" as const].map((value) => ({ value, label: say(`assessment.${value}`) }))}
      note={t`What was played, and what they did`}
    />
  ));
}
