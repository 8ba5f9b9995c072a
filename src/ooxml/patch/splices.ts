interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Order of arrival: of two insertions at one place the first comes first. */
  readonly order: number;
}

/** Changes to a part, collected as replaced byte ranges and carried out together. */
export class Splices {
  private readonly splices: Splice[] = [];

  constructor(readonly bytes: Uint8Array) {}

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** Replaces the bytes [start, end). Ranges must not overlap; a replacement equal to what is there is no change. */
  replace(start: number, end: number, text: string): void {
    if (this.text(start, end) === text) return;
    this.splices.push({ start, end, text, order: this.splices.length });
  }

  insert(at: number, text: string): void {
    if (text !== "") this.splices.push({ start: at, end: at, text, order: this.splices.length });
  }

  remove(start: number, end: number): void {
    this.replace(start, end, "");
  }

  /** The original text of a byte range. */
  text(start: number, end: number): string {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.bytes.subarray(start, end));
  }

  /** The changed part. Everything between the replaced ranges is copied byte by byte. */
  apply(): Uint8Array {
    const encoder = new TextEncoder();
    const ordered = [...this.splices].sort(byPlace);
    const pieces: Uint8Array[] = [];
    let done = 0;
    for (const { start, end, text } of ordered) {
      if (start < done) throw new RangeError(`splices overlap at byte ${start}`);
      pieces.push(this.bytes.subarray(done, start), encoder.encode(text));
      done = end;
    }
    pieces.push(this.bytes.subarray(done));
    return join(pieces);
  }
}

/** What is put in at a place comes before what replaces the bytes from there on. */
function byPlace(a: Splice, b: Splice): number {
  const replacing = Number(a.end > a.start) - Number(b.end > b.start);
  return a.start - b.start || replacing || a.order - b.order;
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
