import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

const CHUNK_CHARACTERS = 64 * 1024

async function* inChunks(first: string, rest: AsyncIterable<string>): AsyncGenerator<string, void> {
  // This sends the headers; a failure after it can only break the connection.
  yield first
  let chunk = ''
  for await (const line of rest) {
    chunk += line
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/**
 * Streams lines at the speed of the caller, so that a file of any length needs the memory of a few chunks, and stops
 * when the caller is gone. A failure before the first line is answered normally; a later one breaks the connection, so
 * that a partial file does not pass for the whole.
 * @param lines with their line breaks
 */
export const sendLines = async (
  reply: FastifyReply,
  lines: AsyncGenerator<string, void>,
  headers: Readonly<Record<string, string>>,
): Promise<FastifyReply> => {
  const first = await lines.next()
  const source = Readable.from(inChunks(first.done ? '' : first.value, lines), { objectMode: true, highWaterMark: 1 })
  return reply
    .code(200)
    .headers({ ...headers })
    .send(source)
}
