import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Siren } from "lucide-react";
import { useEffect, useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { type EmergencyId, endEmergency } from "../emergency.api.ts";
import look from "./SamePerson.module.css";

/** On every page of a record that is open in an emergency: until when, and the way to close it. When the hour is over nothing of it stays on the screen. */
export function EmergencyBanner({ id, until, secondsLeft }: { id: EmergencyId; until: string; secondsLeft: number }) {
  const { time } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const end = useDeed(endEmergency, { refresh: ["emergency"] });
  const left = useMinutesLeft(secondsLeft);
  const at = time(until);
  const leave = () => {
    void navigate({ to: "/" });
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
  };
  useEffect(() => {
    if (left === 0) leave();
  });
  const close = async () => {
    if ((await end.send({ ids: { accessId: id }, input: {} })).ok) leave();
  };
  return (
    <aside className={look.other} data-emergency role="status">
      <Icon of={Siren} />
      <div className={look.words}>
        <p>
          <Trans>You read this record in an emergency, until {at}. Nothing can be written here.</Trans>{" "}
          <b>
            <Plural value={left} one="# minute left" other="# minutes left" />
          </b>
        </p>
        {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
      </div>
      <Button loading={end.sending} onClick={() => void close()}>
        <Trans>Close the record</Trans>
      </Button>
    </aside>
  );
}

/** Counted from when the server said it: the clock of a device may be wrong. */
function useMinutesLeft(secondsLeft: number): number {
  const [left, setLeft] = useState(Math.ceil(secondsLeft / 60));
  useEffect(() => {
    const end = steadyMs() + secondsLeft * 1000;
    const tick = setInterval(() => setLeft(Math.max(0, Math.ceil((end - steadyMs()) / 60_000))), 2_000);
    return () => clearInterval(tick);
  }, [secondsLeft]);
  return left;
}
