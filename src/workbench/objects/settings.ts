import { HostError } from "../protocol/errors";
import { HostCollection, HostObject } from "../protocol/host-object";
import type { Host } from "./host";

/** `workbook.settings`: the same as `Office.context.document.settings`, kept as JSON. */
export class SettingCollection extends HostCollection<Setting> {
  readonly typeName = "SettingCollection";

  constructor(private readonly host: Host) {
    super();
  }
  items(): readonly Setting[] {
    return [...this.host.book.extras.settings.keys()].map((key) => new Setting(this.host, key));
  }
  find(key: string | number): Setting | null {
    const { settings } = this.host.book.extras;
    return settings.has(String(key)) ? new Setting(this.host, String(key)) : null;
  }
  /** In the place of what the key stood for. */
  Add(key: string, value: unknown): Setting {
    const setting = new Setting(this.host, key);
    setting.Value = value;
    return setting;
  }
}

class Setting extends HostObject {
  readonly typeName = "Setting";

  constructor(
    private readonly host: Host,
    private readonly key: string,
  ) {
    super();
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const text = this.host.book.extras.settings.get(this.key);
    if (text === undefined) throw new HostError("ItemNotFound", this.key);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Written by the client in another form than JSON: told as it is.
      return text;
    }
  }
  set Value(value: unknown) {
    this.host.book.extras.settings.set(this.key, JSON.stringify(value ?? null));
  }
  Delete(): void {
    this.host.book.extras.settings.delete(this.key);
  }
}
