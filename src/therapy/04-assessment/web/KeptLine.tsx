import { Trans } from "@lingui/react/macro";
import { Check, CloudOff, PenLine } from "lucide-react";
import type { ReactNode } from "react";
import type { Refused } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./Assessment.module.css";
import type { Kept } from "./use-entry.ts";

const SIGNS = { kept: Check, "on-its-way": PenLine, "not-kept": CloudOff };
const WORDS: Readonly<Record<Exclude<Kept, "nothing">, ReactNode>> = {
  kept: <Trans>Kept</Trans>,
  "on-its-way": <Trans>On its way</Trans>,
  "not-kept": <Trans>Not kept yet</Trans>,
};

/** Where the words stand, and why they are not kept when they are not. */
export function KeptLine({ of: entry }: { of: { kept: Kept; trouble: Refused | null; leave: () => void } }) {
  return (
    <>
      {entry.kept === "nothing" ? null : (
        <output className={look.kept}>
          <Icon of={SIGNS[entry.kept]} size={16} />
          {WORDS[entry.kept]}
        </output>
      )}
      {entry.trouble === null ? null : <RefusalState refusal={entry.trouble} again={entry.leave} />}
    </>
  );
}
