import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readPlaces } from "../library.api.ts";
import type { Place, PlaceKind } from "../place.ts";
import { HelpLevelsChoice } from "./HelpLevelsChoice.tsx";
import look from "./Library.module.css";
import { PlaceForm } from "./PlaceForm.tsx";

type Writing = { readonly kind: PlaceKind; readonly place: Place | null };

/** With whom and where the practice works: its own words, and the goals offered first. */
export function PlacesScreen() {
  const { t } = useLingui();
  const read = useRead(readPlaces, { chapter: "places" });
  const [writing, setWriting] = useState<Writing | null>(null);
  return (
    <Page
      title={t`With whom and where we work`}
      subtitle={t`Settings, populations and levels of help, in your words. Earlier words are kept.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {({ places, helpLevels }) =>
          writing !== null ? (
            <PlaceForm kind={writing.kind} place={writing.place} onDone={() => setWriting(null)} />
          ) : (
            <>
              <Places
                title={<Trans>Settings</Trans>}
                add={<Trans>Add a setting</Trans>}
                places={places.filter(({ kind }) => kind === "setting")}
                onWrite={(place) => setWriting({ kind: "setting", place })}
              />
              <Places
                title={<Trans>Populations</Trans>}
                add={<Trans>Add a population</Trans>}
                places={places.filter(({ kind }) => kind === "population")}
                onWrite={(place) => setWriting({ kind: "population", place })}
              />
              <HelpLevelsChoice key={helpLevels.join()} levels={helpLevels} />
            </>
          )
        }
      </WhenRead>
    </Page>
  );
}

function Places(props: { title: React.ReactNode; add: React.ReactNode; places: readonly Place[]; onWrite: (place: Place | null) => void }) {
  const { language } = useLanguage();
  return (
    <Section
      title={props.title}
      aside={
        <Button variant="subtle" leftSection={<Icon of={Plus} />} onClick={() => props.onWrite(null)}>
          {props.add}
        </Button>
      }
    >
      <ul className={look.list}>
        {props.places.map((place) => (
          <li key={place.key} className={look.row}>
            <div className={look.name}>
              <strong>{place.name[language]}</strong>
              {place.person === null ? null : (
                <span className="so-muted">
                  {place.person.one[language]} · {place.person.many[language]}
                </span>
              )}
            </div>
            <span className={look.tags}>
              {place.aside ? (
                <Chip tone="open">
                  <Trans>Put aside</Trans>
                </Chip>
              ) : null}
              {place.changed ? (
                <Chip>
                  <Trans>In our words</Trans>
                </Chip>
              ) : null}
              <Button variant="subtle" onClick={() => props.onWrite(place)}>
                <Trans>Change</Trans>
                <span className="so-hidden">, {place.name[language]}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
