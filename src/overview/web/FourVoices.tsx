import { Trans, useLingui } from "@lingui/react/macro";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Brace } from "#foundation/web/Brace.tsx";
import { Card } from "#foundation/web/Card.tsx";
import { ShareStory } from "#family/web/ShareStory.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { ClientId } from "#people/client.ts";
import type { Telling, Voice } from "#people/story.ts";
import { EarlierTellings } from "./EarlierTellings.tsx";
import look from "./FourVoices.module.css";
import { TellingForm } from "./TellingForm.tsx";
import { TellingWords } from "./TellingWords.tsx";
import { VOICES } from "./voice-words.ts";

/** Why we come, what I like, what my family likes, what we work on: four voices under one brace. */
export function FourVoices({
  clientId,
  tellings,
  familyReads,
}: {
  clientId: ClientId;
  tellings: readonly Telling[];
  familyReads: Parameters<typeof ShareStory>[0]["read"];
}) {
  const { t } = useLingui();
  const [telling, setTelling] = useState<Voice | null>(null);
  return (
    <Card room="none">
      <div className={look.voices}>
        <div className={look.brace}>
          <Brace />
        </div>
        <div>
          {VOICES.map(({ voice, word }) => {
            const latest = tellings.find((one) => one.voice === voice);
            const name = t(word);
            return (
              <section key={voice} className={look.voice} aria-label={name}>
                <div className={look.head}>
                  <h2>{name}</h2>
                  {telling === voice ? null : (
                    <button
                      type="button"
                      className={look.pencil}
                      data-writes
                      aria-label={latest === undefined ? t`Write: ${name}` : t`Tell anew: ${name}`}
                      onClick={() => setTelling(voice)}
                    >
                      <Icon of={Pencil} size={17} />
                    </button>
                  )}
                </div>
                <div className={look.words}>
                  {telling === voice ? (
                    <TellingForm
                      clientId={clientId}
                      voice={voice}
                      {...(latest === undefined ? {} : { latest })}
                      onDone={() => setTelling(null)}
                    />
                  ) : latest === undefined ? (
                    <p className="so-muted">
                      <Trans>Not told yet.</Trans>
                    </p>
                  ) : (
                    <>
                      <TellingWords telling={latest} />
                      <EarlierTellings clientId={clientId} voice={voice} />
                    </>
                  )}
                </div>
              </section>
            );
          })}
          <div className={look.sharing}>
            <ShareStory
              clientId={clientId}
              read={familyReads}
              tellings={VOICES.flatMap(({ voice }) => tellings.filter((one) => one.voice === voice))}
              nameOf={(wanted) => {
                const found = VOICES.find(({ voice }) => voice === wanted);
                return found === undefined ? "" : t(found.word);
              }}
            />
          </div>
        </div>
      </div>
    </Card>
  );
}
