import { HostObject } from "../protocol/host-object";
import type { Host } from "./host";

/** `workbook.properties`: kept while the workbook is open, not read from the file nor saved in it. */
export class DocumentProperties extends HostObject {
  readonly typeName = "DocumentProperties";

  constructor(private readonly host: Host) {
    super();
  }
  private tell(name: string): string {
    return String(this.host.properties.get(name) ?? "");
  }
  private keep(name: string, value: unknown): void {
    this.host.properties.set(name, String(value ?? ""));
  }

  get Title(): string {
    return this.tell("title");
  }
  set Title(value: unknown) {
    this.keep("title", value);
  }
  get Subject(): string {
    return this.tell("subject");
  }
  set Subject(value: unknown) {
    this.keep("subject", value);
  }
  get Author(): string {
    return this.tell("author");
  }
  set Author(value: unknown) {
    this.keep("author", value);
  }
  get Keywords(): string {
    return this.tell("keywords");
  }
  set Keywords(value: unknown) {
    this.keep("keywords", value);
  }
  get Comments(): string {
    return this.tell("comments");
  }
  set Comments(value: unknown) {
    this.keep("comments", value);
  }
  get Category(): string {
    return this.tell("category");
  }
  set Category(value: unknown) {
    this.keep("category", value);
  }
  get Manager(): string {
    return this.tell("manager");
  }
  set Manager(value: unknown) {
    this.keep("manager", value);
  }
  get Company(): string {
    return this.tell("company");
  }
  set Company(value: unknown) {
    this.keep("company", value);
  }
}
