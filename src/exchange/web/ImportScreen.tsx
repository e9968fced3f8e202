import { Trans, useLingui } from "@lingui/react/macro";
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
// Brings the sentences for what is wrong with a row or a file.
import "../words/sentences.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { MOST_ROWS_A_FILE } from "../client-import.ts";
import { EarlierImports } from "./EarlierImports.tsx";
import { LookThrough } from "./LookThrough.tsx";
import { readTable, type Table } from "./read-table.ts";

/** A caseload kept elsewhere, taken over from its file: choose it, look through every row, take on the good ones. */
export function ImportScreen() {
  const { t } = useLingui();
  const [table, setTable] = useState<Table | null>(null);
  return (
    <Page
      title={t`Take over a caseload`}
      subtitle={t`From the list you kept until now. You look at every row before anything is kept, and you can take it all back for 30 days.`}
      trail={
        <Go to="/clients">
          <Trans>All clients</Trans>
        </Go>
      }
    >
      {table === null ? (
        <>
          <ChooseFile
            sign={FileSpreadsheet}
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            hint={
              <Trans>
                Or drop it here. Excel (.xlsx) or CSV, with a first line that names the columns, up to 5,000 rows. The file is read on this
                device; nothing leaves it before you have seen every row.
              </Trans>
            }
            onFile={async (file) => {
              const read = await readTable(file, MOST_ROWS_A_FILE);
              if ("refused" in read) return `import.file.${read.refused}`;
              setTable(read.table);
              return null;
            }}
          />
          <EarlierImports />
        </>
      ) : (
        <LookThrough table={table} onLeave={() => setTable(null)} />
      )}
    </Page>
  );
}
