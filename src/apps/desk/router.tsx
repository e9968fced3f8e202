import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, type RouterHistory } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { withWords } from "#foundation/web/words-loader.ts";
import { NotHere, WentWrong } from "./NotHere.tsx";
import type { Screen } from "./screens.ts";

/** Makes the router from a plain list of screens. `frame` draws the rail around every screen that does not stand alone. */
export function makeRouter(screens: readonly Screen[], frame: (screen: ReactNode) => ReactNode, history?: RouterHistory) {
  const root = createRootRoute({
    component: Outlet,
    notFoundComponent: () => frame(<NotHere />),
    errorComponent: () => frame(<WentWrong />),
  });
  const framed = createRoute({ getParentRoute: () => root, id: "framed", component: () => frame(<Outlet />) });
  const routeOf = (screen: Screen, parent: typeof root | typeof framed) =>
    createRoute({
      getParentRoute: () => parent,
      path: screen.path,
      component: lazyRouteComponent(async () => ({ default: await withWords(screen.load()) })),
      notFoundComponent: NotHere,
      errorComponent: WentWrong,
    });
  const tree = root.addChildren([
    framed.addChildren(screens.filter((screen) => !screen.alone).map((screen) => routeOf(screen, framed))),
    ...screens.filter((screen) => screen.alone).map((screen) => routeOf(screen, root)),
  ]);
  return createRouter({
    routeTree: tree,
    defaultPreload: "intent",
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
}
