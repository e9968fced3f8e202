import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { fileOfRowsLeftOut, type LeftOut } from "../rows-left-out.ts";
import { useFaultWords } from "./use-fault-words.ts";
import { isGood, type LookedAt, type TableReading } from "./use-table.ts";
import type { Taking } from "./use-taking.ts";

/** The rows that are not taken on, each with its reason, and their way back into a spreadsheet. */
export function useLeftOut({ table, rows }: TableReading, taking: Taking | null): { count: number; download: () => void } {
  const { t } = useLingui();
  const { say } = useLanguage();
  const words = useFaultWords();
  const withColleague = new Set(taking?.doubles);
  const out = rows.filter((row) => !isGood(row) || withColleague.has(row.line));
  const whyOf = (row: LookedAt): string => {
    if (row.profile === null) return row.faults.map(words).join(" ");
    if (withColleague.has(row.line)) return say("import.with-a-colleague");
    return row.double?.of === "line" ? say("import.in-line", { line: row.double.line }) : say("import.here-already");
  };
  const download = () => {
    const lines = out.map((row): LeftOut => ({ line: row.line, cells: row.cells, why: whyOf(row) }));
    const text = fileOfRowsLeftOut({ head: table.head, lineHead: t`Line`, whyHead: t`Reason` }, lines, table.separator);
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = t`rows-left-out.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return { count: out.length, download };
}
