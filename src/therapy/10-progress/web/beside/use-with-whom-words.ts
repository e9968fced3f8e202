import { useLingui } from "@lingui/react/macro";
import type { PillOption } from "#foundation/web/PillGroup.tsx";
import type { WithWhom } from "../../evidence.ts";

/** With whom something was seen, to choose from. */
export function useWithWhomWords(): PillOption<WithWhom>[] {
  const { t } = useLingui();
  return [
    { value: "family", label: t`With family` },
    { value: "others", label: t`With others` },
    { value: "own", label: t`By themselves` },
  ];
}
