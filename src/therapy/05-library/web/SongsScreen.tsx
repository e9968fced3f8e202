import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { z } from "zod";
import { useAsked } from "#foundation/web/address.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { ChoiceField, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listSongs } from "../song.api.ts";
import { AddSongs } from "./AddSongs.tsx";
import { LibraryTabs } from "./LibraryTabs.tsx";
import { SongList } from "./SongList.tsx";
import look from "./Songs.module.css";

type Whose = "all" | "own" | "library";
const Asked = z.object({ for: z.string().catch("").default(""), tag: z.string().catch("").default("") });

/** Every song there is to play from: the practice’s own and those anyone may sing. Files dropped anywhere on the page are read. */
export function SongsScreen() {
  const { t } = useLingui();
  const { language: speaks } = useLanguage();
  const asked = useAsked(Asked);
  const [text, setText] = useState(asked.tag);
  const [language, setLanguage] = useState("");
  const [whose, setWhose] = useState<Whose>("all");
  const [adding, setAdding] = useState<readonly File[] | null>(null);
  const [pages, setPages] = useState<readonly string[]>([]);
  const words = useDeferredValue(text.trim());
  const filter = {
    ...(words === "" ? {} : { text: words }),
    ...(language === "" ? {} : { language }),
    ...(whose === "all" ? {} : { whose }),
  };
  const input = { ...filter, ...(pages.length === 0 ? {} : { after: pages.at(-1) ?? "" }) };
  const read = useRead(listSongs, { chapter: "songs", input });
  const narrow = (change: () => void) => {
    setPages([]);
    change();
  };
  const nameOfLanguage = (code: string) => new Intl.DisplayNames([speaks], { type: "language" }).of(code) ?? code;
  const languages = read.state === "ready" ? read.value.languages : [];
  return (
    // Dropping is the quick way; the same stands under “Add songs” for hands without a mouse.
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer.files.length > 0) setAdding([...event.dataTransfer.files]);
      }}
    >
      <Page
        title={t`Songs`}
        subtitle={t`Words and chords, in the key and at the tempo of whoever sings.`}
        tabs={<LibraryTabs />}
        action={
          adding !== null ? undefined : (
            <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding([])}>
              <Trans>Add songs</Trans>
            </Button>
          )
        }
      >
        {adding === null ? null : <AddSongs key={adding.map(({ name }) => name).join()} files={adding} onDone={() => setAdding(null)} />}
        <div className={look.filters}>
          <TextField
            type="search"
            label={t`Find a song`}
            hint={t`By title, by who made it, or by a word such as lullaby or goodbye`}
            value={text}
            onChange={(event) => {
              const { value } = event.currentTarget;
              narrow(() => setText(value));
            }}
          />
          <ChoiceField
            label={t`Language`}
            value={language}
            onChange={(event) => {
              const { value } = event.currentTarget;
              narrow(() => setLanguage(value));
            }}
            data={[{ value: "", label: t`Every language` }, ...languages.map((code) => ({ value: code, label: nameOfLanguage(code) }))]}
          />
          <Segmented<Whose>
            label={t`Whose songs`}
            options={[
              { value: "all", label: t`All` },
              { value: "own", label: t`Ours` },
              { value: "library", label: t`Free to all` },
            ]}
            value={whose}
            onChange={(value) => narrow(() => setWhose(value))}
          />
        </div>
        <WhenRead read={read}>
          {({ songs, count, next }) => (
            <>
              <output className={look.count}>
                <Plural value={count} one="# song" other="# songs" />
              </output>
              {songs.length === 0 ? (
                <EmptyState>
                  {whose === "own" && words === "" ? (
                    <Trans>No song of your own is here yet. Drop your ChordPro or text files on this page, or add one by hand.</Trans>
                  ) : (
                    <Trans>No song answers this. Try fewer letters, or another language.</Trans>
                  )}
                </EmptyState>
              ) : (
                <SongList songs={songs} singer={asked.for} />
              )}
              <div className={look.pages}>
                {pages.length === 0 ? null : (
                  <Button variant="default" onClick={() => setPages(pages.slice(0, -1))}>
                    <Trans>The songs before</Trans>
                  </Button>
                )}
                {next === null ? null : (
                  <Button variant="default" onClick={() => setPages([...pages, next])}>
                    <Trans>More songs</Trans>
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
