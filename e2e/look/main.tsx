import "#foundation/web/mantine.css";
import "#foundation/web/tokens.css";
import "#foundation/web/font.css";
import "#foundation/web/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { NAVIGATION } from "#apps/desk/navigation.tsx";
import { makeRouter } from "#apps/desk/router.tsx";
import { Shell } from "#apps/desk/Shell.tsx";
import { Ground } from "#foundation/web/Ground.tsx";
import { detectLanguage } from "#foundation/web/language.tsx";
import { speak } from "#foundation/web/words-loader.ts";
import { FormScreen, PartsScreen, StatesScreen, StoryScreen, TodayScreen } from "./screens.tsx";

const router = makeRouter(
  [
    { path: "/", load: async () => TodayScreen },
    { path: "/clients", load: async () => StoryScreen },
    { path: "/calendar", load: async () => PartsScreen },
    { path: "/library", load: async () => FormScreen },
    { path: "/reviews", load: async () => StatesScreen },
  ],
  (screen) => (
    <Shell
      items={NAVIGATION}
      counts={{ "/reviews": 5 }}
      sync={{ state: "all-sent", count: 0, time: "14:52" }}
      account={{ name: "Dana Okafor", credential: "MTA", initials: "DO", onLanguage: () => undefined, onSignOut: () => undefined }}
      find={async (text) => [{ id: "1", label: `Xerxes ${text}`, hint: "Tuesdays at 15:30", to: "/clients" }]}
      actions={[{ id: "today", label: "Today", to: "/" }]}
    >
      {screen}
    </Shell>
  ),
);

await speak(detectLanguage());
createRoot(document.getElementById("desk") ?? document.body).render(
  <Ground timeZone="America/Toronto">
    <RouterProvider router={router} />
  </Ground>,
);
