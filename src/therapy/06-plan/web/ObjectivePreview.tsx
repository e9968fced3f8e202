import { Trans } from "@lingui/react/macro";
import type { ObjectiveDraft } from "../objective-draft.ts";
import { wordingOf } from "../objective-draft.ts";
import { ObjectiveWording } from "../objective.ts";
import look from "./PlanForm.module.css";
import { usePlanWords } from "./use-plan-words.ts";

/** The sentence as it will stand in the plan, as soon as everything it needs is there. */
export function ObjectivePreview({ draft }: { draft: ObjectiveDraft }) {
  const { sentence, method } = usePlanWords();
  const wording = ObjectiveWording.safeParse({ ...wordingOf(draft), position: 0 });
  return (
    <output className={look.preview}>
      {wording.success ? (
        <>
          {sentence(wording.data)}
          <small>{method(wording.data.measure)}</small>
        </>
      ) : (
        <small>
          <Trans>The objective stands here as one sentence once condition, behaviour and criterion are written.</Trans>
        </small>
      )}
    </output>
  );
}
