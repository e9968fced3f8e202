import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { addPublishedTotal } from "../assessment.api.ts";
import type { AssessmentId, PublishedTotal } from "../assessment.ts";
import { PUBLISHED_TOOLS, totalsOf } from "../published-tool.ts";
import look from "./Assessment.module.css";

/** A published tool stays with who owns it: here stand its name and its totals, typed by whoever may use it. */
export function TotalsPart({ assessmentId, totals }: { assessmentId: AssessmentId; totals: readonly PublishedTotal[] }) {
  const { day, number } = useLanguage();
  const [adding, setAdding] = useState(false);
  return (
    <div className={look.stack}>
      <p className="so-muted">
        <Trans>
          No item, wording or scoring of a published tool is kept here: only its name and the totals you reached with your own copy.
        </Trans>
      </p>
      {totals.map(({ id, tool, edition, total, value, outOf, day: on, words }) => (
        <p key={id}>
          <b>{[tool, edition].filter(Boolean).join(", ")}</b> · {total}: {number(value)}
          {outOf === null ? null : ` / ${number(outOf)}`} · {day(on)}
          {words === "" ? null : <span className={look.said}> · {words}</span>}
        </p>
      ))}
      {adding ? (
        <TotalForm assessmentId={assessmentId} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>
            <Trans>Type in a total</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

interface Draft extends Record<string, unknown> {
  known: string;
  tool: string;
  edition: string;
  owner: string;
  total: string;
  value: number | string;
  outOf: number | string;
  day: string;
  licence: PublishedTotal["licence"] | null;
  words: string;
}

function TotalForm({ assessmentId, onDone }: { assessmentId: AssessmentId; onDone: () => void }) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const [id] = useState(() => uuidv7());
  const initial: Draft = {
    known: "",
    tool: "",
    edition: "",
    owner: "",
    total: "",
    value: "",
    outOf: "",
    day: today,
    licence: null,
    words: "",
  };
  const form = useDeedForm(addPublishedTotal, {
    ids: { assessmentId },
    initial,
    refresh: ["assessment"],
    asInput: ({ tool, edition, owner, total, day, licence, words, value, outOf }) => ({
      id,
      tool,
      edition,
      owner,
      total,
      day,
      licence,
      words,
      value: value === "" ? undefined : Number(value),
      outOf: outOf === "" ? null : Number(outOf),
    }),
    onDone,
  });
  const choose = (name: string) => {
    const tool = PUBLISHED_TOOLS.find((one) => one.tool === name);
    form.set("known", name);
    if (tool === undefined) return;
    form.set("tool", tool.tool);
    form.set("owner", tool.owner);
    form.set("total", tool.totals[0] ?? "");
  };
  const offered = totalsOf(form.values.tool);
  const licenceError = form.errors["licence"];
  return (
    <form {...form.element}>
      <Fields>
        <ChoiceField
          label={t`A tool known by name`}
          data={[{ value: "", label: t`Another one` }, ...PUBLISHED_TOOLS.map(({ tool }) => ({ value: tool, label: tool }))]}
          value={form.values.known}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <FieldRow>
          <TextField label={t`Tool`} {...form.field("tool")} />
          <TextField label={t`Version`} {...form.field("edition")} />
          <TextField label={t`Owner`} {...form.field("owner")} />
        </FieldRow>
        <FieldRow>
          {offered.length > 1 ? (
            <ChoiceField label={t`Which total`} data={offered.map((value) => ({ value, label: value }))} {...form.field("total")} />
          ) : (
            <TextField label={t`Which total`} {...form.field("total")} />
          )}
          <NumberField label={t`Value`} {...form.field("value")} />
          <NumberField label={t`Out of`} {...form.field("outOf")} />
          <DayField label={t`Day`} {...form.field("day")} />
        </FieldRow>
        <PillGroup
          label={t`Your licence`}
          hint={t`Asked each time: these tools belong to somebody.`}
          options={[
            { value: "held", label: <Trans>I hold a licence or my own copy</Trans> },
            { value: "not-needed", label: <Trans>This tool needs none</Trans> },
          ]}
          value={form.values.licence}
          onChange={(value) => form.set("licence", value)}
          error={typeof licenceError === "string" ? t`No licence confirmed: without one of the two, nothing is kept.` : undefined}
        />
        <LongTextField label={t`In words`} rows={2} {...form.field("words")} />
        <FormTrouble of={form} />
        <div className={look.bar}>
          <SendButton of={form}>
            <Trans>Keep this total</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
