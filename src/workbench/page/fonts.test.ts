/** @jest-environment jsdom */
import { bringFont, drawsChinese, giveFallback, supplyChinese } from "./fonts";

class Context {
  written = "";
  get font(): string {
    return this.written;
  }
  set font(font: string) {
    this.written = font;
  }
}

test("a font that is not there is followed by those without serifs, once", () => {
  giveFallback(Context.prototype);
  const context = new Context();
  context.font = "normal 11pt 等线";
  expect(context.font).toMatch(
    /^normal 11pt 等线, .*'Microsoft YaHei'.*'Noto Sans SC'.*sans-serif$/,
  );
  const { font } = context;
  context.font = font;
  expect(context.font).toBe(font);
});

/** A canvas on which a character becomes what `picture` says. */
function drawing(picture: (character: string) => number): void {
  let drawn = 0;
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    clearRect() {},
    fillText(character: string) {
      drawn = picture(character);
    },
    getImageData: () => ({ data: new Uint8ClampedArray([drawn]) }),
  } as unknown as null);
}

const ADDRESS = new URL("https://localhost/workbench/fonts/400.css");
const links = () => [...document.querySelectorAll("link")].map(({ href }) => href);

beforeEach(() => {
  document.head.replaceChildren();
  Object.defineProperty(document, "fonts", { value: [], configurable: true });
});

test("characters that look alike are boxes", () => {
  drawing((character) => character.charCodeAt(0) % 200);
  expect(drawsChinese(document)).toBe(true);
  drawing(() => 7);
  expect(drawsChinese(document)).toBe(false);
});

test("a machine with a Chinese font loads no other", async () => {
  drawing((character) => character.charCodeAt(0) % 200);
  await supplyChinese(document, document.createElement("div"), ADDRESS);
  expect(links()).toEqual([]);
});

test("a machine without one gets it on the page and in every page of the pane", async () => {
  drawing(() => 7);
  const place = document.body.appendChild(document.createElement("div"));
  const supplied = supplyChinese(document, place, ADDRESS);
  expect(links()).toEqual([ADDRESS.href]);
  document.querySelector("link")?.dispatchEvent(new Event("load"));
  await supplied;
  const frame = place.appendChild(document.createElement("iframe"));
  frame.dispatchEvent(new Event("load"));
  expect(frame.contentDocument?.querySelector("link")?.href).toBe(ADDRESS.href);
});

test("a font that cannot be loaded does not keep the page from opening", async () => {
  const brought = bringFont(document, ADDRESS);
  document.querySelector("link")?.dispatchEvent(new Event("error"));
  await expect(brought).resolves.toBeUndefined();
});
