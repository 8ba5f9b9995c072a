import { Client, result } from "./client";
import { FakeError, FakeSheet, type FakeTable, type FakeWorkbook } from "./model";
import { type Area, areaOf, FakeRange } from "./range";

type Named = { name: string; formula: string };

/** A collection that is loaded whole: `items/a` loads its items with what is asked of each. */
abstract class Collection<T, I> extends Client<T> {
  /** What may be loaded of an item. */
  protected abstract readable(): readonly string[];
  protected abstract itemsOf(target: T): I[];
  protected getters() {
    const items = (target: T) => this.itemsOf(target);
    const wanted = this.readable().map((name) => [`items/${name}`, items] as const);
    return { ...Object.fromEntries(wanted), items };
  }
}

class FakeNames extends Collection<Named[], Named> {
  protected readable() {
    return ["name", "formula"];
  }
  protected itemsOf(names: Named[]) {
    return names.map((name) => ({ ...name }));
  }
  protected methods() {
    return {};
  }
}

export class FakeWorksheets extends Collection<FakeWorkbook, unknown> {
  protected readable() {
    return ["name", "visibility"];
  }
  protected itemsOf(book: FakeWorkbook) {
    return book.sheets.map((sheet) => this.open(sheet));
  }
  /** An item of the loaded collection: its name and visibility are there. */
  private open(sheet: FakeSheet): unknown {
    const item = new FakeWorksheet(this.queue, () => this.queue.book.sheet(sheet.name));
    const seen: Readonly<Record<string, unknown>> = {
      name: sheet.name,
      visibility: sheet.visibility,
    };
    return new Proxy(item, {
      get: (target, member) =>
        String(member) in seen
          ? seen[String(member)]
          : (target as unknown as Record<string | symbol, unknown>)[member],
    });
  }
  protected methods() {
    const { queue } = this;
    return {
      getItem: (name: string) => new FakeWorksheet(queue, () => queue.book.sheet(name)),
      getItemOrNullObject: (name: string) =>
        new FakeWorksheet(
          queue,
          () => queue.book.sheets.find((sheet) => sheet.name === name) ?? null,
        ),
      getFirst: () => new FakeWorksheet(queue, () => queue.book.sheets[0] as FakeSheet),
      add: (name: string) => {
        queue.push(() => {
          if (queue.book.structureProtected) throw new FakeError("AccessDenied");
          if (queue.book.sheets.some((sheet) => sheet.name === name))
            throw new FakeError("ItemAlreadyExists");
          queue.book.sheets.push(new FakeSheet(name));
        });
        return new FakeWorksheet(queue, () => queue.book.sheet(name));
      },
    };
  }
  protected override children() {
    const event = () => ({
      add: (handler: (told: unknown) => Promise<void>) =>
        this.queue.push(() => void this.queue.handlers.push(handler)),
    });
    return {
      onChanged: event,
      onAdded: event,
      onDeleted: event,
      onRowHiddenChanged: event,
    };
  }
}

class FakeWorksheet extends Client<FakeSheet> {
  protected getters() {
    return {
      name: ({ name }: FakeSheet) => name,
      visibility: ({ visibility }: FakeSheet) => visibility,
    };
  }
  protected override children() {
    return {
      protection: () => new FakeSheetProtection(this.queue, () => this.target()),
      names: () => new FakeNames(this.queue, () => this.target().names),
    };
  }
  protected methods() {
    return {
      getRange: (address?: string) =>
        new FakeRange(this.queue, () => areaOf(this.target(), address)),
      getUsedRangeOrNullObject: (valuesOnly = false) =>
        new FakeRange(this.queue, () => usedOf(this.target(), valuesOnly)),
      delete: () =>
        this.queue.push(() => {
          const sheet = this.target();
          this.queue.book.sheets = this.queue.book.sheets.filter((one) => one !== sheet);
        }),
      activate: () =>
        this.queue.push(() => {
          this.queue.book.selected = this.target().name;
        }),
    };
  }
}

function usedOf(sheet: FakeSheet, valuesOnly: boolean): Area | null {
  const used = [...sheet.cells]
    .filter(([, { type, format }]) => type !== "Empty" || (!valuesOnly && format !== "General"))
    .map(([key]) => key.split(":").map(Number) as [number, number]);
  if (used.length === 0) return null;
  const rows = used.map(([row]) => row);
  const columns = used.map(([, column]) => column);
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return { sheet, range };
}

