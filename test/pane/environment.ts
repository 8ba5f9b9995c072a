import { TestEnvironment } from "jest-environment-jsdom";

/**
 * jsdom with Node's own binary types and streams: jsdom's are of another realm, or missing, and the
 * reader of .xlsx files would not know a file's bytes for what they are.
 */
export default class PaneEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, {
      ArrayBuffer,
      Uint8Array,
      Blob,
      ReadableStream,
      DecompressionStream,
      Response,
      TextDecoder,
      TextEncoder,
      structuredClone,
    });
  }
}
