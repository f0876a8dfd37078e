/**
 * Cuts a stream into pieces of one size, wherever its parts end. The last piece, which may be shorter and is empty if there was
 * nothing, is marked.
 * @param size in bytes
 */
export async function* inPieces(
  data: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }, void> {
  let parts: Buffer[] = []
  let length = 0
  for await (const part of data) {
    parts.push(part)
    length += part.length
    if (length <= size) continue
    const whole = Buffer.concat(parts)
    let start = 0
    for (; whole.length - start > size; start += size)
      yield { piece: whole.subarray(start, start + size), isLast: false }
    parts = [whole.subarray(start)]
    length = whole.length - start
  }
  yield { piece: Buffer.concat(parts), isLast: true }
}
