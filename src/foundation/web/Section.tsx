import { type ReactNode, useId } from "react";
import look from "./Section.module.css";

/** A part of a page: a heading on the ground, what belongs to it below, one quiet thing at its right. */
export function Section(props: { title: ReactNode; hint?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={look.section} aria-labelledby={id}>
      <header className={look.head}>
        <div>
          <h2 id={id}>{props.title}</h2>
          {props.hint === undefined ? null : <p className={look.hint}>{props.hint}</p>}
        </div>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
