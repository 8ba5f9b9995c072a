import { Client, result } from "./client";
import { FakeError, type FakeFormat } from "./model";
import { type Area, FakeRange, formattable } from "./range";

const inside = ({ range }: FakeFormat, { range: outer }: Area): boolean =>
  range.top >= outer.top && range.left >= outer.left && range.bottom <= outer.bottom;

export class FakeFormats extends Client<Area> {
  protected getters() {
    return {
      "items/id": (area: Area) => this.itemsOf(area),
      "items/type": (area: Area) => this.itemsOf(area),
      items: () => [],
    };
  }
  private itemsOf(area: Area): unknown[] {
    return area.sheet.formats
      .filter((format) => inside(format, area))
      .map((format) => {
        const item = new FakeConditionalFormat(this.queue, () => ({ area, format }));
        return new Proxy(item, {
          get: (target, member) =>
            member === "id" || member === "type"
              ? format[member]
              : (target as unknown as Record<string | symbol, unknown>)[member],
        });
      });
  }
  protected methods() {
    const find = (id: string) => {
      const area = this.target();
      const format = area.sheet.formats.find((one) => one.id === id);
      return format ? { area, format } : null;
    };
    return {
      getCount: () => result(this.queue, () => this.target().sheet.formats.length),
      add: (type: "Custom") => {
        let made: { area: Area; format: FakeFormat } | null = null;
        this.queue.push(() => {
          const area = formattable(this.target());
          const id = this.queue.book.newId();
          const format = {
            id,
            type,
            range: area.range,
            formula: "",
            fill: "",
            font: "",
            bold: false,
          };
          area.sheet.formats.push(format);
          made = { area, format };
        });
        return new FakeConditionalFormat(this.queue, () => made);
      },
      getItem: (id: string) =>
        new FakeConditionalFormat(this.queue, () => {
          const found = find(id);
          if (!found) throw new FakeError("ItemNotFound", id);
          return found;
        }),
      getItemOrNullObject: (id: string) => new FakeConditionalFormat(this.queue, () => find(id)),
    };
  }
}

interface Held {
  readonly area: Area;
  readonly format: FakeFormat;
}

class FakeConditionalFormat extends Client<Held> {
  protected getters() {
    return { id: ({ format }: Held) => format.id, type: ({ format }: Held) => format.type };
  }
  protected override children() {
    const field = (name: "formula" | "fill" | "font", member: string) => () =>
      new FakeField(this.queue, () => ({ format: this.target().format, name }), member);
    return {
      custom: () => ({
        rule: field("formula", "formula")(),
        format: { fill: field("fill", "color")(), font: field("font", "color")() },
      }),
    };
  }
  protected methods() {
    return {
      delete: () =>
        this.queue.push(() => {
          const { area, format } = this.target();
          area.sheet.formats = area.sheet.formats.filter((one) => one !== format);
        }),
      getRangeOrNullObject: () =>
        new FakeRange(this.queue, () => {
          const { area, format } = this.target();
          return { sheet: area.sheet, range: format.range };
        }),
    };
  }
}

interface Field {
  readonly format: FakeFormat;
  readonly name: "formula" | "fill" | "font";
}

/** `rule.formula`, `fill.color`, `font.color` and `font.bold` of a conditional format. */
class FakeField extends Client<Field> {
  constructor(queue: Client<Field>["queue"], resolve: () => Field, _member: string) {
    super(queue, resolve);
  }
  protected getters() {
    const own = ({ format, name }: Field) => format[name];
    return { formula: own, color: own, bold: ({ format }: Field) => format.bold };
  }
  protected override setters() {
    const set = ({ format, name }: Field, value: unknown) => {
      format[name] = String(value);
    };
    return {
      formula: set,
      color: set,
      bold: ({ format }: Field, value: unknown) => {
        format.bold = value === true;
      },
    };
  }
  protected methods() {
    return {};
  }
}
