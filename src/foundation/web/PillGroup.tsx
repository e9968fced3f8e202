import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Icon } from "./Icon.tsx";
import look from "./PillGroup.module.css";

export interface PillOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly sign?: ReactNode;
}

interface Group<Value extends string> {
  /** What is asked. Shown above, unless `hideLabel`, when only a screen reader needs it. */
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  error?: ReactNode;
  options: readonly PillOption<Value>[];
}

/** One answer out of a few. With `onClear`, the chosen pill can be taken back by pressing it again: for what one may also leave open. */
export function PillGroup<Value extends string>(
  props: Group<Value> & { value: Value | null; onChange: (value: Value) => void; onClear?: () => void },
) {
  const name = useId();
  const { onClear } = props;
  return (
    <Frame {...props}>
      {props.options.map((option) => (
        <Pill key={option.value} option={option}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            onClick={onClear !== undefined && option.value === props.value ? onClear : undefined}
          />
        </Pill>
      ))}
    </Frame>
  );
}

/** As many answers as one likes. */
export function PillChoices<Value extends string>(props: Group<Value> & { values: readonly Value[]; onChange: (values: Value[]) => void }) {
  const toggle = (value: Value) =>
    props.onChange(props.values.includes(value) ? props.values.filter((one) => one !== value) : [...props.values, value]);
  return (
    <Frame {...props}>
      {props.options.map((option) => (
        <Pill key={option.value} option={option}>
          <input type="checkbox" checked={props.values.includes(option.value)} onChange={() => toggle(option.value)} />
        </Pill>
      ))}
    </Frame>
  );
}

function Frame({ label, hint, hideLabel, error, children }: Omit<Group<string>, "options"> & { children: ReactNode }) {
  const [hintId, errorId] = [useId(), useId()];
  const toMend = error !== undefined && error !== null && error !== "";
  return (
    <fieldset
      className={look.group}
      data-to-mend={toMend}
      aria-describedby={[hint === undefined ? "" : hintId, toMend ? errorId : ""].join(" ").trim() || undefined}
    >
      <legend className={hideLabel ? "so-hidden" : look.label}>{label}</legend>
      {hint === undefined ? null : (
        <p id={hintId} className={look.hint}>
          {hint}
        </p>
      )}
      <div className={look.pills}>{children}</div>
      {toMend ? (
        <p id={errorId} className={look.error}>
          <Icon of={CircleAlert} size={18} />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}

function Pill({ option, children }: { option: PillOption<string>; children: ReactNode }) {
  return (
    <label className={look.pill}>
      {children}
      {option.sign}
      <span>{option.label}</span>
    </label>
  );
}
