import { useLingui } from "@lingui/react/macro";
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Room } from "#overview/overview.api.ts";
import { Assent, TakingPart as Way } from "#session/shown.ts";
import type { ShownHere } from "./use-shown.ts";

const WAYS: Readonly<Record<Way, MessageDescriptor>> = {
  joined: msg`Joined`,
  "joined-differently": msg`Joined differently`,
  watched: msg`Watched`,
  declined: msg`Declined`,
  "left-and-came-back": msg`Left and came back`,
};
const ASSENTS: Readonly<Record<Assent, MessageDescriptor>> = {
  yes: msg`Wants to`,
  "not-now": msg({ message: "Not now", context: "assent" }),
  no: msg`Does not want to`,
  "cannot-tell": msg`Cannot tell`,
};

/** In the client’s own terms: whether they want to, and how they took part. None of it is ever a failure. The chosen word pressed again is taken back. */
export function TakingPart({ room, shown }: { room: Room; shown: ShownHere }) {
  const { t } = useLingui();
  const { part, assent } = shown.summary;
  const { assent: plan } = room;
  return (
    <>
      <PillGroup
        label={t`Does ${room.chosenName} want to?`}
        hint={plan === null || plan.showsYes === "" ? undefined : t`Yes looks like this: ${plan.showsYes}`}
        options={Assent.options.map((value) => ({ value, label: t(ASSENTS[value]) }))}
        value={assent}
        onChange={(value) => void shown.assent(value)}
        onClear={() => (assent === null ? undefined : void shown.assent(assent))}
      />
      <PillGroup
        label={t`How ${room.chosenName} takes part`}
        options={Way.options.map((value) => ({ value, label: t(WAYS[value]) }))}
        value={part}
        onChange={(value) => void shown.part(value)}
        onClear={() => (part === null ? undefined : void shown.part(part))}
      />
    </>
  );
}
