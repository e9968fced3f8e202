import { expect, test } from "vitest";
import { BUDGETS, firstLoad } from "./bundle-budget.mjs";

const manifest = {
  "index.html": {
    file: "index.js",
    isEntry: true,
    css: ["index.css"],
    imports: ["_kit.js"],
    dynamicImports: ["../../overview/web/TodayScreen.tsx", "../../overview/web/CalendarScreen.tsx", "device-life.ts"],
  },
  "_kit.js": { file: "kit.js", dynamicImports: ["words/en.po", "words/fr.po"] },
  "words/en.po": { file: "en.js" },
  "words/fr.po": { file: "fr.js" },
  "../../overview/web/TodayScreen.tsx": {
    file: "today.js",
    css: ["today.css"],
    imports: ["_kit.js", "_card.js"],
    dynamicImports: ["../../overview/web/AddSession.tsx"],
  },
  "_card.js": { file: "card.js" },
  "../../overview/web/AddSession.tsx": { file: "add.js" },
  "../../overview/web/CalendarScreen.tsx": { file: "calendar.js" },
  "device-life.ts": { file: "device.js", imports: ["_kit.js"] },
};

test("the first load is the page, the screen Today and one language's words, each once", () => {
  const { scripts, styles } = firstLoad(manifest, BUDGETS.desk?.firstScreen);
  expect(scripts.toSorted()).toEqual(["card.js", "fr.js", "index.js", "kit.js", "today.js"]);
  expect(styles.toSorted()).toEqual(["index.css", "today.css"]);
});

test("what keeps the device's sessions comes afterwards; a form and another screen wait for a tap", () => {
  expect(firstLoad(manifest, BUDGETS.desk?.firstScreen).afterwards).toEqual(["device.js"]);
});

test("a build whose first screen is not found is not weighed as if it were light", () => {
  expect(() => firstLoad({ "index.html": { file: "index.js", isEntry: true } }, BUDGETS.desk?.firstScreen)).toThrow(/first screen/);
});

test("the portal carries its first screens in its entry; what is opened later waits", () => {
  const portal = {
    "index.html": { file: "index.js", isEntry: true, imports: ["_kit.js"], dynamicImports: ["GoalPage.tsx", "words/fr.po"] },
    "_kit.js": { file: "kit.js" },
    "GoalPage.tsx": { file: "goal.js" },
    "words/fr.po": { file: "fr.js" },
  };
  expect(firstLoad(portal).scripts.toSorted()).toEqual(["fr.js", "index.js", "kit.js"]);
});
