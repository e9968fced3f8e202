import type { ReportTable as Table } from "../report-content.ts";
import look from "./report.module.css";

/** A real table; where it is wider than the window it is moved sideways by itself, also with the keyboard. */
export function ReportTable({ table }: { table: Table }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={look.scroller} aria-label={table.caption} tabIndex={0}>
      <table className={look.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells: [first, ...rest], span }, place) => (
            // Two sessions of a day, or two objectives of a name, are two rows: only their place tells them apart.
            <tr key={place}>
              <th scope="row">{first}</th>
              {span === null ? (
                rest.map((cell, column) => <td key={table.head[column + 1]}>{cell}</td>)
              ) : (
                <td className={look.span} colSpan={table.head.length - 1}>
                  {span}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
