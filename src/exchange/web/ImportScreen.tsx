import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
// Brings the sentences for what is wrong with a row or a file.
import "../words/sentences.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { EarlierImports } from "./EarlierImports.tsx";
import { LookThrough } from "./LookThrough.tsx";
import type { Table } from "./read-table.ts";

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
          <ChooseFile onTable={setTable} />
          <EarlierImports />
        </>
      ) : (
        <LookThrough table={table} onLeave={() => setTable(null)} />
      )}
    </Page>
  );
}
