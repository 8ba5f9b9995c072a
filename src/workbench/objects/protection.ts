import { HostError } from "../protocol/errors";
import { HostObject } from "../protocol/host-object";
import type { Host } from "./host";

const USUAL = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** `worksheet.protection`. What it was protected with is known of protections made here only. */
export class WorksheetProtection extends HostObject {
  readonly typeName = "WorksheetProtection";

  constructor(
    private readonly host: Host,
    private readonly sheet: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.host.book.extras.protectedSheets.has(this.host.sheet(this.sheet).id);
  }
  get Options(): Readonly<Record<string, unknown>> {
    return { ...USUAL, ...this.host.locks.get(this.sheet)?.options };
  }
  /** @throws HostError `InvalidOperation` where the sheet is protected already */
  Protect(options?: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    if (this.Protected) throw new HostError("InvalidOperation", "the sheet is protected already");
    this.host.book.extras.protectedSheets.add(this.sheet);
    this.host.locks.set(this.sheet, { options: options ?? {}, password: password ?? null });
  }
  Unprotect(password?: string | null): void {
    if (!this.Protected) return;
    refusePassword(this.host.locks.get(this.sheet)?.password, password);
    this.host.book.extras.protectedSheets.delete(this.sheet);
    this.host.locks.delete(this.sheet);
  }
}

/** `workbook.protection`: of the structure, that is of the sheets' names, order and number. */
export class WorkbookProtection extends HostObject {
  readonly typeName = "WorkbookProtection";

  constructor(private readonly host: Host) {
    super();
  }

  get Protected(): boolean {
    return this.host.book.extras.structureProtected;
  }
  Protect(password?: string | null): void {
    if (this.Protected)
      throw new HostError("InvalidOperation", "the workbook is protected already");
    this.host.book.extras.structureProtected = true;
    this.host.structurePassword = password ?? null;
  }
  Unprotect(password?: string | null): void {
    if (!this.Protected) return;
    refusePassword(this.host.structurePassword, password);
    this.host.book.extras.structureProtected = false;
    this.host.structurePassword = null;
  }
}

function refusePassword(kept: string | null | undefined, given: string | null | undefined): void {
  if ((kept ?? "") !== "" && kept !== (given ?? ""))
    throw new HostError("AccessDenied", "the password is not the right one");
}
