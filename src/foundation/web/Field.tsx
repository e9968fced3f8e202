/** Form fields: label above, hint under it, the field, and an error that says how to mend it. */
import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  NumberInput,
  type NumberInputProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import look from "./Field.module.css";

interface Common {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}
type Own<Props> = Omit<Props, "label" | "description" | "error"> & Common;

/** One line of text. `type="email"`, `"tel"`, `"search"` bring the right keyboard. */
export function TextField({ hint, error, ...rest }: Own<TextInputProps>) {
  return <TextInput description={hint} error={mend(error)} {...rest} />;
}

/** Prose. It grows with what is written. */
export function LongTextField({ hint, error, ...rest }: Own<TextareaProps>) {
  return <Textarea description={hint} error={mend(error)} rows={3} classNames={{ input: look.long ?? "" }} {...rest} />;
}

export function NumberField({ hint, error, ...rest }: Own<NumberInputProps>) {
  return <NumberInput description={hint} error={mend(error)} {...rest} />;
}

export function SecretField({ hint, error, ...rest }: Own<PasswordInputProps>) {
  return <PasswordInput description={hint} error={mend(error)} aria-invalid={error ? true : undefined} {...rest} />;
}

/** One of many, with the device’s own list. For up to seven, `PillGroup` shows them all. */
export function ChoiceField({ hint, error, ...rest }: Own<NativeSelectProps>) {
  return <NativeSelect description={hint} error={mend(error)} {...rest} />;
}

/** A day, "2026-03-14", with the device’s own calendar. */
export function DayField(props: Own<Omit<TextInputProps, "type">>) {
  return <TextField type="date" {...props} />;
}

/** A time of day, "15:30", with the device’s own clock. */
export function TimeField(props: Own<Omit<TextInputProps, "type">>) {
  return <TextField type="time" {...props} />;
}

/** A yes that stands alone. */
export function CheckField({ hint, error, ...rest }: Own<CheckboxProps>) {
  return <Checkbox description={hint} error={mend(error)} {...rest} />;
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={look.row}>{children}</div>;
}

/** The fields of a form, one under the other. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={look.fields}>{children}</div>;
}

const mend = (error: ReactNode) =>
  error === undefined || error === null || error === false || error === "" ? undefined : (
    <span className={look.error}>
      <Icon of={CircleAlert} size={18} />
      <span>{error}</span>
    </span>
  );
