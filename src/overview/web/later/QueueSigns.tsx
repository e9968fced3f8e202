import look from "./month-end.module.css";

/** How far something is. The words stand beside it. */
export function Bar({ done, of }: { done: number; of: number }) {
  return (
    <div className={look.bar} aria-hidden="true">
      <div className={look.filled} style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
    </div>
  );
}

/** The key that does what the button does; told to a screen reader by the button itself. */
export const Key = ({ of }: { of: string }) => (
  <kbd className={look.key} aria-hidden="true">
    {of}
  </kbd>
);
