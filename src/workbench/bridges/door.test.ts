import { JSDOM } from "jsdom";
import { DOOR_SCRIPT, openDoor } from "./door";
import type { BridgeHost } from "./host";
import { hostProfile } from "./profile";

const host: BridgeHost = {
  profile: hostProfile(),
  settings: new Map(),
  saveSettings: () => undefined,
  request: () => Promise.resolve("{}"),
  commandCompleted: () => undefined,
  connect: () => undefined,
};

/** Runs the script in a window whose parent is `page`. */
function load(page: object | "itself"): unknown {
  const { window } = new JSDOM("", { runScripts: "outside-only" });
  Object.defineProperty(window, "parent", { value: page === "itself" ? window : page });
  window.eval(DOOR_SCRIPT);
  return window.external;
}

test("a frame gets its host through the door while it is open", () => {
  const page = {};
  const plain = load(page);
  expect(plain).not.toHaveProperty("GetHostInfo");
  const close = openDoor(host, page);
  expect(load(page)).toHaveProperty("GetHostInfo");
  close();
  expect(load(page)).not.toHaveProperty("GetHostInfo");
});

test("a page that is no frame, or one of another origin, is left alone", () => {
  expect(load("itself")).not.toHaveProperty("GetHostInfo");
  const foreign = new Proxy(
    {},
    {
      get: () => {
        throw new Error("blocked a frame from accessing a cross-origin frame");
      },
    },
  );
  expect(load(foreign)).not.toHaveProperty("GetHostInfo");
});
