import { Trans } from "@lingui/react/macro";
import { Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "./Icon.tsx";
import look from "./UndoLine.module.css";

/** What was just done, with its undo. The line goes after ten seconds; the same undo must stay on the thing itself, so nobody is hurried. */
export function UndoLine(props: {
  children: ReactNode;
  sign?: ReactNode;
  onUndo: () => void;
  onGone: () => void;
  seconds?: number;
  /** `dark` in its own row, `quiet` inside a card. */
  tone?: "dark" | "quiet";
}) {
  const { seconds = 10, onGone } = props;
  const [left, setLeft] = useState(seconds);
  const gone = left <= 0;
  useEffect(() => {
    const tick = setInterval(() => setLeft((now) => now - 1), 1000);
    return () => clearInterval(tick);
  }, []);
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  return (
    <div className={look.line} data-tone={props.tone ?? "dark"}>
      {props.sign}
      <output className={look.words}>{props.children}</output>
      <button type="button" className={look.undo} onClick={props.onUndo}>
        <Icon of={Undo2} />
        <Trans>Undo</Trans>
        <span className={look.clock} aria-hidden="true">
          <svg viewBox="0 0 20 20" className={look.ring}>
            <circle cx="10" cy="10" r="8" className={look.track} />
            <circle cx="10" cy="10" r="8" className={look.rest} pathLength={100} style={{ animationDuration: `${seconds}s` }} />
          </svg>
          <span className={look.number}>{Math.max(0, left)}</span>
        </span>
      </button>
    </div>
  );
}
