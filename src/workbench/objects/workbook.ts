import { HostError } from "../protocol/errors";
import { HostObject } from "../protocol/host-object";
import { Application } from "./application";
import { CommentCollection } from "./comments";
import { CustomXmlPartCollection } from "./custom-xml";
import { DocumentProperties } from "./document-properties";
import { Functions } from "./functions";
import type { Host } from "./host";
import { NamedItemCollection } from "./named-items";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { cellRect } from "./rects";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

/** `context.workbook`, the root of the objects. */
export class WorkbookObject extends HostObject {
  readonly typeName = "Workbook";

  constructor(private readonly host: Host) {
    super();
  }

  get Name(): string {
    return this.host.book.name;
  }
  get ReadOnly(): boolean {
    return this.host.book.extras.readOnly;
  }
  get Application(): Application {
    return new Application(this.host);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host, null);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, null);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.host, null);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.host);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.host);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }
  get Functions(): Functions {
    return new Functions(this.host);
  }

  GetActiveCell(): Range {
    const { sheet, range } = this.host.book.selection.get();
    return new Range(this.host, sheet, cellRect(range.top, range.left));
  }
  GetSelectedRange(): Range {
    const { sheet, range } = this.host.book.selection.get();
    return new Range(this.host, sheet, range);
  }
  GetSelectedRanges(): RangeAreas {
    const { sheet, range } = this.host.book.selection.get();
    return new RangeAreas(this.host, sheet, [range]);
  }

  /** @throws HostError `AccessDenied` where the workbook is read-only */
  Save(_behaviour = "Save"): void {
    const { save } = this.host.options;
    if (!save) throw new HostError("NotImplemented", "Workbook.Save()");
    if (this.ReadOnly) throw new HostError("AccessDenied", "the workbook is read-only");
    save();
  }
  Close(behaviour = "Save"): void {
    const { close } = this.host.options;
    if (!close) throw new HostError("NotImplemented", "Workbook.Close()");
    close(behaviour !== "SkipSave");
  }
}
