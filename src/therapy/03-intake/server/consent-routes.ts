import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { holding, outcomeFor } from "#people/capacity.ts";
import { coSignersBeside, deciders, signingOf } from "#people/consent-signer.ts";
import { capacityOf } from "#people/server/capacity-store.ts";
import { consentsOf, signersAround } from "#people/server/consent-store.ts";
import { findClient, todayOfRelations } from "#people/server/people-store.ts";
import * as api from "../consents.api.ts";
import * as ledger from "./consent-ledger.ts";
import { saveText, textsOfDay, versionsOf, wordsOfText } from "./consent-texts.ts";

export function consentRoutes(door: Door): void {
  serve(door, api.readConsents, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => {
      const people = await signersAround(tx, actor, clientId);
      const mayAgree = [...deciders(people), ...people.filter((one) => one.mustAgree && !one.decides), ...people.filter(isSelf)];
      return ok({
        ...(await ledger.aroundClient(tx, actor, clientId)),
        consents: await consentsOf(tx, actor, clientId),
        capacity: holding(await capacityOf(tx, actor, clientId)).map(({ matter, outcome, basis, judgedOn }) => ({
          matter,
          outcome,
          basis,
          judgedOn,
        })),
        signers: mayAgree.map(({ personId, name, relation, ground }) => ({ personId, name, relation, ground })),
      });
    },
  });

  serve(door, api.giveConsent, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      const { signer, signedOn } = input.signature;
      const people = await signersAround(tx, actor, clientId);
      const found = outcomeFor(await capacityOf(tx, actor, clientId), input.kind);
      const signing = signingOf(people, signer, found);
      if (!signing.ok) return signing;
      if (signedOn > dayAt(now, actor.timeZone)) return refuse({ type: "signed-in-future" });
      const textWords = await wordsOfText(tx, actor, { kind: input.kind, ...input.text });
      if (textWords === undefined) return refuse({ type: "text-unknown" });
      // Rights are judged by the clock of the relations: what is given today holds at once, also where the demo's day is pinned.
      const today = await todayOfRelations(tx, actor.timeZone);
      const coSigners = input.answer === "no" ? [] : coSignersBeside(people, signing.value.personId, found);
      const fromDay = signedOn < today ? signedOn : today;
      await ledger.saveConsent(tx, actor, clientId, input, { signing: signing.value, coSigners, textWords, fromDay, now });
      return ok({ id: input.id });
    },
  });

  serve(door, api.agreeAsWell, {
    find: ledger.findConsent,
    handle: async (tx, { ids: { clientId, consentId }, input }, { actor, now }) => {
      const kind = await ledger.kindOf(tx, actor, consentId);
      const found = outcomeFor(await capacityOf(tx, actor, clientId), kind);
      // Whom the consent waits for was settled when it was given: only the client is asked again whether this is theirs to decide.
      const signing = signingOf(await signersAround(tx, actor, clientId), input.signer, input.signer.as === "client" ? found : null);
      if (!signing.ok) return signing;
      if (input.signedOn > dayAt(now, actor.timeZone)) return refuse({ type: "signed-in-future" });
      if (!(await ledger.isOpen(tx, actor, clientId, consentId))) return refuse({ type: "already-ended" });
      await ledger.saveSignature(tx, actor, consentId, input, { signing: signing.value, now });
      return ok({ id: input.id });
    },
  });

  serve(door, api.withdrawConsent, {
    find: ledger.findConsent,
    handle: async (tx, { ids: { consentId }, input }, { actor, now }) => {
      if (input.day > dayAt(now, actor.timeZone)) return refuse({ type: "day-to-come" });
      return (await ledger.endConsent(tx, actor, consentId, input, { how: "withdrawn", now }))
        ? ok({ id: consentId })
        : refuse({ type: "already-ended" });
    },
  });

  serve(door, api.writeAssentPlan, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      await ledger.saveAssentPlan(tx, actor, ids.clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.listConsentTexts, {
    handle: async (tx, _, { actor, now }) => ok({ texts: await textsOfDay(tx, actor, dayAt(now, actor.timeZone)) }),
  });

  serve(door, api.listConsentTextVersions, {
    handle: async (tx, { input }, { actor, subject, now }) => {
      const today = dayAt(now, actor.timeZone);
      const { allow: mayWrite } = await door.guard.decide(tx, actor, "consent-text.write", subject);
      return ok({ today, mayWrite, versions: await versionsOf(tx, actor, input.kind, today) });
    },
  });

  serve(door, api.writeConsentText, {
    handle: async (tx, { input }, { actor, now }) =>
      (await saveText(tx, actor, input, now)) ? ok({ id: input.id }) : refuse({ type: "version-exists" }),
  });
}

const isSelf = ({ relation }: { readonly relation: string }) => relation === "self";
