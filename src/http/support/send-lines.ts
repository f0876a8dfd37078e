import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

const CHUNK_CHARACTERS = 64 * 1024

async function* inChunks(first: string, rest: AsyncIterable<string>): AsyncGenerator<string, void> {
  // With it the head of the answer leaves, and what fails from here on can only break the connection.
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
 * Answers with lines as they are made: no faster than the caller takes them, so that a file of any length needs the
 * memory of some chunks, and no further when the caller is gone. A failure before the first line is answered like any
 * other; one after it breaks the connection, so that what arrived does not pass for the whole.
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
