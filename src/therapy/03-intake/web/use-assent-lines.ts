import { useLingui } from "@lingui/react/macro";
import type { AssentPlan } from "../consents.api.ts";

type Signs = Pick<AssentPlan, "showsYes" | "showsNotNow" | "showsNo" | "showsStop" | "whoDecides" | "whatWeDo">;

/** The plan as lines to read, without what is empty. */
export function useAssentLines() {
  const { t } = useLingui();
  return (plan: Signs): readonly { readonly name: keyof Signs; readonly label: string; readonly words: string }[] =>
    (
      [
        { name: "showsYes", label: t({ message: "Yes", context: "assent" }), words: plan.showsYes },
        { name: "showsNotNow", label: t({ message: "Not now", context: "assent" }), words: plan.showsNotNow },
        { name: "showsNo", label: t({ message: "No", context: "assent" }), words: plan.showsNo },
        { name: "showsStop", label: t({ message: "Stop", context: "assent" }), words: plan.showsStop },
        { name: "whoDecides", label: t({ message: "Who decides", context: "assent" }), words: plan.whoDecides },
        { name: "whatWeDo", label: t({ message: "What we do", context: "assent" }), words: plan.whatWeDo },
      ] as const
    ).filter(({ words }) => words !== "");
}
