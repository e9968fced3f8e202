import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Entry, Visit } from "../assessment.ts";
import { beforeAfter, beforeAfterChart } from "../before-after.ts";
import { type ItemChange, itemsWith } from "../own-item.ts";
import look from "./Assessment.module.css";

/** This assessment drawn over the one before it. */
export function ComparePart(props: {
  earlier: { readonly begunOn: string; readonly visits: readonly Visit[]; readonly entries: readonly Entry[] };
  now: { readonly begunOn: string; readonly visits: readonly Visit[]; readonly entries: readonly Entry[] };
  changes: readonly ItemChange[];
}) {
  const { t } = useLingui();
  const { language, day, say } = useLanguage();
  const rows = beforeAfter(props.earlier, props.now, itemsWith(props.changes).known);
  const [then, now] = [day(props.earlier.begunOn), day(props.now.begunOn)];
  if (rows.length === 0)
    return (
      <p>
        <Trans>Nothing has been looked for both times yet.</Trans>
      </p>
    );
  const name = (item: (typeof rows)[number]["item"]) => item.name[language];
  const title = t`What was seen in ${then} and in ${now}`;
  const words = (item: (typeof rows)[number]["item"], step: number | null | undefined) =>
    step === null || step === undefined ? say("assessment.not-seen") : `${step}. ${item.anchors[step - 1]?.[language] ?? ""}`;
  return (
    <div className={look.stack}>
      <p>
        <Trans>
          Open: {then}. Filled: {now}. Each is one look at one person, in the last visit it was looked for. A step more or less can be the
          day, the room or who looked.
        </Trans>
      </p>
      {/* Safe: the chart escapes every text it is given. */}
      <div className={look.chart} dangerouslySetInnerHTML={{ __html: beforeAfterChart(rows, { title, name, notSeen: t`not seen` }) }} />
      {/* On a phone it is moved sideways, also with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={look.scroller} aria-label={title} tabIndex={0}>
        <table className={look.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say("assessment.item")}</th>
              <th scope="col">{then}</th>
              <th scope="col">{now}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, before, after }) => (
              <tr key={item.id}>
                <th scope="row">{name(item)}</th>
                <td>{words(item, before)}</td>
                <td>{words(item, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
