import { Check, Ellipsis } from "lucide-react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Reading } from "../reading.ts";

/** How the objective stands in a few words: met on a day, or when something can be said. What needs a sentence has no chip. */
export function StateChip({ reading }: { reading: Reading }) {
  const { say, day } = useLanguage();
  if (reading.criterion !== null && reading.criterion.metOn !== null)
    return (
      <Chip tone="accent" sign={<Icon of={Check} size={16} />}>
        {say("progress.criterion-chip", { day: day(reading.criterion.metOn) })}
      </Chip>
    );
  const { judgement } = reading;
  if (judgement.kind === "too-early" || judgement.kind === "band-too-early")
    return <Chip sign={<Icon of={Ellipsis} size={16} />}>{say("progress.verdict-in", { sessions: judgement.sessions })}</Chip>;
  return null;
}
