import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import type { Objective } from "#plan/objective.ts";
import { type CelebrationProposal, celebrationProposals, type ProposalKind } from "../../celebration-proposals.ts";
import type { ChartData } from "../../chart-data.ts";
import type { Celebration } from "../../evidence.ts";
import { CelebrationForm } from "../CelebrationForm.tsx";
import look from "./beside.module.css";

/** What may be worth holding on to. One press opens the form with a few words in it; without it nothing is made. */
export function CelebrationProposals({
  clientId,
  objective,
  data,
  celebrations,
}: {
  clientId: ClientId;
  objective: Objective;
  data: ChartData;
  celebrations: readonly Celebration[];
}) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { day: today } = useNow();
  const [chosen, setChosen] = useState<CelebrationProposal | null>(null);
  const proposals = useMemo(() => celebrationProposals(data, objective.id, celebrations, today), [data, objective.id, celebrations, today]);
  const names: Readonly<Record<ProposalKind, string>> = {
    "first-time": t`For the first time`,
    "on-their-own": t`On their own for the first time`,
    back: t`Back after an absence`,
    "held-steady": t`Held steady for eight weeks`,
  };
  const drafts: Readonly<Record<ProposalKind, string>> = {
    "first-time": t`For the first time: ${objective.title}`,
    "on-their-own": t`Without help, for the first time: ${objective.title}`,
    back: t`Back again, and making music with us.`,
    "held-steady": t`Held steady for eight weeks: ${objective.title}`,
  };
  if (chosen !== null)
    return (
      <div className={look.form}>
        <CelebrationForm
          clientId={clientId}
          objectives={[objective]}
          about={objective.id}
          draft={{ words: drafts[chosen.kind], day: chosen.day }}
          onDone={() => setChosen(null)}
        />
      </div>
    );
  if (proposals.length === 0) return null;
  return (
    <div className={look.chips}>
      {proposals.map((one) => (
        <Button key={one.kind} variant="subtle" leftSection={<Glyph name="fermata" size={20} />} data-writes onClick={() => setChosen(one)}>
          {t`Worth holding on to? ${names[one.kind]}, ${day(one.day, "short")}`}
        </Button>
      ))}
    </div>
  );
}
