import { Trans } from "@lingui/react/macro";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { UnsentItem } from "./UnsentItem.tsx";
import { useUnsent } from "./unsent.ts";

/** What the team, or this reader, called worth holding on to; what has not arrived yet stands first. */
export function Moments({ about: { page, portal, clientId }, most }: { about: About; most?: number }) {
  const { day } = useLanguage();
  const unsent = useUnsent(portal.personId, clientId).filter((one) => one.what === "celebration");
  const moments = page.fields === "portal" ? page.moments.slice(0, most) : [];
  if (unsent.length + moments.length === 0) return null;
  return (
    <section className={look.section}>
      <h2>
        <Trans>Worth holding on to</Trans>
      </h2>
      <ul className={look.list}>
        {unsent.map((one) => (
          <li key={one.key}>
            <UnsentItem one={one} />
          </li>
        ))}
        {moments.map((moment) => (
          <li key={moment.id} className={look.moment}>
            <Glyph name="fermata" size={44} />
            <p className={look.quote}>
              <Trans>“{moment.words}”</Trans>
            </p>
            <p className={look.muted}>
              {day(moment.day)}
              {moment.isMine ? (
                <>
                  {" · "}
                  <Trans>told by you</Trans>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
