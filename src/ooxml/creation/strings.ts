import { DECLARATION, textElement } from "./xml";

/** The shared strings of a workbook, each kept once in the order of first use. */
export class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.indices.size);
    return this.indices.size - 1;
  }

  xml(): string {
    const items = [...this.indices.keys()].map((text) => `<si>${textElement(text)}</si>`).join("");
    return (
      `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
      ` count="${this.uses}" uniqueCount="${this.indices.size}">${items}</sst>`
    );
  }
}
