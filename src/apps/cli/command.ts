/** Where a command prints its answer, and where it complains in one line. */
export type CommandOutput = { readonly print: (text: string) => void; readonly complain: (line: string) => void };

/** A command of the command line: takes the words after its name, gives the exit code (0 done, 1 refused, 2 called wrongly). */
export type Command = (words: readonly string[], output: CommandOutput) => Promise<number>;
