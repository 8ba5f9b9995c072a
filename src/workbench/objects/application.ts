import { HostError } from "../protocol/errors";
import { HostObject } from "../protocol/host-object";
import type { Host } from "./host";

/** `workbook.application`. */
export class Application extends HostObject {
  readonly typeName = "Application";

  constructor(private readonly host: Host) {
    super();
  }

  get CalculationMode(): string {
    return this.host.book.extras.calculation === "manual" ? "Manual" : "Automatic";
  }
  set CalculationMode(mode: string) {
    if (mode !== "Automatic" && mode !== "AutomaticExceptTables" && mode !== "Manual")
      throw new HostError("InvalidArgument", `CalculationMode ${mode}`);
    this.host.book.extras.calculation = mode === "Manual" ? "manual" : "automatic";
  }
  /** Requests wait until everything is calculated: nobody sees a calculation under way. */
  get CalculationState(): string {
    return "Done";
  }
  get DecimalSeparator(): string {
    return ".";
  }
  get ThousandsSeparator(): string {
    return ",";
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  Calculate(_type: string): Promise<void> {
    return this.host.book.settled();
  }
  /** Hints that change nothing about what comes out: the grid calculates and paints in its own time. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

/** Excel in Chinese (中国). */
class CultureInfo extends HostObject {
  readonly typeName = "CultureInfo";

  get Name(): string {
    return "zh-CN";
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }
  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo();
  }
}

class NumberFormatInfo extends HostObject {
  readonly typeName = "NumberFormatInfo";

  get NumberDecimalSeparator(): string {
    return ".";
  }
  get NumberGroupSeparator(): string {
    return ",";
  }
}

class DatetimeFormatInfo extends HostObject {
  readonly typeName = "DatetimeFormatInfo";

  get DateSeparator(): string {
    return "/";
  }
  get LongDatePattern(): string {
    return "yyyy'年'M'月'd'日'";
  }
  get ShortDatePattern(): string {
    return "yyyy/M/d";
  }
  get TimeSeparator(): string {
    return ":";
  }
  get LongTimePattern(): string {
    return "H:mm:ss";
  }
}
