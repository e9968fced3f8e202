import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LanguageProvider } from "./language.tsx";
import { theme, variablesOf } from "./theme.ts";
import { makeQueryClient } from "./use-endpoint.ts";

const queries = makeQueryClient();
/** Whatever a screen shows is asked anew: something reached the practice that no screen sent. */
export const askAnew = (): void => void queries.invalidateQueries();

/** What every Mantine page stands on: the look, the language, the answers of the server held in memory. */
export function Ground({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variablesOf} defaultColorScheme="auto">
      <LanguageProvider timeZone={timeZone}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
