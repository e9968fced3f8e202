/** A network of its own on one machine: a bridge, and for each machine of the cluster a namespace that hangs on it by one cable. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const ip = (...words: string[]) => run("ip", words).then(({ stdout }) => stdout);
const BRIDGE = "sostenuto0";
export const HUB = "10.77.0.1";

export interface Machine {
  readonly name: string;
  readonly address: string;
  /** The words that put a command into this machine, as the user the database runs as. */
  readonly inside: readonly string[];
  /** Everything that runs in it ends without a word, as when the power goes. */
  readonly powerOff: () => Promise<void>;
  readonly cutCable: () => Promise<void>;
  readonly mendCable: () => Promise<void>;
}

export async function aNetwork(
  names: readonly string[],
): Promise<{ readonly machines: readonly Machine[]; readonly remove: () => Promise<void> }> {
  const remove = async () => {
    for (const name of names) await ip("netns", "del", spaceOf(name)).catch(() => {});
    await ip("link", "del", BRIDGE).catch(() => {});
  };
  await remove();
  await ip("link", "add", BRIDGE, "type", "bridge");
  await ip("addr", "add", `${HUB}/24`, "dev", BRIDGE);
  await ip("link", "set", BRIDGE, "up");
  const machines = [];
  for (const [nth, name] of names.entries()) machines.push(await aMachine(name, `10.77.0.${11 + nth}`));
  return { machines, remove };
}

const spaceOf = (name: string) => `sostenuto-${name}`;

async function aMachine(name: string, address: string): Promise<Machine> {
  const [space, cable] = [spaceOf(name), `sost-${name}`];
  await ip("netns", "add", space);
  await ip("link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", space);
  await ip("link", "set", cable, "master", BRIDGE, "up");
  for (const words of [
    ["addr", "add", `${address}/24`, "dev", "eth0"],
    ["link", "set", "eth0", "up"],
    ["link", "set", "lo", "up"],
  ])
    await ip("-n", space, ...words);
  return {
    name,
    address,
    inside: ["ip", "netns", "exec", space, "runuser", "-u", "postgres", "--"],
    powerOff: async () => {
      const pids = (await ip("netns", "pids", space)).split("\n").filter(Boolean);
      if (pids.length > 0) await run("kill", ["-9", ...pids]).catch(() => {});
    },
    cutCable: async () => void (await ip("link", "set", cable, "down")),
    mendCable: async () => void (await ip("link", "set", cable, "up")),
  };
}
