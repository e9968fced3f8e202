/** What the person at the console reads, as plain lines: standard output for what is, standard error for what went wrong. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);
