import { expect, test } from "vitest";
import { networkOf } from "./attempts.ts";

test.each([
  ["10.0.0.1", "10.0.0.1"],
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["2001:db8:7:42::1", "2001:db8:7:42::/64"],
  ["2001:0DB8:0007:0042:aaaa:bbbb:cccc:dddd", "2001:db8:7:42::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
