import { Trans } from "@lingui/react/macro";

/** Which of the values of a session it is. */
export function PartName({ part }: { part: string | null }) {
  if (part === "before") return <Trans>Before</Trans>;
  if (part === "after") return <Trans>After</Trans>;
  if (part === "first") return <Trans>First rater</Trans>;
  if (part === "second") return <Trans>Second rater</Trans>;
  return <Trans>Value</Trans>;
}
