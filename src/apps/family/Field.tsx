import { type ReactNode, useId } from "react";
import look from "./page.module.css";

/** A field with its label above, its hint under the label and what is wrong under it. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: (it: { id: string; className: string | undefined; "aria-describedby": string; "aria-invalid": boolean }) => ReactNode;
}) {
  const id = useId();
  const isWrong = error !== undefined && error !== null;
  return (
    <div className={look.field}>
      <label htmlFor={id}>{label}</label>
      <div id={`${id}-more`}>
        {hint === undefined ? null : <p className={look.muted}>{hint}</p>}
        {isWrong ? (
          <p className={look.error} role="alert">
            {error}
          </p>
        ) : null}
      </div>
      {children({ id, className: look.input, "aria-describedby": `${id}-more`, "aria-invalid": isWrong })}
    </div>
  );
}
