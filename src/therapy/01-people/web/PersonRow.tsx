import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Face } from "#foundation/web/Face.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Standing } from "../team.ts";
import { initialsOf } from "./initials-of.ts";
import look from "./People.module.css";

interface Period {
  readonly fromDay: string;
  readonly untilDay: string | null;
  readonly standing: Standing;
}

/** One person around a client: their name, what they are, what they may, since when, and how to end it. */
export function PersonRow(props: {
  name: string;
  what: ReactNode;
  /** What they may, in plain words, one a line. */
  lines?: readonly ReactNode[];
  /** What the practice itself wrote about it. */
  words?: string;
  period?: Period;
  /** Who wrote it down and when, and who ended it. */
  trace?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className={look.row}>
      <Face name={props.name} initials={initialsOf(props.name)} size={44} />
      <div className={look.words}>
        <b>{props.name}</b>
        <span className={look.what}>{props.what}</span>
        {props.lines === undefined || props.lines.length === 0 ? null : (
          <ul className={look.rights}>
            {props.lines.map((line, place) => (
              // The lines of one person never change their order.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>{line}</li>
            ))}
          </ul>
        )}
        {props.words === undefined || props.words === "" ? null : <p className={look.own}>{props.words}</p>}
        {props.period === undefined ? null : <PeriodWords period={props.period} />}
        {props.trace === undefined ? null : <small>{props.trace}</small>}
      </div>
      {props.action}
    </li>
  );
}

function PeriodWords({ period: { fromDay, untilDay, standing } }: { period: Period }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const from = day(fromDay);
  const until = untilDay === null ? null : day(untilDay);
  if (standing === "over")
    return <small>{until === null || until === from ? from : t({ message: `${from} to ${until}`, context: "person" })}</small>;
  if (standing === "later") return <small>{until === null ? t`not yet: from ${from}` : t`not yet: from ${from} to ${until}`}</small>;
  return <small>{until === null ? t`since ${from}` : t`since ${from}, until ${until}`}</small>;
}