class FakeSheetProtection extends Client<FakeSheet> {
  protected getters() {
    return { protected: ({ isProtected }: FakeSheet) => isProtected };
  }
  protected methods() {
    return {};
  }
}

class FakeBookProtection extends Client<FakeWorkbook> {
  protected getters() {
    return { protected: ({ structureProtected }: FakeWorkbook) => structureProtected };
  }
  protected methods() {
    return {};
  }
}

class FakeTables extends Collection<FakeWorkbook, unknown> {
  protected readable() {
    return ["name", "showHeaders", "showTotals"];
  }
  private open(name: string): FakeTableObject {
    return new FakeTableObject(this.queue, () => {
      const table = this.queue.book.tables.find((one) => one.name === name);
      if (!table) throw new FakeError("ItemNotFound", name);
      return table;
    });
  }
  protected itemsOf(book: FakeWorkbook) {
    return book.tables.map((table) => {
      const { name, showHeaders, showTotals } = table;
      const methods = this.open(name) as unknown as { getRange: unknown };
      return { name, showHeaders, showTotals, getRange: methods.getRange };
    });
  }
  protected methods() {
    return { getItem: (name: string) => this.open(name) };
  }
}

class FakeTableObject extends Client<FakeTable> {
  protected getters() {
    return { name: ({ name }: FakeTable) => name };
  }
  private area(): Area {
    const { sheet, range } = this.target();
    return { sheet: this.queue.book.sheet(sheet), range };
  }
  protected methods() {
    return {
      getRange: () => new FakeRange(this.queue, () => this.area()),
      resize: (address: string) =>
        this.queue.push(() => {
          const { sheet } = this.area();
          this.target().range = areaOf(sheet, address).range;
        }),
    };
  }
}

class FakeParts extends Collection<string, unknown> {
  protected readable() {
    return ["id"];
  }
  protected itemsOf(namespace: string) {
    return [...this.queue.book.parts]
      .filter(([, xml]) => namespace === "" || xml.includes(`xmlns="${namespace}"`))
      .map(([id]) => {
        const { getXml } = this.part(id) as unknown as { getXml: unknown };
        return { id, getXml };
      });
  }
  private part(id: string): FakePart {
    return new FakePart(this.queue, () => {
      if (!this.queue.book.parts.has(id)) throw new FakeError("ItemNotFound", id);
      return id;
    });
  }
  protected methods() {
    return {
      getByNamespace: (namespace: string) => new FakeParts(this.queue, () => namespace),
      getCount: () => result(this.queue, () => this.itemsOf(this.target()).length),
      getItem: (id: string) => this.part(id),
      add: (xml: string) => {
        let made = "";
        this.queue.push(() => {
          made = this.queue.book.newId();
          this.queue.book.parts.set(made, xml);
        });
        return new FakePart(this.queue, () => made);
      },
    };
  }
}

class FakePart extends Client<string> {
  protected getters() {
    return { id: (id: string) => id };
  }
  protected methods() {
    return {
      getXml: () => result(this.queue, () => this.queue.book.parts.get(this.target()) ?? ""),
      setXml: (xml: string) =>
        this.queue.push(() => void this.queue.book.parts.set(this.target(), xml)),
    };
  }
}

class FakeFunctionResult extends Client<number> {
  protected getters() {
    return { value: (value: number) => value };
  }
  protected methods() {
    return {};
  }
}

/** `context.workbook`. */
export class FakeBook extends Client<FakeWorkbook> {
  protected getters() {
    return { readOnly: ({ readOnly }: FakeWorkbook) => readOnly };
  }
  protected override children() {
    const { queue } = this;
    const book = () => queue.book;
    return {
      worksheets: () => new FakeWorksheets(queue, book),
      tables: () => new FakeTables(queue, book),
      names: () => new FakeNames(queue, () => queue.book.names),
      customXmlParts: () => new FakeParts(queue, () => ""),
      protection: () => new FakeBookProtection(queue, book),
      functions: () => ({
        date: () => new FakeFunctionResult(queue, () => (queue.book.date1904 ? 35_064 : 36_526)),
      }),
    };
  }
  protected methods() {
    return {};
  }
}
