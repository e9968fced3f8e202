import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, FieldRow, Fields, NumberField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { addBaseline } from "../assessment.api.ts";
import type { AssessmentId } from "../assessment.ts";
import type { Domain } from "../domain.ts";
import { RECORDABLE_METHODS, type RecordableMethod } from "../method.ts";
import { Nature } from "../nature.ts";
import { PromptLevel } from "../prompt-level.ts";
import look from "./Assessment.module.css";
import { METHOD_WORDS } from "./method-words.ts";
import { NATURE_SIGNS } from "./NatureTag.tsx";
import { useDomains } from "./use-domains.tsx";
import "../words/sentences.ts";

interface Draft extends Record<string, unknown> {
  domain: Domain | null;
  nature: Nature | null;
  title: string;
  condition: string;
  behaviour: string;
  method: RecordableMethod;
  chances: number | string;
  seconds: number | string;
  minutes: number | string;
}

const BEGIN: Draft = {
  domain: null,
  nature: null,
  title: "",
  condition: "",
  behaviour: "",
  method: "pct",
  chances: 10,
  seconds: 30,
  minutes: 10,
};

/** What to count before therapy, so that two people would count the same. */
export function BaselineForm({ assessmentId, onDone }: { assessmentId: AssessmentId; onDone: () => void }) {
  const { t } = useLingui();
  const domains = useDomains();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(addBaseline, {
    ids: { assessmentId },
    initial: BEGIN,
    refresh: ["assessment"],
    asInput: (draft) => {
      const { domain, nature, title, condition, behaviour } = draft;
      return {
        id,
        domain,
        nature,
        title,
        condition,
        behaviour,
        measure: measureOf(draft),
        direction: nature === "preventive" ? "down" : "up",
      };
    },
    onDone,
  });
  const textOf = (error: unknown) => (typeof error === "string" ? error : undefined);
  const { method } = form.values;
  return (
    <form {...form.element}>
      <Fields>
        <PillGroup
          label={t`Domain`}
          options={domains.options()}
          value={form.values.domain}
          onChange={(value) => form.set("domain", value)}
          error={textOf(form.errors["domain"])}
        />
        <PillGroup
          label={t`What a goal would want`}
          hint={t`To grow, to hold, or to keep something from happening.`}
          options={Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word), sign: NATURE_SIGNS[value].sign }))}
          value={form.values.nature}
          onChange={(value) => form.set("nature", value)}
          error={textOf(form.errors["nature"])}
        />
        <TextField label={t`Short name`} hint={t`For example: asks with sign and voice`} {...form.field("title")} />
        <FieldRow>
          <TextField label={t`Given what`} {...form.field("condition")} />
          <TextField label={t`The person does what`} {...form.field("behaviour")} />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            label={t`Counted as`}
            data={RECORDABLE_METHODS.map((value) => ({ value, label: t(METHOD_WORDS[value]) }))}
            {...form.field("method")}
          />
          {method === "pct" || method === "prompt" ? (
            <NumberField label={t`Chances in a visit`} min={1} max={500} {...form.field("chances")} />
          ) : method === "rate" ? (
            <NumberField label={t`Per this many minutes`} min={1} max={120} {...form.field("minutes")} />
          ) : method === "mts" ? (
            <NumberField label={t`A look every so many seconds`} min={5} max={1_800} {...form.field("seconds")} />
          ) : null}
        </FieldRow>
        <FormTrouble of={form} />
        <div className={look.bar}>
          <SendButton of={form}>
            <Trans>Count this</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}

const numberOrNull = (typed: number | string): number | null => (typed === "" ? null : Number(typed));

function measureOf({ method, chances, seconds, minutes }: Draft): unknown {
  switch (method) {
    case "pct":
      return { method, chances: numberOrNull(chances) };
    case "prompt":
      return { method, chances: numberOrNull(chances), levels: PromptLevel.options, target: "G" };
    case "freq":
      return { method, unit: null };
    case "rate":
      return { method, perMinutes: numberOrNull(minutes), unit: null };
    case "dur":
      return { method, value: "total", unit: "seconds" };
    case "mts":
      return { method, everySeconds: numberOrNull(seconds), samples: null };
  }
}
