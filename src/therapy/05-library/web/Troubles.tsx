import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ChartTrouble } from "../chord-pro.ts";
import look from "./Songs.module.css";
import { TROUBLE_WORDS } from "./trouble-words.ts";

/** Lines the reader was unsure of: each is shown as it was typed, and nothing is thrown away. */
export function Troubles({ troubles }: { troubles: readonly ChartTrouble[] }) {
  const { t } = useLingui();
  if (troubles.length === 0) return null;
  return (
    <details className={look.troubles}>
      <summary>
        <Plural
          value={troubles.length}
          one="# line could not be read; it is kept as it stands"
          other="# lines could not be read; they are kept as they stand"
        />
      </summary>
      <ul>
        {troubles.slice(0, 30).map(({ line, type, words }, nth) => (
          <li key={nth}>
            <Trans>
              Line {line}: {t(TROUBLE_WORDS[type])}.
            </Trans>{" "}
            {words === "" ? null : <code>{words}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
