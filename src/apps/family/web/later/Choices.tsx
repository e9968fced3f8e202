import { type ReactNode, useId } from "react";
import look from "./later.module.css";

/** One of a few, or none: each a big target with its word; what is chosen shows by its mark as well as by its colour. */
export function Choices<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: ReactNode;
  value: Value | null;
  options: readonly (readonly [Value, ReactNode])[];
  onChange: (value: Value | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className={look.set}>
      <legend>{label}</legend>
      <div className={look.choices}>
        {options.map(([one, words]) => (
          <label key={one} className={look.choice}>
            <input
              type="radio"
              name={name}
              checked={value === one}
              // Pressed again it is unsaid: nobody has to know.
              onClick={() => (value === one ? onChange(null) : undefined)}
              onChange={() => onChange(one)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
