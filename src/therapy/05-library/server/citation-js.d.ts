/** The little of it that is used: a reader by the name of what it reads. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      readonly chain: (
        text: string,
        options: { readonly forceType: string; readonly generateGraph: boolean; readonly strict?: boolean },
      ) => unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
