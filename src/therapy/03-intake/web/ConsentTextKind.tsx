import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { Language } from "#foundation/words.ts";
import type { ConsentKind } from "#people/consent.ts";
import { type ConsentTextVersion, listConsentTextVersions } from "../consents.api.ts";
import look from "./Consents.module.css";
import { ConsentTextForm } from "./ConsentTextForm.tsx";

/** The words of one kind: what holds, as it is read when somebody agrees; what is still to come; and what held before. */
export function ConsentTextKind({ kind }: { kind: ConsentKind }) {
  const { language } = useLanguage();
  const [spoken, setSpoken] = useState<Language>(language);
  const [writing, setWriting] = useState(false);
  const read = useRead(listConsentTextVersions, { chapter: "consent-texts", input: { kind } });
  return (
    <WhenRead read={read}>
      {({ versions, mayWrite, today }) => {
        const ofLanguage = versions.filter((one) => one.language === spoken);
        const now = ofLanguage.find(({ standing }) => standing === "now");
        return (
          <div className={look.versions}>
            <PillGroup
              label={<Trans>Which language</Trans>}
              hideLabel
              options={[
                { value: "en", label: <span lang="en">English</span> },
                { value: "fr", label: <span lang="fr">Français</span> },
              ]}
              value={spoken}
              onChange={(chosen) => {
                setSpoken(chosen);
                setWriting(false);
              }}
            />
            {writing ? (
              <ConsentTextForm
                key={spoken}
                kind={kind}
                language={spoken}
                words={now?.words ?? ""}
                today={today}
                onDone={() => setWriting(false)}
              />
            ) : (
              <>
                {now === undefined ? null : <Version one={now} />}
                {mayWrite ? (
                  <div>
                    <Button leftSection={<Icon of={Pencil} />} onClick={() => setWriting(true)}>
                      <Trans>Put your own words</Trans>
                    </Button>
                  </div>
                ) : null}
              </>
            )}
            {ofLanguage
              .filter(({ standing }) => standing === "later")
              .map((one) => (
                <Version key={one.version} one={one} />
              ))}
            <Before versions={ofLanguage.filter(({ standing }) => standing === "over")} />
          </div>
        );
      }}
    </WhenRead>
  );
}

function Before({ versions }: { versions: readonly ConsentTextVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <details className={look.over}>
      <summary>
        <Trans>Words that held before</Trans> ({versions.length})
      </summary>
      {versions.map((one) => (
        <Version key={one.version} one={one} />
      ))}
    </details>
  );
}

function Version({ one }: { one: ConsentTextVersion }) {
  const { t } = useLingui();
  const { day, momentDay } = useLanguage();
  const { version, language, words, written } = one;
  const from = day(one.fromDay);
  const [by, on] = written === null ? ["", ""] : [written.by, momentDay(written.at)];
  return (
    <section className={look.version} aria-label={t`Words ${version}`}>
      <p className={look.said}>
        <b>{version}</b>{" "}
        {one.standing === "later" ? (
          <Trans>will hold from {from}</Trans>
        ) : one.isOwn ? (
          <Trans>from {from}</Trans>
        ) : (
          <Trans>comes with the program</Trans>
        )}
        {written === null ? null : (
          <>
            {" · "}
            <Trans>
              written by {by} on {on}
            </Trans>
          </>
        )}
      </p>
      <div className={look.text} lang={language}>
        <p className="so-reading">{words}</p>
      </div>
    </section>
  );
}
