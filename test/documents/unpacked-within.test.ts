import { deflateSync } from 'node:zlib'
import { test } from 'tap'
import { pdfLines } from '../../src/documents/check/pdf-lines.ts'
import { createLineReader } from '../../src/documents/check/read-lines.ts'
import { unpackedWithin } from '../../src/documents/check/unpacked-within.ts'
import { SMALL_PDF } from '../http/support/small-pdf.ts'

const MIB = 1024 * 1024

const pdfWith = (data: Buffer, filter = '/Filter /FlateDecode'): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n4 0 obj\n<< /Length ${data.length} ${filter} >>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])

test('everything packed in a file is counted, and nothing is unpacked beyond the limit', async (t) => {
  const packed = deflateSync(Buffer.alloc(10 * MIB))
  t.ok(unpackedWithin(pdfWith(packed), 10 * MIB))
  t.notOk(unpackedWithin(pdfWith(packed), 10 * MIB - 1))
  const twice = Buffer.concat([pdfWith(packed), pdfWith(packed)])
  t.ok(unpackedWithin(twice, 20 * MIB))
  t.notOk(unpackedWithin(twice, 20 * MIB - 1))
})

test('a stream that is packed twice or in another way is refused, because its size is unknown', async (t) => {
  const packed = deflateSync(Buffer.alloc(MIB))
  t.notOk(unpackedWithin(pdfWith(deflateSync(packed), '/Filter [/FlateDecode /FlateDecode]'), 10 * MIB))
  t.notOk(unpackedWithin(pdfWith(packed, '/Filter /Fl /Filter /Fl'), 10 * MIB))
  for (const filter of ['LZWDecode', 'RunLengthDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'LZW']) {
    t.notOk(unpackedWithin(pdfWith(packed, `/Filter /${filter}`), 10 * MIB), filter)
  }
})

test('a picture that is not packed, and a stream without an end, are no trouble', async (t) => {
  t.ok(unpackedWithin(pdfWith(Buffer.alloc(100, 0xff), '/Filter /DCTDecode'), MIB))
  t.ok(unpackedWithin(Buffer.from('stream\n'), MIB))
  t.ok(unpackedWithin(Buffer.from('endstream'), MIB))
  t.ok(unpackedWithin(Buffer.from(SMALL_PDF), MIB))
})

test('a file that unpacks to hundreds of megabytes is no paper that can be read', async (t) => {
  const bomb = pdfWith(deflateSync(Buffer.alloc(300 * MIB)))
  t.ok(bomb.length < MIB)
  t.equal(await pdfLines(bomb), null)
  t.same(await createLineReader().read(Buffer.alloc(6 * MIB)), { ok: true, value: null }, 'nor one of 6 MiB')
})

test('files beyond those that may wait are refused', async (t) => {
  const { read } = createLineReader()
  const answers = await Promise.all(Array.from({ length: 9 }, () => read(Buffer.from(SMALL_PDF))))
  t.same(
    answers.filter(({ ok }) => !ok),
    [{ ok: false, error: 'busy' }],
  )
})
