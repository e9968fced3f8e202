import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CircleAlert, Repeat } from "lucide-react";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { nameOf } from "../../event-guess.ts";
import look from "../ImportScreen.module.css";
import { AWAY, type Giving, type ShownEvent, type Targets } from "./use-giving.ts";
import { usePartWords } from "./use-part-words.ts";

/** One appointment of the file: when it is, and whose it is if somebody says so. */
export function EventRow({ event, targets, giving }: { event: ShownEvent; targets: Targets; giving: Giving }) {
  const { t } = useLingui();
  const { day, say } = useLanguage();
  const words = usePartWords();
  const { title, line, days, faults, guesses, isHere, parts } = event;
  const [said, to] = [title === "" ? t`Without a title` : title, giving.given.get(event.uid) ?? ""];
  const same = to === "" ? [] : giving.sameTitle(event, to);
  const away =
    days === null ? "" : days.fromDay === days.untilDay ? day(days.fromDay, "long") : t`${day(days.fromDay)} to ${day(days.untilDay)}`;
  const canBe = parts.length > 0;
  return (
    <li className={look.event}>
      <div>
        <h3 className={look.file}>
          <bdi>{said}</bdi>
        </h3>
        {parts.map((part) => (
          <p key={part.occurrence} className={look.when}>
            {part.kind === "series" ? <Icon of={Repeat} size={18} /> : null}
            <span>
              {words(part)}
              {part.kind === "series" && part.skips.length > 0 ? (
                <>
                  {" – "}
                  <Plural value={part.skips.length} one="without # day that it leaves out" other="without # days that it leaves out" />
                </>
              ) : null}
            </span>
          </p>
        ))}
        {canBe || days === null ? null : <p className={look.when}>{away}</p>}
        <ul className={look.faults}>
          {faults.map((fault) => (
            <li key={`${fault.line} ${fault.code}`}>
              <Icon of={CircleAlert} size={18} />
              <span>
                <Trans>Line {fault.line}:</Trans> {say(fault.code, fault.values)}
              </span>
            </li>
          ))}
        </ul>
        <p className="so-small so-muted">
          <Trans>Line {line}</Trans>
        </p>
      </div>
      {isHere ? (
        <p className="so-muted">
          <Trans>Brought before: it stands in the calendar.</Trans>
        </p>
      ) : !canBe && days === null ? null : (
        <div className={look.whose}>
          <ChoiceField
            label={t`Whose it is`}
            aria-label={t`Whose it is: ${said}`}
            value={to}
            onChange={(change) => giving.give([event], change.currentTarget.value)}
            data={[
              { value: "", label: t`Nobody’s: leave it out` },
              ...(days === null ? [] : [{ value: AWAY, label: t`I am away, the whole day` }]),
              ...(canBe && targets.groups.length > 0
                ? [{ group: t`Groups`, items: targets.groups.map(({ groupId, name }) => ({ value: `group:${groupId}`, label: name })) }]
                : []),
              ...(canBe && targets.clients.length > 0
                ? [{ group: t`Clients`, items: targets.clients.map((one) => ({ value: `client:${one.clientId}`, label: nameOf(one) })) }]
                : []),
            ]}
          />
          {to === "" && canBe ? (
            <div className={look.guesses}>
              {guesses.map(({ value, name }) => (
                <Button key={value} size="sm" onClick={() => giving.give([event], value)}>
                  <Trans>{name}?</Trans>
                </Button>
              ))}
            </div>
          ) : null}
          {same.length === 0 ? null : (
            <div className={look.guesses}>
              <Button size="sm" onClick={() => giving.give(same, to)}>
                <Plural value={same.length} one="Also # other “{said}”" other="Also the # others “{said}”" />
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
