/** A code together with its own data, so that a `switch` on the code narrows the data. */
export type ReasonOf<Data> = {
  [Code in keyof Data]: { readonly code: Code; readonly data: Data[Code] };
}[keyof Data];

/**
 * A refusal as data: `Data` maps each code to what a sentence about it needs. Sentences for people are
 * made elsewhere from it.
 */
export abstract class CodedError<Data> extends Error {
  abstract override readonly name: string;
  readonly code: keyof Data;
  readonly data: Data[keyof Data];

  constructor(readonly reason: ReasonOf<Data>) {
    super(`${String(reason.code)} ${JSON.stringify(reason.data)}`);
    this.code = reason.code;
    this.data = reason.data;
  }
}
