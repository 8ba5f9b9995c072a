import type { BookNote } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostCollection, HostObject } from "../protocol/host-object";
import { parseArea } from "./addresses";
import type { Host } from "./host";
import { newId } from "./ids";
import { Range } from "./range";
import { cellRect } from "./rects";

/**
 * Comments of a sheet or of the whole workbook. The book holds notes and no threads: a comment is a
 * note here, and has no replies.
 */
export class CommentCollection extends HostCollection<Comment> {
  readonly typeName = "CommentCollection";

  constructor(
    private readonly host: Host,
    /** `null`: the whole workbook. */
    private readonly sheet: string | null,
  ) {
    super();
  }

  items(): readonly Comment[] {
    return this.host.book.extras.notes
      .filter(({ sheet }) => this.sheet === null || sheet === this.sheet)
      .map((note) => new Comment(this.host, note));
  }
  find(key: string | number): Comment | null {
    return this.items().find(({ Id }) => Id === String(key)) ?? null;
  }

  Add(cell: Range | string, content: string): Comment {
    const { sheetId, rect } = this.cell(cell);
    if (typeof content !== "string" || content === "")
      throw new HostError("InvalidArgument", "a text is expected");
    if (this.at(sheetId, rect.top, rect.left))
      throw new HostError("ItemAlreadyExists", "the cell has a comment already");
    this.host.refuseUnless(sheetId, "allowEditObjects");
    const note = {
      id: newId(),
      sheet: sheetId,
      row: rect.top,
      column: rect.left,
      text: content,
      author: "",
    };
    this.host.change(() => void this.host.book.extras.notes.push(note));
    return new Comment(this.host, note);
  }
  GetItemByCell(cell: Range | string): Comment {
    const { sheetId, rect } = this.cell(cell);
    const note = this.at(sheetId, rect.top, rect.left);
    if (!note) throw new HostError("ItemNotFound", "the cell has no comment");
    return new Comment(this.host, note);
  }

  private at(sheetId: string, row: number, column: number): BookNote | undefined {
    return this.host.book.extras.notes.find(
      (note) => note.sheet === sheetId && note.row === row && note.column === column,
    );
  }
  private cell(cell: Range | string): { sheetId: string; rect: Range["rect"] } {
    if (typeof cell !== "string") return cell;
    const area = parseArea(cell);
    const sheetId = area?.sheet ? this.host.sheetByName(area.sheet)?.id : this.sheet;
    if (!area || !sheetId) throw new HostError("InvalidArgument", `not a cell: ${cell}`);
    return { sheetId, rect: area.rect };
  }
}

class Comment extends HostObject {
  readonly typeName = "Comment";

  constructor(
    private readonly host: Host,
    private readonly note: BookNote,
  ) {
    super();
  }
  override get Id(): string {
    return this.note.id;
  }
  get Content(): string {
    return this.note.text;
  }
  set Content(content: string) {
    this.host.refuseUnless(this.note.sheet, "allowEditObjects");
    this.host.change(() => {
      this.note.text = content;
    });
  }
  get AuthorName(): string {
    return this.note.author;
  }
  GetLocation(): Range {
    return new Range(this.host, this.note.sheet, cellRect(this.note.row, this.note.column));
  }
  Delete(): void {
    const { notes } = this.host.book.extras;
    const at = notes.indexOf(this.note);
    if (at < 0) throw new HostError("ItemNotFound", "the comment is no longer there");
    this.host.refuseUnless(this.note.sheet, "allowEditObjects");
    this.host.change(() => void notes.splice(at, 1));
  }
}
