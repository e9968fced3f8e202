import { type ReactNode, useId } from "react";
import look from "./Segmented.module.css";

/** Two or three views of the same thing, such as Chart and Table. */
export function Segmented<Value extends string>(props: {
  label: string;
  options: readonly { readonly value: Value; readonly label: ReactNode; readonly sign?: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={look.group}>
      <legend className="so-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={look.part}>
          <input type="radio" name={name} checked={option.value === props.value} onChange={() => props.onChange(option.value)} />
          {option.sign}
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
