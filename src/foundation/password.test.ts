import { expect, it } from "vitest";
import { passwordFault } from "./password.ts";

it.each([
  ["elevenchars", "password-too-short"],
  ["x".repeat(129), "password-too-long"],
  ["Password2026!", "password-too-common"],
  ["motdepasse1234", "password-too-common"],
  ["aaaaaaaaaaaaaa", "password-too-common"],
  ["123456789012", "password-too-common"],
  ["abcdefghijklmnop", "password-too-common"],
  ["music therapy 26", "password-too-common"],
  ["danaokafor2026", "password-holds-email"],
  ["a slow walk by the river", undefined],
  ["Vx9#kQ2!mTz7", undefined],
  ["la pluie sur le toit", undefined],
])("judges %s as %s", (password, fault) => {
  expect(passwordFault(password, "danaokafor@hillside.example")).toBe(fault);
});
