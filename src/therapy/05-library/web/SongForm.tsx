import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { readChordPro } from "../chord-pro.ts";
import { OwnSongId, type SongRow } from "../own-song.ts";
import { changeSong, keepSongs } from "../song.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { ChartLines } from "./ChartLines.tsx";
import look from "./Songs.module.css";
import { Troubles } from "./Troubles.tsx";

interface Draft extends Record<string, unknown> {
  title: string;
  artist: string;
  language: string;
  tags: string;
  chart: string;
}
const NOTHING: Draft = { title: "", artist: "", language: "", tags: "", chart: "" };
const EXAMPLE = "{key: G}\n{tempo: 80}\n{start_of_verse}\n[G]Good [D]morning, [G]friend";

const wordingOf = ({ title, artist, language, tags, chart }: Draft) => ({
  title: title.trim() === "" ? (readChordPro(chart).title ?? "") : title,
  artist: artist.trim() || null,
  language: language.trim().toLowerCase() || null,
  tags: tags
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean),
  chart,
});

/** A song typed by hand, or written anew. What it will look like stands beside it while it is typed. */
export function SongForm({ song, onDone }: { song?: SongRow & { chart: string; version: number }; onDone: () => void }) {
  return song === undefined ? <NewSong onDone={onDone} /> : <Rewrite song={song} onDone={onDone} />;
}

function NewSong({ onDone }: { onDone: () => void }) {
  const [id] = useState(() => OwnSongId.parse(uuidv7()));
  const form = useDeedForm(keepSongs, {
    initial: NOTHING,
    refresh: ["songs"],
    asInput: (draft) => ({ songs: [{ ...wordingOf(draft), id }] }),
    onDone,
  });
  return <Frame title={<Trans>A song of your own</Trans>} of={form} inside="songs.0." onLeave={onDone} />;
}

function Rewrite({ song, onDone }: { song: SongRow & { chart: string; version: number }; onDone: () => void }) {
  const initial: Draft = {
    title: song.title,
    artist: song.artist ?? "",
    language: song.language ?? "",
    tags: song.tags.join(", "),
    chart: song.chart,
  };
  const form = useDeedForm(changeSong, {
    ids: { songId: OwnSongId.parse(song.id) },
    initial,
    refresh: ["songs"],
    asInput: (draft) => ({ ...wordingOf(draft), basedOn: song.version, status: "kept" }),
    onDone,
  });
  return <Frame title={<Trans>Change the song</Trans>} of={form} inside="" onLeave={onDone} />;
}

interface Of extends Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal"> {
  readonly values: Draft;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
}

function Frame({ title, of: form, inside, onLeave }: { title: React.ReactNode; of: Of; inside: string; onLeave: () => void }) {
  const { t } = useLingui();
  const error = (name: string) => {
    const told = form.errors[`${inside}${name}`];
    return typeof told === "string" ? { error: told } : {};
  };
  const read = readChordPro(form.values.chart);
  return (
    <Card title={title} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <TextField label={t`Title`} hint={t`Left empty: the title the chart names itself`} {...form.field("title")} {...error("title")} />
          <FieldRow>
            <TextField label={t`Who made it`} {...form.field("artist")} {...error("artist")} />
            <TextField label={t`Language`} hint={t`Two letters: en, fr, es …`} {...form.field("language")} {...error("language")} />
          </FieldRow>
          <TextField
            label={t`What it is good for`}
            hint={t`Words with commas between: lullaby, goodbye`}
            {...form.field("tags")}
            {...error("tags")}
          />
          <LongTextField
            label={t`Words and chords`}
            hint={t`Chords in brackets before the syllable they are struck on`}
            placeholder={EXAMPLE}
            rows={14}
            spellCheck={false}
            classNames={{ input: look.chartInput ?? "" }}
            {...form.field("chart")}
            {...error("chart")}
          />
        </Fields>
        {form.values.chart.trim() === "" ? null : (
          <section className={look.preview} aria-label={t`As it will be played from`}>
            <Troubles troubles={read.troubles} />
            <ChartLines song={read} />
          </section>
        )}
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep the song</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
