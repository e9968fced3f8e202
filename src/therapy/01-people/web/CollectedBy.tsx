import { Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Relationship } from "../team.ts";
// Brings the words of each relationship: they are said by code.
import "../words/sentences.ts";

export interface Collector {
  readonly name: string;
  readonly relationship: Relationship;
}

/** Who may take a client home after a session. Where nobody is written down, nothing is said. */
export function CollectedBy({ people }: { people: readonly Collector[] }) {
  const { say, list } = useLanguage();
  if (people.length === 0) return null;
  const names = list(people.map(({ name, relationship }) => `${name} (${say(`kin.${relationship}`)})`));
  return (
    <p className="so-muted">
      <Trans>May take them home: {names}</Trans>
    </p>
  );
}
