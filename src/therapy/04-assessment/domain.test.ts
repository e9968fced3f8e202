import { expect, test } from "vitest";
import { Domain, domainsForUs, UsDomain, usDomainsFor } from "./domain.ts";

test("a communicative goal may be a behavioral or a social one in a United States plan", () => {
  expect(usDomainsFor(["communicative"])).toEqual(["behavioral", "social"]);
});

test("a goal that is social and communicative names each United States domain once", () => {
  expect(usDomainsFor(["social", "communicative"])).toEqual(["behavioral", "social"]);
});

test("a musical goal takes its United States domain from its purpose, not from the table", () => {
  expect(usDomainsFor(["musical"])).toEqual([]);
  expect(usDomainsFor(["musical", "cognitive"])).toEqual(["cognitive"]);
});

test("every United States domain stands for at least one of the seven", () => {
  for (const us of UsDomain.options) expect(domainsForUs(us)).not.toEqual([]);
  expect(domainsForUs("emotional")).toEqual(["emotional", "spiritual"]);
});

test("there are seven domains", () => {
  expect(Domain.options).toHaveLength(7);
});
