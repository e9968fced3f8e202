import { Trans } from "@lingui/react/macro";
import type { Refused } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { FactorField } from "#people/web/FactorField.tsx";

/** Why a deed of the register was refused; where a factor is missing, it is proved in place and what was written stays. */
export function FactorFirst({ refusal, onProved }: { refusal: Refused | null; onProved: () => void | Promise<unknown> }) {
  if (refusal === null) return null;
  if (refusal.type !== "factor-needed") return <RefusalState refusal={refusal} />;
  return (
    <FactorField onProved={async () => void (await onProved())}>
      <Trans>Check the code and go on</Trans>
    </FactorField>
  );
}
