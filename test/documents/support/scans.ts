import { deflateSync } from 'node:zlib'
import { crc32 } from '../../../src/documents/reading/crc32.ts'

/** A PDF of these objects, numbered from 1; the first one is the catalogue. */
export const pdfOf = (objects: readonly (string | Buffer)[], trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [index, object] of objects.entries()) {
    offsets.push(length())
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  }
  const start = length()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\n`),
    Buffer.from(`startxref\n${start}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

/** The objects of a PDF of one empty page, with more entries in the catalogue and on the page. */
export const pageWith = (catalogue = '', page = ''): readonly string[] => [
  `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] ${page} >>`,
]

/** An object with a stream. */
export const streamOf = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])

/** An object stream that holds one object of number 9. */
export const objectStream = (object: string, dictionary = '/Type /ObjStm /Filter /FlateDecode'): Buffer => {
  const first = '9 0 '
  const data = deflateSync(Buffer.from(`${first}${object}`))
  return streamOf(`${dictionary} /N 1 /First ${first.length}`, data)
}

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of one white pixel. */
export const smallPng = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

const segment = (marker: number, data: readonly number[]): number[] => [0xff, marker, 0, data.length + 2, ...data]

/** The segments of a JPEG, with a picture of its own in a segment for remarks, as cameras write it. */
export const smallJpeg = (height = 1): Buffer =>
  Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, [0xff, 0xd8, 0xff, 0xd9]),
    ...[0xff],
    ...segment(0xc0, [8, 0, height, 0, 1, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    ...[0xff, 0xd9],
  ])
