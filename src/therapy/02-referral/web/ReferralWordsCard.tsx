import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Tag } from "#foundation/web/Chip.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import type { ReferralWords } from "../referral.ts";
import { MATTER_WORDS } from "./referral-words.ts";
import look from "./ReferralScreen.module.css";

/** Everything as it was typed. Italic is someone's own words. */
export function ReferralWordsCard({ words }: { words: ReferralWords }) {
  const { t } = useLingui();
  return (
    <Card room="wide">
      <div className={look.told}>
        <Said title={<Trans>What brings them here</Trans>} words={words.reason} />
        <Said title={<Trans>What they hope for</Trans>} words={words.hopes} />
        {words.matters.length === 0 ? null : (
          <section>
            <h2>
              <Trans>What matters most</Trans>
            </h2>
            <ul className={look.matters}>
              {words.matters.map((matter) => (
                <li key={matter}>
                  <Tag sign={<Glyph name="head" size={15} />}>{t(MATTER_WORDS[matter])}</Tag>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Said title={<Trans>Music they love</Trans>} words={words.loves} />
        <Said title={<Trans>Music to leave out</Trans>} words={words.leaveOut} />
        <Said title={<Trans>Born</Trans>} words={words.born ?? ""} plain />
      </div>
    </Card>
  );
}

/** What was not told takes no room. */
function Said({ title, words, plain = false }: { title: ReactNode; words: string; plain?: boolean }) {
  if (words === "") return null;
  return (
    <section>
      <h2>{title}</h2>
      <p className={`${look.words} so-reading ${plain ? "" : "so-quote"}`}>{words}</p>
    </section>
  );
}
