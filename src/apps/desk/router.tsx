import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  type RouterHistory,
  useLocation,
} from "@tanstack/react-router";
import type { ReactNode } from "react";
import { withWords } from "#foundation/web/words-loader.ts";
import { heldAt } from "./board-place.ts";
import { NotHere, WentWrong } from "./NotHere.tsx";
import type { Screen } from "./screens.ts";

/** While the tablet is in a client’s hands no way leads past the board: not the back button, not another address. Signing in stays open. */
function Held() {
  const { pathname } = useLocation();
  const place = heldAt();
  return place === null || pathname === place || pathname.startsWith("/sign-in") ? <Outlet /> : <Navigate to={place} replace />;
}

/** Makes the router from a plain list of screens. `frame` draws the rail around every screen that does not stand alone. */
export function makeRouter(screens: readonly Screen[], frame: (screen: ReactNode) => ReactNode, history?: RouterHistory) {
  const root = createRootRoute({
    component: Held,
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
