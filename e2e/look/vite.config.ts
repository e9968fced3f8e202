import { fileURLToPath } from "node:url";
import { mergeConfig } from "vite";
import desk from "../../vite.config.ts";

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));

export default mergeConfig(desk, {
  root: at("."),
  cacheDir: at("../../.build/vite-look"),
  build: { outDir: at("../../.build/look"), manifest: false },
});
