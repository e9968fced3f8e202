import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { doiIn } from "../doi.ts";
import { changeReference, keepReference } from "../evidence.api.ts";
import { EMPTY_REFERENCE, type Reference, ReferenceId, ReferenceKind, type ReferenceWording } from "../reference.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { KIND_WORDS } from "./entry-words.ts";
import look from "./Evidence.module.css";

type Draft = Record<Exclude<keyof ReferenceWording, "unread">, string>;

const draftOf = (of: ReferenceWording): Draft => ({
  kind: of.kind,
  title: of.title,
  authors: of.authors.map(({ family, given }) => [family, given].filter(Boolean).join(", ")).join("\n"),
  year: of.year === null ? "" : String(of.year),
  container: of.container ?? "",
  volume: of.volume ?? "",
  issue: of.issue ?? "",
  pages: of.pages ?? "",
  publisher: of.publisher ?? "",
  doi: of.doi ?? "",
  url: of.url ?? "",
  note: of.note,
  reviewedOn: of.reviewedOn ?? "",
  lookAgainOn: of.lookAgainOn ?? "",
});

/** What was typed, as the shelf keeps it. A DOI may be typed as an address. */
const wordingOf = (draft: Draft) => ({
  kind: draft.kind,
  title: draft.title,
  authors: draft.authors
    .split("\n")
    .map((line) => line.split(","))
    .flatMap(([family = "", ...given]) => (family.trim() === "" ? [] : [{ family: family.trim(), given: given.join(",").trim() }])),
  year: draft.year.trim() === "" ? null : Number(draft.year),
  ...emptyAsNull(draft, ["container", "volume", "issue", "pages", "publisher", "url", "reviewedOn", "lookAgainOn"]),
  doi: draft.doi.trim() === "" ? null : (doiIn(draft.doi) ?? draft.doi),
  note: draft.note,
});
const emptyAsNull = (draft: Draft, names: readonly (keyof Draft)[]) =>
  Object.fromEntries(names.map((name) => [name, draft[name].trim() || null]));

export function NewReference({ onDone }: { onDone: () => void }) {
  const [id] = useState(() => ReferenceId.parse(uuidv7()));
  const form = useDeedForm(keepReference, {
    initial: draftOf(EMPTY_REFERENCE),
    refresh: ["evidence"],
    asInput: (draft) => ({ ...wordingOf(draft), unread: null, id }),
    onDone,
  });
  return <Frame title={<Trans>A reference</Trans>} of={form} onLeave={onDone} />;
}

/** Once it has been written by hand, the words of the file have done their duty; they stay in the version before. */
export function RewriteReference({ reference, onDone }: { reference: Reference; onDone: () => void }) {
  const form = useDeedForm(changeReference, {
    ids: { referenceId: reference.id },
    initial: draftOf(reference),
    refresh: ["evidence"],
    asInput: (draft) => ({ ...wordingOf(draft), unread: null, basedOn: reference.version, status: reference.status }),
    onDone,
  });
  return <Frame title={<Trans>Change the reference</Trans>} of={form} onLeave={onDone} />;
}

interface Of extends Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal"> {
  readonly field: (path: string) => object;
}

function Frame({ title, of: form, onLeave }: { title: ReactNode; of: Of; onLeave: () => void }) {
  const { t } = useLingui();
  return (
    <Card title={title} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <FieldRow>
            <ChoiceField
              label={t`Kind of publication`}
              data={ReferenceKind.options.map((value) => ({ value, label: t(KIND_WORDS[value]) }))}
              {...form.field("kind")}
            />
            <TextField label={t`Year`} inputMode="numeric" {...form.field("year")} />
          </FieldRow>
          <TextField label={t({ message: "Title", context: "publication" })} {...form.field("title")} />
          <LongTextField label={t`Authors`} hint={t`One a line: family name, first names`} {...form.field("authors")} />
          <TextField label={t`Journal, or the book it stands in`} {...form.field("container")} />
          <FieldRow>
            <TextField label={t`Volume`} {...form.field("volume")} />
            <TextField label={t`Issue`} {...form.field("issue")} />
            <TextField label={t`Pages`} {...form.field("pages")} />
          </FieldRow>
          <FieldRow>
            <TextField label={t`Publisher`} {...form.field("publisher")} />
            <TextField label={t`DOI`} spellCheck={false} {...form.field("doi")} />
          </FieldRow>
          <TextField label={t`Web address`} spellCheck={false} {...form.field("url")} />
          <LongTextField label={t`Your notes`} hint={t`What you take from it, in your own words`} rows={4} {...form.field("note")} />
          <FieldRow>
            <DayField label={t`Looked at on`} {...form.field("reviewedOn")} />
            <DayField label={t`Remind me on`} hint={t`Left empty: never`} {...form.field("lookAgainOn")} />
          </FieldRow>
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep the reference</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
