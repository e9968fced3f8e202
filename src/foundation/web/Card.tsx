import type { ReactNode } from "react";
import look from "./Card.module.css";

/** A thing one can open or act on. Never a card in a card; a part of a page is a `Section`. `care` is for safety, `brass` for what is worth holding on to. */
export function Card(props: {
  children: ReactNode;
  title?: ReactNode;
  /** The sign before the title. */
  sign?: ReactNode;
  /** At the right of the title: a chip, a time, a quiet button. */
  aside?: ReactNode;
  tone?: "plain" | "care" | "brass" | "dashed";
  /** `wide` for charts and lists, `none` when the content brings its own. */
  room?: "usual" | "wide" | "none";
  heading?: 2 | 3;
}) {
  const Heading = props.heading === 2 ? "h2" : "h3";
  return (
    <section className={look.card} data-tone={props.tone ?? "plain"} data-room={props.room ?? "usual"}>
      {props.title === undefined ? null : (
        <header className={look.head}>
          <Heading className={look.title}>
            {props.sign}
            {props.title}
          </Heading>
          {props.aside}
        </header>
      )}
      {props.children}
    </section>
  );
}
