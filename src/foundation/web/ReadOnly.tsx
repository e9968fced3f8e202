import { createContext, type ReactNode, useContext } from "react";
import look from "./ReadOnly.module.css";

const IsRead = createContext(false);
const IsGuest = createContext(false);

/** Around a record that is only read: what would be refused is not offered. What stays open says so itself with `StaysOpen`; a button of one’s own drawing says `data-writes`. */
export function ReadOnly({
  when,
  asGuest = false,
  children,
}: {
  when: boolean;
  /** Whoever is here for an hour: nothing stays open to them. */
  asGuest?: boolean;
  children: ReactNode;
}) {
  return (
    <IsGuest value={asGuest}>
      <IsRead value={when || asGuest}>
        <div className={when || asGuest ? look.read : look.open}>{children}</div>
      </IsRead>
    </IsGuest>
  );
}

/** What is done with a record also while it is only read: going on in it, printing it, taking back, warning. */
export function StaysOpen({ children }: { children: ReactNode }) {
  return <div className={useContext(IsGuest) ? look.open : look.stays}>{children}</div>;
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
