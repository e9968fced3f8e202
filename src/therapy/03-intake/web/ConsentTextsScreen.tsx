import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ConsentKind } from "#people/consent.ts";
import { type ConsentText, listConsentTexts } from "../consents.api.ts";
// Brings the sentences of a refused text with it.
import "../words/sentences.ts";
import { KIND_WORDS } from "./consent-words.ts";
import look from "./Consents.module.css";
import { ConsentTextKind } from "./ConsentTextKind.tsx";

/** The words people agree to, kind by kind, in both languages: the program’s, until a practice puts its own. */
export function ConsentTextsScreen() {
  const { t } = useLingui();
  const read = useRead(listConsentTexts, { chapter: "consent-texts" });
  return (
    <Page
      title={t`What people agree to`}
      subtitle={t`Each kind has its words in English and French. A consent keeps the words it was given to, whatever is written here later.`}
    >
      <WhenRead read={read}>{({ texts }) => <Kinds texts={texts} />}</WhenRead>
    </Page>
  );
}

function Kinds({ texts }: { texts: readonly ConsentText[] }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<ConsentKind | null>(null);
  return (
    <ul className={look.list}>
      {ConsentKind.options.map((kind) => {
        const name = t(KIND_WORDS[kind].name);
        const isOpen = open === kind;
        return (
          <li key={kind} className={look.row} aria-label={name}>
            <div className={`${look.what} ${look.brief}`}>
              <h2 className={look.kind}>{name}</h2>
              <Holding texts={texts.filter((one) => one.kind === kind)} />
            </div>
            <Button
              size="sm"
              variant="subtle"
              aria-expanded={isOpen}
              aria-label={isOpen ? t`Close: ${name}` : t`Read: ${name}`}
              onClick={() => setOpen(isOpen ? null : kind)}
            >
              {isOpen ? <Trans context="a text that is open">Close</Trans> : <Trans context="a text">Read</Trans>}
            </Button>
            {isOpen ? (
              <div className={look.under}>
                <ConsentTextKind kind={kind} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Whose words hold today; where only one language has words of the practice’s own, it is said. */
function Holding({ texts }: { texts: readonly ConsentText[] }) {
  const { day } = useLanguage();
  const own = texts.filter(({ isOwn }) => isOwn);
  const [first] = own;
  if (first === undefined)
    return (
      <span className={look.said}>
        <Trans>The words that come with the program</Trans>
      </span>
    );
  const { version } = first;
  const from = day(first.fromDay);
  const isHalf = own.length < texts.length;
  return (
    <span className={look.name}>
      <span className={look.said}>
        <Trans>
          Your own words, {version}, since {from}
        </Trans>
      </span>
      {!isHalf ? null : first.language === "en" ? (
        <Chip tone="open">
          <Trans>French is still the program’s</Trans>
        </Chip>
      ) : (
        <Chip tone="open">
          <Trans>English is still the program’s</Trans>
        </Chip>
      )}
    </span>
  );
}
