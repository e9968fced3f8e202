import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { hasNoName } from "../import-column.ts";
import { ColumnChoices } from "./ColumnChoices.tsx";
import look from "./ImportScreen.module.css";
import type { Table } from "./read-table.ts";
import { RowList } from "./RowList.tsx";
import { useLeftOut } from "./use-left-out.ts";
import { isGood, useTable } from "./use-table.ts";
import { type Taking, useTaking } from "./use-taking.ts";

/** The file as it was read: its columns, its rows, and the one deed. */
export function LookThrough({ table, onLeave }: { table: Table; onLeave: () => void }) {
  const reading = useTable(table);
  const { taking, begin, goOn } = useTaking(table.fileName);
  const good = reading.rows.filter(isGood);
  const leftOut = useLeftOut(reading, taking);
  const mend =
    leftOut.count === 0 ? null : (
      <Button leftSection={<Icon of={Download} />} onClick={leftOut.download}>
        <Plural value={leftOut.count} one="Download the row left out" other="Download the # rows left out" />
      </Button>
    );
  if (taking !== null)
    return (
      <>
        <TakingState taking={taking} onGoOn={() => void goOn(taking)} />
        {taking.state === "done" ? (
          <>
            {leftOut.count === 0 ? null : (
              <p className="so-muted">
                <Trans>The rows left out can be mended in their file and brought again.</Trans>
              </p>
            )}
            <div className={look.deeds}>
              <GoButton to="/clients" variant="filled">
                <Trans>To the clients</Trans>
              </GoButton>
              {mend}
              <Button variant="subtle" onClick={onLeave}>
                <Trans>Another file, or take this one back</Trans>
              </Button>
            </div>
          </>
        ) : null}
      </>
    );
  const { length } = good;
  return (
    <>
      <div className={look.sum}>
        <p>
          <strong className={look.file}>{table.fileName}</strong> <Plural value={table.rows.length} one="# row" other="# rows" />
          {", "}
          <Plural value={length} one="# ready to be taken on" other="# ready to be taken on" />
          {leftOut.count === 0 ? null : (
            <>
              {", "}
              <Plural value={leftOut.count} one="# left out" other="# left out" />
            </>
          )}
        </p>
        <div className={look.deeds}>
          <Button
            variant="filled"
            disabled={length === 0 || hasNoName(reading.columns) || reading.known.state === "waiting"}
            onClick={() => begin(good)}
          >
            <Plural value={length} one="Take on # client" other="Take on # clients" />
          </Button>
          {mend}
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Another file</Trans>
          </Button>
        </div>
      </div>
      {reading.known.state === "refused" ? <RefusalState refusal={reading.known.refusal} again={reading.known.again} /> : null}
      <ColumnChoices reading={reading} />
      <RowList reading={reading} />
    </>
  );
}

function TakingState({ taking, onGoOn }: { taking: Taking; onGoOn: () => void }) {
  const { sent, of, taken, refusal, state } = taking;
  return (
    <div className={look.sum} aria-live="polite">
      {state === "done" ? (
        <h2 className={look.taken}>
          <Plural value={taken} _0="Nobody was taken on." one="# client was taken on." other="# clients were taken on." />
        </h2>
      ) : (
        <>
          <div className={look.bar}>
            <span id="taking-on">
              <Trans>
                Taking on: {sent} of {of}
              </Trans>
            </span>
            <progress value={sent} max={of} aria-labelledby="taking-on" />
          </div>
          {refusal === null ? null : (
            <>
              <RefusalState refusal={refusal} />
              <Button variant="filled" onClick={onGoOn}>
                <Trans>Go on from here</Trans>
              </Button>
            </>
          )}
        </>
      )}
    </div>
  );
}
