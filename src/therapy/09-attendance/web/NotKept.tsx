import { Trans } from "@lingui/react/macro";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import type { Delivery } from "./use-attendance.ts";

/** Said when a deed could not be kept on this device: nothing was written, and the same button can be pressed again. */
export function NotKept({ delivery }: { delivery: Delivery | null }) {
  return delivery?.state === "not-kept" ? (
    <ErrorState
      happened={<Trans>This device could not keep it. Nothing was written.</Trans>}
      kept={<Trans>Press again in a moment. If it stays so, load the page again.</Trans>}
    />
  ) : null;
}
