import type { Rolldown } from "vite";

type Group = Rolldown.CodeSplittingGroup;
type Modules = Parameters<Extract<Group["name"], (...given: never[]) => unknown>>[1];

/**
 * What the first screen needs arrives in one file: eighty files of a few hundred bytes each pack badly and each is a request of its own.
 * Everything that `entry` and `firstScreen` import without asking for it later belongs to it; what other screens fetch stays apart.
 */
export function firstLoadTogether(entry: RegExp, firstScreen: RegExp): Group {
  let together: ReadonlySet<string> | undefined;
  return {
    debugName: "first load",
    name: (id, modules) => {
      together ??= reachedFrom(id, entry, firstScreen, modules);
      return together.has(id) && !entry.test(id) ? "first" : null;
    },
  };
}

/** Any module leads back to the entry, and from there everything is found. */
function reachedFrom(anywhere: string, entry: RegExp, firstScreen: RegExp, modules: Modules): ReadonlySet<string> {
  const start = entryAbove(anywhere, entry, modules);
  const reached = new Set<string>();
  const waiting = start === undefined ? [] : [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !id.includes("/src/") || id.includes("/node_modules/")) continue;
    reached.add(id);
    const module = modules.getModuleInfo(id);
    waiting.push(...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? []).filter((it) => firstScreen.test(it)));
  }
  return reached;
}

function entryAbove(anywhere: string, entry: RegExp, modules: Modules): string | undefined {
  const seen = new Set<string>();
  const waiting = [anywhere];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (entry.test(id)) return id;
    if (seen.has(id)) continue;
    seen.add(id);
    const module = modules.getModuleInfo(id);
    waiting.push(...(module?.importers ?? []), ...(module?.dynamicImporters ?? []));
  }
  return undefined;
}
