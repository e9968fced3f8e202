/** What a command asks on the console, one line at a time; what is typed before it is asked waits its turn. */
import { createInterface } from "node:readline";

export interface Asking {
  readonly ask: (question: string) => Promise<string>;
  readonly end: () => void;
}

export function asking(print: (text: string) => void): Asking {
  const lines = createInterface({ input: process.stdin });
  const reader = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      print(question);
      const { value, done } = await reader.next();
      return done ? "" : String(value).trim();
    },
    end: () => lines.close(),
  };
}
