import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { type Section, SECTIONS } from "../../report-kind.ts";
import { useKindWords } from "../use-kind-words.ts";
import look from "./style.module.css";

/** The sections of one kind in their order, moved by buttons so that a keyboard does as well as a finger. */
export function SectionOrder({ sections, onChange }: { sections: readonly Section[]; onChange: (sections: Section[]) => void }) {
  const { t } = useLingui();
  const { sections: words } = useKindWords();
  const left = SECTIONS.filter((section) => !sections.includes(section));
  const move = (place: number, by: number) => {
    const next = [...sections];
    const [moved] = next.splice(place, 1);
    if (moved === undefined) return;
    next.splice(place + by, 0, moved);
    onChange(next);
  };
  return (
    <>
      <ol className={look.sections}>
        {sections.map((section, place) => {
          const name = words[section];
          return (
            <li key={section}>
              <span className={look.section}>{name}</span>
              <Button
                variant="subtle"
                className={look.move}
                aria-label={t`${name}: earlier`}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              >
                <Icon of={ArrowUp} size={20} />
              </Button>
              <Button
                variant="subtle"
                className={look.move}
                aria-label={t`${name}: later`}
                disabled={place === sections.length - 1}
                onClick={() => move(place, 1)}
              >
                <Icon of={ArrowDown} size={20} />
              </Button>
              <Button
                variant="subtle"
                className={look.move}
                aria-label={t`${name}: leave it out`}
                disabled={section === "signature"}
                onClick={() => onChange(sections.filter((one) => one !== section))}
              >
                <Icon of={X} size={20} />
              </Button>
            </li>
          );
        })}
      </ol>
      {left.length === 0 ? null : (
        <div className={look.left}>
          <p className="so-muted">
            <Trans>Left out:</Trans>
          </p>
          {left.map((section) => (
            <Button
              key={section}
              variant="subtle"
              leftSection={<Icon of={Plus} size={18} />}
              onClick={() => onChange([...sections, section])}
            >
              {words[section]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
