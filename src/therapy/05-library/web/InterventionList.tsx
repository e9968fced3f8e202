import { Trans, useLingui } from "@lingui/react/macro";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { KeyList } from "#foundation/web/ListTools.tsx";
import type { InterventionRow } from "../intervention-bank.ts";
import { LackingChip } from "./LackingChip.tsx";
import look from "./Library.module.css";
import { EXPERIENCE_WORDS } from "./library-words.ts";
import { APPROACH_WORDS } from "./music-words.ts";

/** One line an intervention: its name, the way of being in music, what happens, how long. */
export function InterventionList({ interventions }: { interventions: readonly InterventionRow[] }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  return (
    <KeyList className={look.list}>
      {interventions.map(({ id, own, name, method, experiences, technique, formats, minutes, lacking }) => (
        <li key={id} className={look.row}>
          <div className={look.name}>
            <Go to={`/library/interventions/${id}`}>{name[language]}</Go>
            <span className="so-muted">
              {[
                t(APPROACH_WORDS[method]),
                ...experiences.map((one) => t(EXPERIENCE_WORDS[one])),
                formats.length === 2 ? t`Alone or in a group` : formats[0] === "group" ? t`In a group` : t`With one person`,
              ].join(" · ")}
            </span>
          </div>
          <span className={look.tags}>
            {own ? (
              <Chip>
                <Trans context="library">Ours</Trans>
              </Chip>
            ) : null}
            <LackingChip lacking={lacking} />
            {technique === null ? null : <Chip>{technique}</Chip>}
            <Chip>{t`${minutes} min`}</Chip>
          </span>
        </li>
      ))}
    </KeyList>
  );
}
