import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { test } from 'tap'
import { reportOf } from '../../src/desk/auditor/report.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'
import { piecesOf } from '../support/forged-bundle.ts'

const EXPORT = readFileSync(join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl'))
const MEGABYTE = 1024 * 1024
const LINES = EXPORT.toString().split('\n')

/** So many megabytes of one byte, which are never in memory at once. */
async function* megabytesOf(byte: number, count: number, head: string, read: () => void): AsyncGenerator<Buffer> {
  yield Buffer.from(head)
  const piece = Buffer.alloc(MEGABYTE, byte)
  for (let done = 0; done < count; done += 1) {
    read()
    yield piece
  }
}

const verify = async (pieces: AsyncIterable<Uint8Array>) => verifyBundle(nodeCrypto, pieces, NO_ANCHORS)

/** The one sentence about a file that is no log. */
const sentenceOn = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  const { verdict, fault, violations } = reportOf(await verify(pieces), [], NO_ANCHORS)
  return verdict === 'unreadable' && violations.length === 0 ? (fault?.vi ?? '') : `${verdict}, ${violations.length}`
}

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

const FOREIGN = 'Dòng 1: Tệp không phải là tệp xuất nhật ký (audit-bundle/2).'
const NOT_TEXT = 'Tệp không phải là văn bản UTF-8: tệp bị hỏng hoặc không phải là tệp xuất nhật ký.'

test('a file that is no log is refused with one sentence', async (t) => {
  const files: Readonly<Record<string, readonly [Buffer, string]>> = {
    empty: [Buffer.of(), 'Tệp rỗng.'],
    'UTF-16': [Buffer.from(`\ufeff${EXPORT}`, 'utf16le'), NOT_TEXT],
    'UTF-16 without its mark': [Buffer.from(EXPORT.toString(), 'utf16le'), `Dòng 1: ${NOT_TEXT}`],
    'a JSON document of a hundred levels': [Buffer.from(`${nested(100)}\n`), FOREIGN],
    'a JSON document of a hundred thousand levels': [Buffer.from(`${nested(100_000)}\n`), FOREIGN],
    'a picture (PNG)': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), `Dòng 1: ${NOT_TEXT}`],
    'a picture (JPEG)': [Buffer.from('ffd8ffe000104a464946000101', 'hex'), FOREIGN],
    'a text of another system': [Buffer.from('TT;Họ và tên\r\n1;Trần Thị Bình\r\n'), FOREIGN],
    'a PDF file': [Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), FOREIGN],
    // A few kilobytes that would unpack to a hundred megabytes.
    'a file that unpacks to very much': [
      gzipSync(Buffer.alloc(100 * MEGABYTE)),
      'Tệp đang ở dạng nén: đề nghị giải nén trước.',
    ],
  }
  for (const [title, [bytes, sentence]] of Object.entries(files)) {
    t.equal(await sentenceOn(piecesOf(bytes, MEGABYTE)), sentence, title)
  }
})

test('a file without an end of its line is given up at the limit of a line, and not read whole', async (t) => {
  for (const [byte, head, sentence] of [
    [0, '', FOREIGN],
    [0x61, `${LINES[0]}\n`, 'Dòng 2: Dòng dài quá 33554432 byte, là giới hạn của chương trình này.'],
  ] as const) {
    let megabytes = 0
    const pieces = megabytesOf(byte, 300, head, () => {
      megabytes += 1
    })
    t.equal(await sentenceOn(pieces), sentence)
    t.ok(megabytes <= 33, `${megabytes} megabytes read`)
  }
})

test('an event with a hundred levels or a text of megabytes is judged like any other', async (t) => {
  const at = LINES.findIndex((line) => line.includes('"action":"roll.recorded"'))
  for (const figure of [nested(100), JSON.stringify('x'.repeat(20 * MEGABYTE))]) {
    const lines = LINES.with(at, LINES[at]!.replace('"attending":', `"a":${figure},"attending":`))
    const { verdict, violations } = reportOf(
      await verify(piecesOf(Buffer.from(lines.join('\n')), MEGABYTE)),
      [],
      NO_ANCHORS,
    )
    t.equal(verdict, 'violated')
    t.ok(
      violations.every(({ vi }) => vi.length < 1_000),
      'what the file says does not fill the page',
    )
  }
})
