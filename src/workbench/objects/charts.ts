import type { BookChart } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostCollection, HostObject } from "../protocol/host-object";
import type { Host } from "./host";
import { Worksheet } from "./worksheet";

/** Charts of a sheet: listed, not drawn, and none can be added. */
export class ChartCollection extends HostCollection<Chart> {
  readonly typeName = "ChartCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: string,
  ) {
    super();
  }
  items(): readonly Chart[] {
    this.host.sheet(this.sheet);
    return this.host.book.extras.charts
      .filter(({ sheet }) => sheet === this.sheet)
      .map((chart) => new Chart(this.host, chart));
  }
  find(key: string | number): Chart | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((chart) => chart.Name.toLowerCase() === wanted) ?? null;
  }
}

class Chart extends HostObject {
  readonly typeName = "Chart";

  constructor(
    private readonly host: Host,
    private readonly chart: BookChart,
  ) {
    super();
  }
  override get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    this.chart.name = name;
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.chart);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.chart.sheet);
  }
  Delete(): void {
    const { charts } = this.host.book.extras;
    const at = charts.indexOf(this.chart);
    if (at < 0) throw new HostError("ItemNotFound", this.chart.name);
    this.host.refuseUnless(this.chart.sheet, "allowEditObjects");
    this.host.change(() => void charts.splice(at, 1));
  }
}

class ChartTitle extends HostObject {
  readonly typeName = "ChartTitle";

  constructor(private readonly chart: BookChart) {
    super();
  }
  get Text(): string {
    return this.chart.title;
  }
  set Text(text: string) {
    this.chart.title = text;
  }
}
