/** Where a message to a browser may be sent: a browser names the address, so it is believed only when it leads out into the world, by https. */
import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const INSIDE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  INSIDE.addSubnet(net, bits, "ipv4");
// Of IPv6 only what is given to the world (2000::/3) leads out, without the ways that carry an IPv4 address inside.
const WORLD = new BlockList();
WORLD.addSubnet("2000::", 3, "ipv6");
const CARRIES_ANOTHER = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  CARRIES_ANOTHER.addSubnet(net, bits, "ipv6");

export const leadsOut = (address: string): boolean =>
  isIP(address) === 4
    ? !INSIDE.check(address, "ipv4")
    : isIP(address) === 6 && WORLD.check(address, "ipv6") && !CARRIES_ANOTHER.check(address, "ipv6");

/** By its words alone: https, the usual port, a name and no number, nobody signed in. What the name stands for is looked at when it is called. */
export function isPlaceOutside(endpoint: string): boolean {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || url.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "") return false;
  const name = url.hostname;
  return isIP(name) === 0 && !name.startsWith("[") && name.includes(".") && !/\.(local|localhost|internal|home\.arpa|lan)\.?$/.test(name);
}

export class LeadsInside extends Error {}

/** Asked for the very connection that is then opened: a name cannot mean one computer when it is judged and another when it is called. */
export const lookupOutside: LookupFunction = (hostname: string, options: LookupOptions, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return done(error, []);
    const [first] = found;
    if (first === undefined || found.some(({ address }) => !leadsOut(address)))
      return done(new LeadsInside(`${hostname} leads to a computer of this network`), []);
    return options.all === true ? done(null, found) : done(null, first.address, first.family);
  });
};
