import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, CircleAlert, Users } from "lucide-react";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { DoubleBeside } from "./DoubleBeside.tsx";
import look from "./ImportScreen.module.css";
import { useFaultWords } from "./use-fault-words.ts";
import { isGood, type LookedAt, type TableReading } from "./use-table.ts";

const A_PAGE = 50;
type Shown = "all" | "good" | "faults" | "doubles";

const isShown = (row: LookedAt, shown: Shown): boolean =>
  shown === "all" || (shown === "good" ? isGood(row) : shown === "faults" ? row.profile === null : row.double !== null);

/** Every row as it would be taken on, by its line in the file, with what to look at first. */
export function RowList({ reading }: { reading: TableReading }) {
  const { t } = useLingui();
  const [wanted, setShown] = useState<Shown>("all");
  const [page, setPage] = useState(0);
  const { rows } = reading;
  const count = (shown: Shown) => rows.filter((row) => isShown(row, shown)).length;
  const [all, good, faults, doubles] = [rows.length, count("good"), count("faults"), count("doubles")];
  // Mended rows leave a view that is then empty and no longer offered.
  const shown = (wanted === "faults" && faults === 0) || (wanted === "doubles" && doubles === 0) ? "all" : wanted;
  const these = rows.filter((row) => isShown(row, shown));
  const last = Math.max(0, Math.ceil(these.length / A_PAGE) - 1);
  const at = Math.min(page, last);
  const [from, until] = [at * A_PAGE + 1, Math.min(these.length, (at + 1) * A_PAGE)];
  return (
    <Section title={<Trans>The rows</Trans>}>
      <PillGroup
        label={t`Show`}
        hideLabel
        options={[
          { value: "all", label: t`All: ${all}` },
          { value: "good", label: t`Ready: ${good}` },
          ...(faults === 0 ? [] : [{ value: "faults" as const, label: t`To mend: ${faults}` }]),
          ...(doubles === 0 ? [] : [{ value: "doubles" as const, label: t`Here already: ${doubles}` }]),
        ]}
        value={shown}
        onChange={(value) => {
          setShown(value);
          setPage(0);
        }}
      />
      {these.length === 0 ? (
        <EmptyState>
          <Trans>No row is ready yet.</Trans>
        </EmptyState>
      ) : (
        <table className={look.rows}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Line</Trans>
              </th>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Birthday</Trans>
              </th>
              <th scope="col">
                <Trans>State</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {these.slice(at * A_PAGE, (at + 1) * A_PAGE).map((row) => (
              <Row key={row.line} row={row} reading={reading} />
            ))}
          </tbody>
        </table>
      )}
      {last === 0 ? null : (
        <div className={look.pages}>
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            <Trans>Rows before</Trans>
          </Button>
          <span className="so-muted">
            <Trans>
              {from} to {until} of {these.length}
            </Trans>
          </span>
          <Button disabled={at === last} onClick={() => setPage(at + 1)}>
            <Trans>Further rows</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}

function Row({ row, reading }: { row: LookedAt; reading: TableReading }) {
  const { day } = useLanguage();
  const words = useFaultWords();
  const { profile, faults, line, double } = row;
  const asWritten = row.cells.filter((cell) => cell.trim() !== "").slice(0, 3);
  const name = profile === null ? asWritten.join(" · ") : [profile.chosenName, profile.familyName].filter(Boolean).join(" ");
  return (
    <>
      <tr data-good={isGood(row)}>
        <th scope="row">{line}</th>
        <td className={look.rowName}>
          <bdi>{name.slice(0, 240)}</bdi>
        </td>
        <td>{profile?.bornOn ? day(profile.bornOn) : "–"}</td>
        <td>
          {profile === null ? (
            <ul className={look.faults}>
              {faults.map((fault) => (
                <li key={`${fault.field} ${fault.code}`}>
                  <Icon of={CircleAlert} size={18} />
                  <span>{words(fault)}</span>
                </li>
              ))}
            </ul>
          ) : double !== null ? (
            <Chip tone="brass" sign={<Icon of={Users} size={16} />}>
              {row.isSomebodyElse ? <Trans>Somebody else</Trans> : <Trans>Here already</Trans>}
            </Chip>
          ) : (
            <Chip sign={<Icon of={Check} size={16} />}>
              <Trans>Ready</Trans>
            </Chip>
          )}
        </td>
      </tr>
      {double === null || profile === null ? null : (
        <tr className={look.besideRow}>
          <td colSpan={4}>
            <DoubleBeside {...{ row, profile, double, reading }} />
          </td>
        </tr>
      )}
    </>
  );
}
