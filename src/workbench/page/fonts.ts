/** What Windows and macOS have, then what the page brings, then whatever there is without serifs. */
const FALLBACK =
  "Arial, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

type FontProperty = { font: string };

/**
 * Lets a canvas go on to fonts without serifs where a cell's own font is not on this machine: a
 * workbook names those of Windows, and the browser's last resort has serifs.
 */
export function giveFallback(context: FontProperty): void {
  const known = Object.getOwnPropertyDescriptor(context, "font");
  if (!known?.set) return;
  Object.defineProperty(context, "font", {
    ...known,
    set(this: FontProperty, font: string) {
      known.set?.call(this, font.endsWith("sans-serif") ? font : `${font}, ${FALLBACK}`);
    },
  });
}

/** Whether this machine draws Chinese: without a font every character comes out as the same box. */
export function drawsChinese(document: Document): boolean {
  const size = 20;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return true;
  const drawn = (character: string): string => {
    context.clearRect(0, 0, size, size);
    context.font = `${size - 4}px sans-serif`;
    context.fillText(character, 0, size - 4);
    return context.getImageData(0, 0, size, size).data.join();
  };
  return drawn("一") !== drawn("国");
}

/** Brings the page's own Chinese font into a document; its parts are loaded as texts need them. */
export function bringFont(document: Document, address: URL): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address.href;
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}

/**
 * Makes Chinese legible in the grid and in the pane on a machine without a Chinese font. A machine
 * that runs Excel has one, so the add-in brings none; the pane's frame gets it from here.
 */
export async function supplyChinese(
  document: Document,
  panePlace: HTMLElement,
  address: URL,
): Promise<void> {
  if (drawsChinese(document)) return;
  panePlace.addEventListener(
    "load",
    ({ target }) => {
      const page = (target as HTMLIFrameElement).contentDocument;
      if (page) void bringFont(page, address);
    },
    { capture: true },
  );
  await bringFont(document, address);
  // A canvas draws with what is there and is not drawn again when a part arrives.
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
