import { Plural } from "@lingui/react/macro";
import look from "./group.module.css";

/** Seats as dots, and the same in words: a colour says nothing alone. */
export function Seats({ capacity, free }: { capacity: number; free: number }) {
  return (
    <span>
      <span className={look.seats} aria-hidden="true">
        {Array.from({ length: capacity }, (_, nth) => (
          <span key={nth} className={look.seat} data-taken={nth < capacity - free} />
        ))}
      </span>
      <small>
        <Plural value={free} _0="No seat is free" one="# seat is free" other="# seats are free" />
      </small>
    </span>
  );
}
