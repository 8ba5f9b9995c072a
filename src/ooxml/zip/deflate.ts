import { hostZlib } from "../host";

/** Raw deflate with what the host offers. */
export async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const zlib = hostZlib();
  if (zlib) return zlib.deflateRawSync(content);
  const source = new Blob([content as Uint8Array<ArrayBuffer>]).stream();
  const packed = source.pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
