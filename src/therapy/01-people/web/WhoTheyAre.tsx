import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "../client.ts";
import type { ProfileField } from "../client-profile.ts";
import { readClient } from "../people.api.ts";
import { EarlierWordings } from "./EarlierWordings.tsx";
import look from "./People.module.css";
import { FIELD_WORDS } from "./profile-words.ts";
import { ProfileForm } from "./ProfileForm.tsx";
import { useProfileWords } from "./use-profile-words.ts";

const SHOWN: readonly ProfileField[] = [
  "chosenName",
  "familyName",
  "legalName",
  "pronouns",
  "bornOn",
  "language",
  "homeLanguages",
  "readingLanguage",
  "needsInterpreter",
  "communication",
  "communicationWords",
  "phone",
  "reach",
];

/** Who a client is beyond a name. What nobody told stays out; what was written anew keeps what stood before. */
export function WhoTheyAre({ clientId, mayChange }: { clientId: ClientId; mayChange: boolean }) {
  const { t } = useLingui();
  const [writing, setWriting] = useState(false);
  const read = useRead(readClient, { ids: { clientId }, chapter: "people" });
  const wordsOf = useProfileWords();
  return (
    <Section title={<Trans>Who they are</Trans>}>
      <WhenRead read={read}>
        {(client) =>
          writing && client.fields === "whole" ? (
            <ProfileForm client={client} onDone={() => setWriting(false)} />
          ) : (
            <>
              <dl className={look.facts}>
                {SHOWN.map((field) => {
                  const words = wordsOf(field, client);
                  return words === null ? null : (
                    <div key={field}>
                      <dt>{t(FIELD_WORDS[field])}</dt>
                      <dd dir="auto">{words}</dd>
                    </div>
                  );
                })}
              </dl>
              {client.fields === "whole" && client.version > 0 ? <EarlierWordings clientId={clientId} now={client} /> : null}
              {client.fields === "whole" && mayChange ? (
                <div>
                  <Button leftSection={<Icon of={Pencil} />} onClick={() => setWriting(true)}>
                    <Trans>Write anew who they are</Trans>
                  </Button>
                </div>
              ) : null}
            </>
          )
        }
      </WhenRead>
    </Section>
  );
}
