import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import look from "./strip.module.css";

/** “!”: this place is to be found again. By this button, by the key of the same sign, or by holding the left pedal. */
export function BookmarkButton({ onBookmark }: { onBookmark: (source: "tap" | "key") => void }) {
  const latest = useRef(onBookmark);
  useEffect(() => {
    latest.current = onBookmark;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
      if (event.key === "!" && !event.repeat && !typing) latest.current("key");
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
  return (
    <button type="button" className={`${look.button} ${look.eyes}`} aria-keyshortcuts="!" onClick={() => onBookmark("tap")}>
      <b aria-hidden="true">!</b>
      <span>
        <Trans>Bookmark</Trans>
      </span>
    </button>
  );
}
