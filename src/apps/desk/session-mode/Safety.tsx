import { Trans, useLingui } from "@lingui/react/macro";
import { HandHeart, ShieldAlert } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { TreatmentWarning } from "#intake/web/TreatmentWarning.tsx";
import { useAssentLines } from "#intake/web/use-assent-lines.ts";
import type { Room } from "#overview/overview.api.ts";
import { inSafetyOrder, type SafetyKind, safetyText } from "#people/safety-card.ts";
import look from "./safety.module.css";
import { StartConflicts } from "./StartConflicts.tsx";

/** What to know before playing, what of the plan goes against it, and how this person says yes and no. Always in sight, with and without a network. */
export function Safety({ room }: { room: Room }) {
  return (
    <div className={look.header}>
      {room.treatment === "stands" ? null : (
        <div className={look.consent}>
          <TreatmentWarning treatment={room.treatment} />
        </div>
      )}
      <Card room={room} />
      <StartConflicts room={room} />
    </div>
  );
}

function Card({ room: { safety, assent } }: { room: Room }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const { list, isCut } = useCut(opened);
  if (safety.length === 0 && assent === null) return null;
  const count = safety.length;
  return (
    <section className={look.safety} aria-label={t`Safety card`}>
      <Icon of={ShieldAlert} />
      <ul ref={list} className={look.lines} data-short={!opened}>
        {inSafetyOrder(safety).map((line) => (
          <li key={line.id}>
            <b>
              <KindName kind={line.kind} />
            </b>{" "}
            {safetyText(line)}
          </li>
        ))}
      </ul>
      {isCut || opened ? (
        <button type="button" className={look.more} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? <Trans>Fewer lines</Trans> : <Trans>Show all {count}</Trans>}
        </button>
      ) : null}
      {assent === null ? null : <Assent assent={assent} />}
    </section>
  );
}

/** The tiles keep their room: of a long card the first lines stand there, the gravest first, and all of them one touch away. Whether it is long depends on the window. */
function useCut(opened: boolean): { readonly list: RefObject<HTMLUListElement | null>; readonly isCut: boolean } {
  const list = useRef<HTMLUListElement>(null);
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const element = list.current;
    if (element === null || opened) return;
    const measure = () => setIsCut(element.scrollHeight > element.clientHeight + 4);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [opened]);
  return { list, isCut };
}

/** How this person shows yes, not now, no and stop: one touch away, whatever was signed. */
function Assent({ assent }: { assent: NonNullable<Room["assent"]> }) {
  const lines = useAssentLines();
  return (
    <details className={look.assent}>
      <summary>
        <Icon of={HandHeart} size={18} />
        <Trans>How they say yes and no</Trans>
      </summary>
      <dl>
        {lines(assent).map(({ name, label, words }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function KindName({ kind }: { kind: SafetyKind }) {
  switch (kind) {
    case "seizure":
      return <Trans context="safety">Seizures:</Trans>;
    case "allergy":
      return <Trans context="safety">Allergy:</Trans>;
    case "leave-out":
      return <Trans context="safety">Leave out:</Trans>;
    case "mouth-instrument":
      return <Trans context="safety">Mouth instruments:</Trans>;
    case "sensory":
      return <Trans context="safety">Senses:</Trans>;
    case "movement":
      return <Trans context="safety">Movement:</Trans>;
    case "behaviour":
      return <Trans context="safety">Signs to watch for:</Trans>;
    case "before-you-start":
      return <Trans context="safety">Before you start:</Trans>;
    case "not-now":
      return <Trans context="safety">“Not now” is:</Trans>;
    case "stop":
      return <Trans context="safety">“Stop” is:</Trans>;
    case "medical":
      return <Trans context="safety">Medical:</Trans>;
  }
}
