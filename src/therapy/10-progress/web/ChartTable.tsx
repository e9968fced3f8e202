import { useMemo } from "react";
import { chartTable } from "../chart-table.ts";
import type { ChartData } from "../chart-data.ts";
import type { ChartTableWords, ChartWords } from "../chart-words.ts";
import styles from "./Chart.module.css";

interface ChartTableProps {
  data: ChartData;
  caption: string;
  words: ChartWords;
  tableWords: ChartTableWords;
}

/** The same sessions as a real table, with the reasons and remarks the picture had no room for. */
export function ChartTable({ data, caption, words, tableWords }: ChartTableProps) {
  const table = useMemo(() => chartTable(data, words, tableWords), [data, words, tableWords]);
  return (
    // A wide table scrolls on a phone, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles["scroller"]} aria-label={caption} tabIndex={0}>
      <table className={styles["table"]}>
        <caption className={styles["hidden"]}>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={`${index}-${column}`} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={`${index}-${row.day}`}>
              <th scope="row">{row.dayText}</th>
              {row.cells.length === 0 ? (
                <td colSpan={table.columns.length - 2} className={styles["instead"]}>
                  {row.instead}
                </td>
              ) : (
                row.cells.map((cell, column) => <td key={table.columns[column + 1]}>{cell}</td>)
              )}
              <td className={styles["remark"]}>
                {row.remarks.map((remark, position) => (
                  <div key={`${position}-${remark}`}>{remark}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
