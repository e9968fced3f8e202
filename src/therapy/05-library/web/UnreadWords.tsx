import { Trans, useLingui } from "@lingui/react/macro";
import type { UnreadEntry } from "../reference.ts";
import { ENTRY_WORDS } from "./entry-words.ts";
import look from "./Evidence.module.css";

/** What the file said where it could not be read whole: its line, the reason, and the words themselves. */
export function UnreadWords({ unread }: { unread: UnreadEntry }) {
  const { t } = useLingui();
  return (
    <details className={look.unread}>
      <summary>
        <Trans>
          Line {unread.line}: {t(ENTRY_WORDS[unread.trouble])}.
        </Trans>
      </summary>
      <pre>{unread.words}</pre>
    </details>
  );
}
