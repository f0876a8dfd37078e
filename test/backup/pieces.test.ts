import { Readable } from 'node:stream'
import { test } from 'tap'
import { inPieces } from '../../src/backup/pieces.ts'

const cut = async (lengths: readonly number[], size: number): Promise<readonly [number, boolean][]> => {
  const found: [number, boolean][] = []
  for await (const { piece, isLast } of inPieces(Readable.from(lengths.map((length) => Buffer.alloc(length, 1))), size))
    found.push([piece.length, isLast])
  return found
}

test('all pieces but the last have one size, and only the last is marked', async (t) => {
  t.same(await cut([], 4), [[0, true]], 'nothing')
  t.same(await cut([3], 4), [[3, true]], 'less than a piece')
  t.same(await cut([4], 4), [[4, true]], 'one piece')
  t.same(
    await cut([1, 1, 1, 1, 1], 4),
    [
      [4, false],
      [1, true],
    ],
    'parts that are smaller than a piece',
  )
  t.same(
    await cut([8], 4),
    [
      [4, false],
      [4, true],
    ],
    'two pieces',
  )
  t.same(
    await cut([9, 3], 4),
    [
      [4, false],
      [4, false],
      [4, true],
    ],
    'a part across pieces',
  )
})

test('the bytes are those of the stream, in order', async (t) => {
  const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251))
  const pieces: Buffer[] = []
  const parts = [bytes.subarray(0, 7), bytes.subarray(7, 500), bytes.subarray(500)]
  for await (const { piece } of inPieces(Readable.from(parts), 64)) pieces.push(piece)
  t.equal(pieces.length, 16)
  t.ok(Buffer.concat(pieces).equals(bytes))
})
