import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import look from "./ReferralScreen.module.css";

export interface Pair {
  readonly title: ReactNode;
  readonly here: string;
  readonly there: string;
}

/** Two people, or one: what was told of each, in the same order. */
export function SideBySide({ there, pairs }: { there: ReactNode; pairs: readonly Pair[] }) {
  const told = pairs.filter((pair) => pair.here !== "" || pair.there !== "");
  return (
    <table className={look.beside}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What was told</Trans>
          </th>
          <th scope="col">
            <Trans>This referral</Trans>
          </th>
          <th scope="col">{there}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((pair, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the rows of a comparison never change places
          <tr key={place}>
            <th scope="row">{pair.title}</th>
            <td>{pair.here || "–"}</td>
            <td>{pair.there || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
