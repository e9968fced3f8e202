import { expect, test } from "vitest";
import { type Action, decide, isAction, isForFamily } from "./access.ts";
import { POLICY, type Relation, RELATIONS } from "./policy.ts";

const asked = { kind: "client", clientId: "a client", facts: {}, personId: "somebody" };
const answerTo = (action: Action, relation: Relation) => decide(action, new Set([relation]), asked);
const whoMay = (action: Action) => RELATIONS.filter((relation) => answerTo(action, relation).allow);

test("the family’s page opens for guardians who see the record and for the client in person; who is only told of sessions gets those", () => {
  expect(whoMay("portal.read")).toEqual(["guardian:full", "guardian:info", "self:adult", "self:capable"]);
  expect(answerTo("portal.read", "guardian:full")).toMatchObject({ fields: "portal" });
  expect(answerTo("portal.read", "guardian:info")).toMatchObject({ fields: "attendance" });
});

test("a music therapist of the client answers the family, and nobody else", () => {
  expect(whoMay("portal.answer")).toEqual(["care:therapist", "care:substitute"]);
});

test("no right of the staff is carried by a relation of the family", () => {
  const actions = Object.keys(POLICY).filter(isAction);
  expect(actions.filter(isForFamily)).toEqual([
    "portal.read",
    "portal.write",
    "portal.absence",
    "portal.feed",
    "portal.language",
    "portal.looked",
    "portal.notices",
    "portal.at-home",
    "portal.own",
    "portal.celebrate",
  ]);
});

test("who looked at the record is read by whoever reads what is shared; the client's own words are the client's alone", () => {
  expect(whoMay("portal.looked")).toEqual(["guardian:full", "self:adult", "self:capable"]);
  expect(whoMay("portal.at-home")).toEqual(["guardian:full", "self:adult", "self:capable"]);
  expect(whoMay("portal.own")).toEqual(["self:adult", "self:capable"]);
  expect(whoMay("portal.notices")).toEqual(["guardian:full", "guardian:info", "self:adult", "self:capable"]);
});

test("who sees the pages writes in them only where that is a right of theirs too", () => {
  expect(whoMay("portal.write")).toEqual(["guardian:messages", "self:adult", "self:capable"]);
});

test("that somebody will not come is said by whom that right was given, and by the client in person", () => {
  expect(whoMay("portal.absence")).toEqual(["guardian:absence", "self:adult", "self:capable"]);
});

test("only a client’s own music therapist ends the therapy; who stands in, supervises or learns does not", () => {
  expect(whoMay("discharge.sign")).toEqual(["care:therapist"]);
});

test("whom an order keeps away may nothing", () => {
  const actions = Object.keys(POLICY).filter(isAction);
  expect(actions.filter((action) => answerTo(action, "guardian:restricted").allow)).toEqual([]);
});
