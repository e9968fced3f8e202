import { Trans } from "@lingui/react/macro";
import { FileSpreadsheet } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { MOST_ROWS_A_FILE } from "../client-import.ts";
import look from "./ImportScreen.module.css";
import { readTable, type Table, type Unreadable } from "./read-table.ts";

/** The file: chosen, or dropped anywhere on the dashed field. */
export function ChooseFile({ onTable }: { onTable: (table: Table) => void }) {
  const { say } = useLanguage();
  const [id, hintId] = [useId(), useId()];
  const [state, setState] = useState<{ reading: boolean; over: boolean; refused: Unreadable | null }>({
    reading: false,
    over: false,
    refused: null,
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setState({ reading: true, over: false, refused: null });
    const read = await readTable(file, MOST_ROWS_A_FILE);
    setState({ reading: false, over: false, refused: "refused" in read ? read.refused : null });
    if ("table" in read) onTable(read.table);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    if (!state.over) setState({ ...state, over: true });
  };
  return (
    <>
      <div
        className={look.drop}
        data-over={state.over}
        onDragOver={over}
        onDragLeave={() => setState({ ...state, over: false })}
        onDrop={drop}
      >
        <Icon of={FileSpreadsheet} size={34} />
        <label htmlFor={id} className={look.choose}>
          {state.reading ? <Trans>Reading the file</Trans> : <Trans>Choose a file</Trans>}
        </label>
        <input
          id={id}
          className="so-hidden"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={hintId}
          disabled={state.reading}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // The same file, mended, can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <p id={hintId} className={look.hint}>
          <Trans>
            Or drop it here. Excel (.xlsx) or CSV, with a first line that names the columns, up to 5,000 rows. The file is read on this
            device; nothing leaves it before you have seen every row.
          </Trans>
        </p>
      </div>
      {state.refused === null ? null : <ErrorState happened={say(`import.file.${state.refused}`)} />}
    </>
  );
}
