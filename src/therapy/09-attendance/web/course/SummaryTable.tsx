import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Side, Summary } from "../../attendance-summary.ts";
import look from "./summary.module.css";

export const SIDE_WORDS: Readonly<Record<Side, MessageDescriptor>> = {
  ours: msg`by us`,
  house: msg`by school or house`,
  client: msg`by client or family`,
  health: msg`for health`,
  chose: msg`chose not to`,
  nobody: msg`by weather or fate`,
  unknown: msg`not known`,
};

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly summary: Summary;
}

/** One line for each client or group, and one for all. On a narrow screen each line becomes a card with its own words. */
export function SummaryTable({ first, rows, all }: { first: string; rows: readonly Row[]; all?: Summary }) {
  const { t } = useLingui();
  const heads = [first, t`Came`, t`Came or told us`, t`Minutes given`, t`Minutes missed`, t`Owed`, t`Not yet recorded`];
  return (
    <table className={look.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, summary }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <Cells summary={summary} heads={heads} />
          </tr>
        ))}
      </tbody>
      {all === undefined ? null : (
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>All</Trans>
            </th>
            <Cells summary={all} heads={heads} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cells({ summary, heads }: { summary: Summary; heads: readonly string[] }) {
  const { t } = useLingui();
  const { rate, commitment, chose, minutes, notRecorded } = summary;
  const missed = Object.entries(SIDE_WORDS).flatMap(([side, words]) => {
    const lost = Object.entries(minutes.missed).find(([one]) => one === side)?.[1] ?? 0;
    return lost === 0 ? [] : [`${lost} ${t(words)}`];
  });
  return (
    <>
      <td data-head={heads[1]}>
        <Trans>
          {rate.attended} of {rate.of}
        </Trans>
        {chose === 0 ? null : (
          <small>
            <Plural value={chose} one="# time chose not to" other="# times chose not to" />
          </small>
        )}
      </td>
      <td data-head={heads[2]}>
        <Trans>
          {commitment.kept} of {commitment.of}
        </Trans>
        {commitment.unknown === 0 ? null : (
          <small>
            <Plural value={commitment.unknown} one="of # it is not known" other="of # it is not known" />
          </small>
        )}
      </td>
      <td data-head={heads[3]}>
        <Trans>
          {minutes.given} of {minutes.planned}
        </Trans>
        {minutes.uncounted === 0 ? null : (
          <small>
            <Plural value={minutes.uncounted} one="# part not counted" other="# parts not counted" />
          </small>
        )}
      </td>
      <td data-head={heads[4]}>{missed.length === 0 ? "0" : missed.map((one) => <small key={one}>{one}</small>)}</td>
      <td data-head={heads[5]}>{minutes.owed}</td>
      <td data-head={heads[6]}>{notRecorded}</td>
    </>
  );
}
