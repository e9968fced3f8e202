import { Trans } from "@lingui/react/macro";
import type { Nature } from "#assessment/nature.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ObjectiveDraft } from "../objective-draft.ts";
import { wordingOf } from "../objective-draft.ts";
import { outlookOf } from "../objective-outlook.ts";
import { spellOut } from "../objective-sentence.ts";
import { ObjectiveWording } from "../objective.ts";
import { withinReach } from "../reach.ts";
import "../words/sentences.ts";
import look from "./PlanForm.module.css";
import { usePlanWords } from "./use-plan-words.ts";

/** What was counted of it so far, in the unit of its criterion. */
export interface Counted {
  readonly values: readonly number[];
  /** Of these, sessions of baseline. */
  readonly baseline: number;
}

const Whole = withinReach(ObjectiveWording);

/** The sentence as it will stand in the plan, as soon as everything it needs is there; and what such a plan can honestly show. */
export function ObjectivePreview({ draft, nature, counted }: { draft: ObjectiveDraft; nature: Nature; counted?: Counted | undefined }) {
  const { sentence, method } = usePlanWords();
  const { say } = useLanguage();
  const wording = Whole.safeParse({ ...wordingOf(draft), position: 0 });
  if (!wording.success)
    return (
      <output className={look.preview}>
        <small>
          <Trans>The objective stands here as one sentence once condition, behaviour and criterion are written.</Trans>
        </small>
      </output>
    );
  const planned = wording.data.baselineSessions ?? null;
  const baseline = counted === undefined || counted.baseline === 0 ? planned : Math.max(planned ?? 0, counted.baseline);
  const outlook = outlookOf({ nature, wording: wording.data, baseline, values: counted?.values ?? [] });
  return (
    <output className={look.preview}>
      {sentence(wording.data)}
      <small>{method(wording.data.measure)}</small>
      {outlook.length === 0 ? null : (
        <ul className={look.outlook}>
          {outlook.map((saying) => (
            <li key={saying.code}>{spellOut(saying, say)}</li>
          ))}
        </ul>
      )}
    </output>
  );
}
