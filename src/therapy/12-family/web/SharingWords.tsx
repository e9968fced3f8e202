import { Trans } from "@lingui/react/macro";
import type { Sharing } from "../own-word.api.ts";

/** The client's wish about what the people around them see. */
export function SharingWords({ sharing }: { sharing: Sharing }) {
  if (sharing === "all") return <Trans>The client says: the family may see it all.</Trans>;
  if (sharing === "ask-me") return <Trans>The client says: ask me each time.</Trans>;
  return <Trans>The client says: please share nothing.</Trans>;
}
