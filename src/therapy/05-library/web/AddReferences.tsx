import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { BookMarked } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { Card } from "#foundation/web/Card.tsx";
import { ErrorState, RefusalState } from "#foundation/web/ErrorState.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { bringReferences, LONGEST_FILE, takeBackReferences } from "../evidence.api.ts";
import { ReferenceImportId } from "../reference.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { ENTRY_WORDS } from "./entry-words.ts";
import look from "./Evidence.module.css";
import { lettersOf } from "./letters-of.ts";
import { NewReference } from "./ReferenceForm.tsx";

type Brought = OutputOf<typeof bringReferences>;

/** Many references from a file or a pasted list, or one typed by hand. What a file brings stands on the shelf at once, and can be taken back whole. */
export function AddReferences({ file, onDone }: { file: File | null; onDone: () => void }) {
  const { t } = useLingui();
  const [pasting, setPasting] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const [notText, setNotText] = useState(false);
  const [brought, setBrought] = useState<Brought | null>(null);
  const { send, sending, refusal } = useDeed(bringReferences, { refresh: ["evidence"] });
  const chooser = useRef<HTMLInputElement>(null);

  const bring = async (name: string, text: string) => {
    const answer = await send({ input: { id: ReferenceImportId.parse(uuidv7()), name, text } });
    if (answer.ok) setBrought(answer.value);
  };
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const text = chosen.size > LONGEST_FILE ? undefined : lettersOf(new Uint8Array(await chosen.arrayBuffer()));
    setNotText(text === undefined || text.trim() === "");
    if (text !== undefined && text.trim() !== "") await bring(chosen.name.slice(0, 200), text);
  };
  // A file that was dropped on the page is brought once.
  const isTaken = useRef(false);
  useEffect(() => {
    if (file === null || isTaken.current) return;
    isTaken.current = true;
    void take(file);
  });

  if (typing) return <NewReference onDone={onDone} />;
  return (
    <Card title={<Trans>Add references</Trans>} heading={2} sign={<Icon of={BookMarked} />}>
      {brought === null ? (
        <>
          <p>
            <Trans>
              Choose a BibTeX or RIS file, or paste a list of DOIs. A DOI is kept and linked to; nothing is fetched from anywhere.
            </Trans>
          </p>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".bib,.bibtex,.ris,.txt,text/plain"
            aria-label={t`File of references`}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
          {pasting === null ? null : (
            <LongTextField
              label={t`DOIs, BibTeX or RIS`}
              hint={t`One DOI a line, as you copied it`}
              rows={6}
              spellCheck={false}
              classNames={{ input: look.paste ?? "" }}
              value={pasting}
              onChange={(event) => setPasting(event.currentTarget.value)}
            />
          )}
          {notText ? <ErrorState happened={t`This is no text file, it is empty, or it is longer than any list of references.`} /> : null}
          {refusal === null ? null : <RefusalState refusal={refusal} />}
          <div className={look.buttons}>
            {pasting === null ? (
              <Button variant="filled" loading={sending} onClick={() => chooser.current?.click()}>
                <Trans>Choose a file</Trans>
              </Button>
            ) : (
              <Button variant="filled" loading={sending} disabled={pasting.trim() === ""} onClick={() => void bring(t`Pasted`, pasting)}>
                <Trans>Bring them</Trans>
              </Button>
            )}
            {pasting === null ? (
              <Button variant="default" onClick={() => setPasting("")}>
                <Trans>Paste a list</Trans>
              </Button>
            ) : null}
            <Button variant="default" onClick={() => setTyping(true)}>
              <Trans context="reference">Type one</Trans>
            </Button>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </>
      ) : (
        <BroughtSoMany brought={brought} onDone={onDone} />
      )}
    </Card>
  );
}

function BroughtSoMany({ brought: { id, kept, there, troubles }, onDone }: { brought: Brought; onDone: () => void }) {
  const { t } = useLingui();
  const [undoable, setUndoable] = useState(true);
  const { send, sending, refusal } = useDeed(takeBackReferences, { refresh: ["evidence"] });
  const [back, setBack] = useState<OutputOf<typeof takeBackReferences> | null>(null);
  const takeBack = async () => {
    const answer = await send({ ids: { referenceImportId: id }, input: {} });
    if (answer.ok) setBack(answer.value);
  };
  const stay = useCallback(() => setUndoable(false), []);
  const sentence = <Plural value={kept} one="# reference is kept." other="# references are kept." />;
  return (
    <>
      {back === null ? (
        <>
          {undoable ? (
            <UndoLine tone="quiet" onUndo={() => void takeBack()} onGone={stay}>
              {sentence}
            </UndoLine>
          ) : (
            <p>{sentence}</p>
          )}
          {there.length === 0 ? null : (
            <p>
              <Plural value={there.length} one="# was on the shelf already." other="# were on the shelf already." />
            </p>
          )}
          {troubles.length === 0 ? null : (
            <>
              <p>
                <Plural
                  value={troubles.length}
                  one="# entry could not be read whole; it stands on the shelf as it was:"
                  other="# entries could not be read whole; they stand on the shelf as they were:"
                />
              </p>
              <ul className={look.troubles}>
                {troubles.slice(0, 30).map(({ line, trouble }) => (
                  <li key={line}>
                    <Trans>
                      Line {line}: {t(ENTRY_WORDS[trouble])}.
                    </Trans>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p role="status">
          <Plural value={back.putAway} one="# reference is put away again." other="# references are put away again." />{" "}
          {back.stayed === 0 ? null : (
            <Plural
              value={back.stayed}
              one="# stays: you did something with it since."
              other="# stay: you did something with them since."
            />
          )}
        </p>
      )}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <div className={look.buttons}>
        <Button variant="filled" onClick={onDone}>
          <Trans>Good</Trans>
        </Button>
        {back === null && !undoable ? (
          <Button variant="subtle" loading={sending} onClick={() => void takeBack()}>
            <Trans>Take this file back</Trans>
          </Button>
        ) : null}
      </div>
    </>
  );
}
