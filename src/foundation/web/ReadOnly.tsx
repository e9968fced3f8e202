import { createContext, type ReactNode, useContext } from "react";
import look from "./ReadOnly.module.css";

const IsRead = createContext(false);

/** Around a record that is only read: what would be refused is not offered. What stays open says so itself with `StaysOpen`; a button of one’s own drawing says `data-writes`. */
export function ReadOnly({ when, children }: { when: boolean; children: ReactNode }) {
  return (
    <IsRead value={when}>
      <div className={when ? look.read : look.open}>{children}</div>
    </IsRead>
  );
}

/** What is done with a record also while it is only read: going on in it, printing it, taking back, warning. */
export function StaysOpen({ children }: { children: ReactNode }) {
  return <div className={look.stays}>{children}</div>;
}

/** Fields that keep what is typed at once, without a button: they are shown and take no words. */
export function ReadFields({ children }: { children: ReactNode }) {
  const isRead = useContext(IsRead);
  return (
    <fieldset className={look.fields} disabled={isRead}>
      {children}
    </fieldset>
  );
}
