type ByteStream = AsyncIterable<Uint8Array>;

/** Counted while reading: a small compressed body can be a large one (T24). @returns undefined when it is too large. */
export async function boundedBody(
  response: { readonly body: ByteStream | null },
  maxBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
