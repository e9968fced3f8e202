import { Trans } from "@lingui/react/macro";
import { Languages } from "lucide-react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Language } from "#foundation/words.ts";

/** Says plainly that words are still missing in a language. */
export function LackingChip({ lacking }: { lacking: readonly Language[] }) {
  if (lacking.length === 0) return null;
  return (
    <Chip tone="open" sign={<Icon of={Languages} size={17} />}>
      {lacking.length === 2 ? (
        <Trans>Words missing in both languages</Trans>
      ) : lacking[0] === "fr" ? (
        <Trans>Words missing in French</Trans>
      ) : (
        <Trans>Words missing in English</Trans>
      )}
    </Chip>
  );
}
