import { useMemo, useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import type { Language } from "#foundation/words.ts";
import { readKnownClients } from "../client-import.api.ts";
import type { ImportTherapist } from "../client-import.ts";
import { type Columns, type ImportField, recogniseColumns, withColumn } from "../import-column.ts";
import { type Double, doublesIn } from "../import-doubles.ts";
import { type ReadRow, readRow } from "../import-reading.ts";
import { type DayOrder, needsOrder, orderIn } from "../written-day.ts";
import type { Table } from "./read-table.ts";

export interface LookedAt extends ReadRow {
  readonly double: Double | null;
  readonly isSomebodyElse: boolean;
}

const NOBODY: readonly ImportTherapist[] = [];

export const isGood = (row: LookedAt): boolean => row.profile !== null && (row.double === null || row.isSomebodyElse);

/** Everything a person may say about how their file is to be read, and every row as it then stands. */
export function useTable(table: Table) {
  const { language: spoken } = useLanguage();
  const { day: today } = useNow();
  const [columns, setColumns] = useState<Columns>(() => recogniseColumns(table.head));
  const [language, setLanguage] = useState<Language>(spoken);
  const [chosenOrder, setOrder] = useState<DayOrder | null>(null);
  const [others, setOthers] = useState<ReadonlySet<number>>(new Set());
  // Asked once for a file: who comes from it meanwhile is no double of itself.
  const known = useRead(readKnownClients, { chapter: "known-clients" });
  const knownClients = known.state === "ready" ? known.value.clients : null;

  const therapists = known.state === "ready" ? known.value.therapists : NOBODY;

  const days = useMemo(() => {
    const at = columns.indexOf("bornOn");
    return at === -1 ? [] : table.rows.map(({ cells }) => cells[at] ?? "");
  }, [table, columns]);
  const said = useMemo(() => orderIn(days), [days]);
  const order = chosenOrder ?? said ?? (spoken === "fr" ? "day-first" : "month-first");

  const read = useMemo(
    () => table.rows.map(({ cells, line }) => readRow(cells, line, { columns, order, language, today, therapists })),
    [table, columns, order, language, today, therapists],
  );
  const doubles = useMemo(() => doublesIn(read, knownClients ?? []), [read, knownClients]);
  const rows = useMemo<LookedAt[]>(
    () => read.map((row) => ({ ...row, double: doubles.get(row.line) ?? null, isSomebodyElse: others.has(row.line) })),
    [read, doubles, others],
  );

  return {
    table,
    columns,
    order,
    language,
    rows,
    known,
    /** Nothing in the file says which comes first, the day or the month. */
    isOrderOpen: said === null && needsOrder(days),
    hasOrder: needsOrder(days),
    saysNoLanguage:
      !columns.includes("language") || table.rows.some(({ cells }) => (cells[columns.indexOf("language")] ?? "").trim() === ""),
    setColumn: (at: number, field: ImportField | null) => setColumns(withColumn(columns, at, field)),
    setOrder,
    setLanguage,
    setSomebodyElse: (line: number, is: boolean) => {
      const next = new Set(others);
      if (is) next.add(line);
      else next.delete(line);
      setOthers(next);
    },
  };
}
export type TableReading = ReturnType<typeof useTable>;
