import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { type Filter, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listReferences } from "../evidence.api.ts";
import { AddReferences } from "./AddReferences.tsx";
import look from "./Evidence.module.css";
import { LibraryTabs } from "./LibraryTabs.tsx";
import { ReferenceList } from "./ReferenceList.tsx";

const SHOWN = ["to-look-at", "unread", "put-away"] as const;
const Choices = z.object({ show: oneOf(SHOWN) });

/** What the practice has read, and what it is good for. A file dropped anywhere on the page is brought. */
export function EvidenceScreen() {
  const { t } = useLingui();
  const state = useListState(Choices);
  const { chosen, find, choose, trail, turnTo } = state;
  const [adding, setAdding] = useState<{ readonly file: File | null } | null>(null);
  const show = SHOWN.find((one) => one === chosen.show);
  const after = trail.at(-1);
  const read = useRead(listReferences, {
    chapter: "evidence",
    input: { ...(find === "" ? {} : { text: find }), ...(show === undefined ? {} : { show }), ...(after === undefined ? {} : { after }) },
  });
  const counts = read.state === "ready" ? read.value : null;
  const filter: Filter = {
    name: "show",
    label: t`Which ones`,
    options: [
      { value: "", label: t`All on the shelf` },
      { value: "to-look-at", label: t`To look at again: ${counts?.toLookAt ?? 0}` },
      { value: "unread", label: t`Not read whole: ${counts?.unread ?? 0}` },
      { value: "put-away", label: t`Put away` },
    ],
    value: show,
    onChange: (value) => choose(Choices.parse({ show: value })),
  };
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file !== undefined) setAdding({ file });
      }}
    >
      <Page
        title={t`Evidence`}
        subtitle={t`What you read, and what it is good for.`}
        tabs={<LibraryTabs />}
        action={
          adding !== null || counts?.mayWrite !== true ? undefined : (
            <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding({ file: null })}>
              <Trans>Add references</Trans>
            </Button>
          )
        }
      >
        {adding === null ? null : <AddReferences key={adding.file?.name} file={adding.file} onDone={() => setAdding(null)} />}
        <ListTools label={t`Find a reference`} typed={state.typed} onType={state.type} filters={[filter]} onClear={state.clear} />
        <WhenRead read={read}>
          {({ references, count, next, today }) => (
            <>
              <output className={look.count}>
                <Plural value={count} one="# reference" other="# references" />
              </output>
              {references.length === 0 ? (
                <EmptyState>
                  {state.isNarrowed ? (
                    <Trans>No reference answers this. Try fewer letters.</Trans>
                  ) : (
                    <Trans>
                      Nothing stands on the shelf yet. Drop a BibTeX or RIS file on this page, or add what you read by hand; then say which
                      goal or intervention it is good for.
                    </Trans>
                  )}
                </EmptyState>
              ) : (
                <ReferenceList references={references} today={today} />
              )}
              <div className={look.pages}>
                {trail.length === 0 ? null : (
                  <Button variant="default" onClick={() => turnTo(trail.slice(0, -1))}>
                    <Trans>The references before</Trans>
                  </Button>
                )}
                {next === null ? null : (
                  <Button variant="default" onClick={() => turnTo([...trail, next])}>
                    <Trans>More references</Trans>
                  </Button>
                )}
              </div>
            </>
          )}
        </WhenRead>
      </Page>
    </div>
  );
}
