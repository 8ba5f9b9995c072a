/** What jsdom lacks and the pane's parts ask for. */
export function supplyBrowser(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  // A list that paints what is in sight needs a height of its box and of its lines.
  const size = (of: (element: Element) => number): PropertyDescriptor => ({
    configurable: true,
    get(this: Element) {
      return of(this);
    },
  });
  const height = (element: Element): number => (element.hasAttribute("data-scroll") ? 600 : 60);
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: size(height),
    clientHeight: size(height),
    offsetWidth: size(() => 320),
    clientWidth: size(() => 320),
  });
  Element.prototype.scrollTo ??= () => undefined;
}
