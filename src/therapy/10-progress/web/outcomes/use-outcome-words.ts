import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useDomains } from "#assessment/web/use-domains.tsx";
import { listBankInterventions } from "#library/library.api.ts";
import { usePlaces } from "#library/web/use-places.ts";
import type { OutcomeGroup, OutcomeSide, OutcomeState } from "../../outcomes.ts";

export interface OutcomeWords {
  readonly sides: Readonly<Record<OutcomeSide, string>>;
  readonly states: Readonly<Record<OutcomeState, string>>;
  readonly keyOf: (group: Pick<OutcomeGroup, "side" | "key">) => string;
  readonly columns: readonly string[];
}

/** The words of the outcomes, for the screen and for the file. */
export function useOutcomeWords(): OutcomeWords {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { wordOf } = useDomains();
  const { nameOf } = usePlaces();
  const bank = useRead(listBankInterventions, { chapter: "library" });
  const interventions = bank.state === "ready" ? bank.value.interventions : [];
  const unnamed: Readonly<Record<OutcomeSide, string>> = {
    domain: t`No domain`,
    setting: t`No setting written`,
    intervention: t`None of the library`,
  };
  return {
    sides: { domain: t`By domain`, setting: t`By setting`, intervention: t`By intervention` },
    states: {
      "too-early": t`Not enough data yet`,
      improving: t`Better than at the start`,
      "no-reliable-change": t`No reliable change so far`,
      mixed: t`Level and line differ`,
      declining: t`Worse than at the start`,
      holding: t`Holding`,
      unclear: t`Too variable to say`,
      outside: t`Outside the agreed range`,
      "limit-kept": t`Limit kept`,
      "limit-passed": t`Limit passed`,
    },
    keyOf: ({ side, key }) => {
      if (key === "") return unnamed[side];
      if (side === "domain") return wordOf(key);
      if (side === "setting") return nameOf("setting", key);
      return interventions.find(({ id }) => id === key)?.name[language] ?? key;
    },
    columns: [t`Side`, t`Group`, t`Clients`, t`Objectives`, t`How they stand`, t`How many`],
  };
}
