import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { kindsOf } from "../added-kind.ts";
import { listImports, readImport, takeBackImport } from "../client-import.api.ts";
import type { ImportLine, KeptClient } from "../client-import.ts";
import look from "./ImportScreen.module.css";

/** What came from files before, each to be taken back as long as it can be. */
export function EarlierImports() {
  const read = useRead(listImports, { chapter: "import" });
  if (read.state === "refused") return <RefusalState refusal={read.refusal} again={read.again} />;
  if (read.state === "waiting" || read.value.imports.length === 0) return null;
  return (
    <Section title={<Trans>Taken over before</Trans>}>
      <ul className={look.earlier}>
        {read.value.imports.map((line) => (
          <Earlier key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Earlier({ line }: { line: ImportLine }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const { now } = useNow(60);
  const [asking, setAsking] = useState(false);
  const [when, until] = [momentDay(line.importedAt), momentDay(line.until)];
  const left = line.taken - line.takenBack;
  const canBe = left > 0 && now.toISOString() < line.until;
  const { fileName } = line;
  return (
    <li>
      <div>
        <h3 className={look.file}>{fileName}</h3>
        <p className="so-muted">
          {when}
          {" · "}
          <Plural value={line.taken} _0="nobody taken on" one="# client taken on" other="# clients taken on" />
          {line.takenBack === 0 ? null : (
            <>
              {" · "}
              <Plural value={line.takenBack} one="# taken back" other="# taken back" />
            </>
          )}
          {canBe ? (
            <>
              {" · "}
              <Trans>can be taken back until {until}</Trans>
            </>
          ) : null}
        </p>
      </div>
      {canBe ? (
        <Button leftSection={<Icon of={Undo2} />} onClick={() => setAsking(true)} aria-label={t`Take back: ${fileName}`}>
          <Trans>Take back</Trans>
        </Button>
      ) : null}
      {asking ? <TakeBack line={line} onLeave={() => setAsking(false)} /> : null}
    </li>
  );
}

/** Says who leaves and who stays and why, before anything happens. */
function TakeBack({ line, onLeave }: { line: ImportLine; onLeave: () => void }) {
  const ids = { importId: line.id };
  const read = useRead(readImport, { ids, chapter: "import" });
  const { send, refusal } = useDeed(takeBackImport, { refresh: ["import", "overview", "people"] });
  const refused = refusal ?? (read.state === "refused" ? read.refusal : null);
  if (refused !== null) return <RefusalState refusal={refused} />;
  if (read.state !== "ready") return null;
  const { goes, stays } = read.value;
  if (goes === 0)
    return (
      <div className={look.stays} role="status">
        <p>
          <Trans>Nobody of this file can be taken back any more:</Trans>
        </p>
        <Stays stays={stays} />
      </div>
    );
  return (
    <ConfirmDialog
      opened
      title={<Trans>Take this file back?</Trans>}
      confirm={<Plural value={goes} one="Take back # client" other="Take back # clients" />}
      onConfirm={async () => {
        if ((await send({ ids })).ok) onLeave();
      }}
      onCancel={onLeave}
    >
      <p>
        <Plural value={goes} one="# client leaves every list." other="# clients leave every list." />
      </p>
      {stays.length === 0 ? null : (
        <>
          <p>
            <Plural
              value={stays.length}
              one="# client stays, because something was added since:"
              other="# clients stay, because something was added since:"
            />
          </p>
          <Stays stays={stays} />
        </>
      )}
    </ConfirmDialog>
  );
}

function Stays({ stays }: { stays: readonly KeptClient[] }) {
  const { say, list } = useLanguage();
  return (
    <ul className={look.staying}>
      {stays.map(({ id, chosenName, familyName, added }) => (
        <li key={id}>
          <Go to={`/clients/${id}`}>{[chosenName, familyName].filter(Boolean).join(" ")}</Go>
          {" – "}
          {list(kindsOf(added).map((kind) => say(`added.${kind}`)))}
        </li>
      ))}
    </ul>
  );
}
