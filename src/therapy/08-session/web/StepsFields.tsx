import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { Plus, Trash2, Waypoints } from "lucide-react";
import { ChoiceField, NumberField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { type IsoStep, Loudness, StepMode, wayBetween } from "../iso-steps.ts";
import type { Editing } from "./ActivityFields.tsx";
import look from "./plan.module.css";
import type { ActivityDraft } from "./plan-page.ts";
import { LOUDNESS_WORDS, MODE_WORDS } from "./plan-words.ts";

type Step = ActivityDraft["steps"][number];
const FIRST: Omit<IsoStep, "minutes"> = { beatsPerMinute: 108, loudness: "loud", mode: "minor" };
const AIM: Omit<IsoStep, "minutes"> = { beatsPerMinute: 72, loudness: "soft", mode: "major" };
const MOST = 12;

/** The way of the music: it meets the client where they are, and goes step by step to where they want to be. */
export function StepsFields({ activity, onChange }: Pick<Editing, "activity" | "onChange">) {
  const { t } = useLingui();
  const { steps, minutes } = activity;
  const put = (next: readonly Step[]) => onChange({ ...activity, steps: [...next] });
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined)
    return (
      <div>
        <Button
          variant="subtle"
          leftSection={<Icon of={Waypoints} size={18} />}
          onClick={() => put(wayBetween(FIRST, AIM, Math.max(2, minutes)))}
        >
          <Trans>Lead the music step by step</Trans>
        </Button>
      </div>
    );
  return (
    <fieldset className={look.steps}>
      <legend>
        <Trans>The way of the music</Trans>
      </legend>
      <p className="so-muted">
        <Trans>Iso principle: begin where they are now, and go in small steps to where they want to be.</Trans>
      </p>
      <ol>
        {steps.map((step, index) => (
          // A step has no name of its own: its place is what it is.
          <li key={index}>
            <StepFields step={step} nth={index + 1} onChange={(next) => put(steps.map((one, at) => (at === index ? next : one)))} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={t`Take step ${index + 1} out`}
              onClick={() => put(steps.filter((_, at) => at !== index))}
            >
              <Icon of={Trash2} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div className={look.buttons}>
        <Button
          variant="subtle"
          disabled={steps.length >= MOST}
          leftSection={<Icon of={Plus} size={18} />}
          onClick={() => put([...steps, last])}
        >
          <Trans>Another step</Trans>
        </Button>
        <Button
          variant="subtle"
          disabled={steps.length < 2 || !isTempo(first) || !isTempo(last)}
          onClick={() => put(wayBetween(first, last, Math.max(2, minutes)))}
        >
          <Trans>Even steps from the first to the last</Trans>
        </Button>
      </div>
    </fieldset>
  );
}

const isTempo = ({ beatsPerMinute }: Step): boolean => beatsPerMinute >= 30 && beatsPerMinute <= 240;

function StepFields({ step, nth, onChange }: { step: Step; nth: number; onChange: (step: Step) => void }) {
  const { t } = useLingui();
  const whole = (value: string | number): number => (typeof value === "number" ? Math.round(value) : 0);
  return (
    <div className={look.step} role="group" aria-label={t`Step ${nth}`}>
      <NumberField
        label={t`Minutes`}
        min={1}
        max={120}
        value={step.minutes === 0 ? "" : step.minutes}
        onChange={(value) => onChange({ ...step, minutes: whole(value) })}
      />
      <NumberField
        label={t`Tempo`}
        min={30}
        max={240}
        value={step.beatsPerMinute === 0 ? "" : step.beatsPerMinute}
        onChange={(value) => onChange({ ...step, beatsPerMinute: whole(value) })}
      />
      <ChoiceField
        label={t`Loudness`}
        value={step.loudness}
        onChange={(event) => onChange({ ...step, loudness: Loudness.parse(event.currentTarget.value) })}
        data={Loudness.options.map((value) => ({ value, label: t(LOUDNESS_WORDS[value]) }))}
      />
      <ChoiceField
        label={t`Mode`}
        value={step.mode}
        onChange={(event) => onChange({ ...step, mode: StepMode.parse(event.currentTarget.value) })}
        data={StepMode.options.map((value) => ({ value, label: t(MODE_WORDS[value]) }))}
      />
    </div>
  );
}
