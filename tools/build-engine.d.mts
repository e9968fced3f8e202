import type { BuildOptions } from "esbuild";

export declare const ENGINE_ASSETS: readonly string[];
export declare const engineBuildOptions: BuildOptions;
export declare function copyEngineAssets(outDir: string, more?: readonly string[]): void;
export declare function bundleWithEngine(build: {
  readonly outDir: string;
  readonly entries: Readonly<Record<string, string>>;
  readonly assets?: readonly string[];
}): Promise<void>;
