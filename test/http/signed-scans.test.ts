import { createHash } from 'node:crypto'
import { test } from 'tap'
import { pageWith, pdfOf, smallPng } from '../documents/support/scans.ts'
import { downloadFrom } from '../support/download.ts'
import { TEST_TOKEN } from '../support/everyone.ts'
import { close, openDeclared } from '../support/kept-ballots.ts'
import { eventsOfCongress, openReplayedService } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'

interface Scan {
  readonly number: number
  readonly digest: string
  readonly withdrawn: object | null
}

const HELD_ON = '2017-08-05'
const PDF = pdfOf(pageWith())

const send = async <T = Scan & { readonly code: string }>(
  { app }: TestService,
  path: string,
  payload: Buffer,
  { type = 'application/pdf', ...headers }: Readonly<Record<string, string>> = {},
) => {
  const answer = await app.inject({
    method: 'POST',
    url: path,
    headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': type, ...headers },
    payload,
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<T>() }
}

test('a scan is kept byte for byte with its digest in the log, also after the congress is closed', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round } = await openDeclared(service, HELD_ON)
  const path = `/v1/rounds/${round}/signed-scans`
  const paper = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/papers`, {
    body: { kind: 'hall-slides', format: 'pdf' },
  })
  await close(congress)
  const { status, body } = await send(service, `${path}?paper=${paper.id}`, PDF)
  const digest = createHash('sha256').update(PDF).digest('hex')
  t.equal(status, 201)
  t.match(body, { number: 1, paperId: paper.id, format: 'pdf', pages: 1, digest, size: PDF.length, withdrawn: null })
  const { bytes, headers } = await downloadFrom(service, `${path}/1/file`)
  t.same(bytes, PDF)
  t.match(headers, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="ban-quet-1.pdf"',
    'content-security-policy': /^default-src 'none'; /,
    'x-content-type-options': 'nosniff',
  })
  t.match((await eventsOfCongress(service, congress.id)).at(-1), {
    action: 'scan.attached',
    object: { type: 'round', id: round },
    after: { number: 1, ofPaper: paper.id, scanFormat: 'pdf', fileSize: PDF.length, fileDigest: digest },
  })
})

test('a scan of a paper of the meeting is kept, listed and withdrawn like one of a round, also after the closing', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round } = await openDeclared(service, HELD_ON)
  const path = `/v1/congresses/${congress.id}/signed-scans`
  const paper = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/papers`, {
    body: { kind: 'result-sheet', format: 'docx' },
  })
  await send(service, `/v1/rounds/${round}/signed-scans`, PDF)
  await close(congress)
  const attached = { congressId: congress.id, roundId: null, paperId: paper.id, number: 1 }
  t.match(await send(service, `${path}?paper=${paper.id}`, PDF), { status: 201, body: attached })
  t.match((await eventsOfCongress(service, congress.id)).at(-1), {
    action: 'meeting-scan.attached',
    object: { type: 'congress', id: congress.id },
    after: { number: 1, ofPaper: paper.id, scanFormat: 'pdf', fileSize: PDF.length },
  })
  t.match(await send(service, path, PDF), { status: 409, body: { code: 'scan-attached-before' } })
  t.same((await downloadFrom(service, `${path}/1/file`)).bytes, PDF)
  const reason = 'Quét thiếu trang.'
  t.match(await congress.must('POST', `${path}/1/withdrawal`, { body: { reason } }), {
    ...attached,
    withdrawn: { reason },
  })
  t.match((await eventsOfCongress(service, congress.id)).at(-1), { action: 'meeting-scan.withdrawn', reason })
  t.match(await send(service, path, smallPng(), { type: 'image/png' }), { body: { number: 2, paperId: null } })
  t.match(await congress.must('GET', path), { items: [{ number: 1, withdrawn: { reason } }, { number: 2 }] })
  const { items } = await congress.must<{ items: Scan[] }>('GET', `/v1/rounds/${round}/signed-scans`)
  t.match(items, [{ number: 1, withdrawn: null }], 'a round has numbers of its own')
  t.equal(items.length, 1)
})

test('a scan is attached to the round or the meeting that its paper is about', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round } = await openDeclared(service, HELD_ON)
  const made = (path: string, kind: string) =>
    congress.must<{ id: string }>('POST', `${path}/papers`, { body: { kind, format: 'pdf' } })
  const [ofRound, ofMeeting] = [`/v1/rounds/${round}`, `/v1/congresses/${congress.id}`] as const
  const slides = await made(ofRound, 'hall-slides')
  const sheet = await made(ofMeeting, 'result-sheet')
  const elsewhere = { status: 422, body: { code: 'scan-of-paper-elsewhere' } }
  t.match(await send(service, `${ofRound}/signed-scans?paper=${sheet.id}`, PDF), elsewhere)
  t.match(await send(service, `${ofMeeting}/signed-scans?paper=${slides.id}`, PDF), elsewhere)
  t.match(await send(service, `${ofRound}/signed-scans?paper=${slides.id}`, PDF), { status: 201 })
  t.match(await send(service, `${ofMeeting}/signed-scans?paper=${sheet.id}`, PDF), { status: 201 })
})

test('the type is recognised from the bytes, not from the header', async (t) => {
  const service = await openReplayedService(t)
  const { round } = await openDeclared(service, HELD_ON)
  const path = `/v1/rounds/${round}/signed-scans`
  const { body } = await send(service, path, smallPng(), { type: 'image/jpeg' })
  t.match(body, { format: 'png', pages: null, paperId: null })
  t.equal((await downloadFrom(service, `${path}/1/file`)).headers['content-type'], 'image/png')
})

test('a wrong scan is withdrawn with a reason, stays readable, and can be attached again', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round } = await openDeclared(service, HELD_ON)
  const path = `/v1/rounds/${round}/signed-scans`
  await send(service, path, PDF)
  t.match(await send(service, path, PDF), { status: 409, body: { code: 'scan-attached-before' } })
  const reason = 'Quét thiếu trang.'
  const withdrawal = { body: { reason } }
  t.match(await congress.must('POST', `${path}/1/withdrawal`, withdrawal), { number: 1, withdrawn: { reason } })
  t.match(await congress.refused('POST', `${path}/1/withdrawal`, withdrawal), { status: 409, code: 'scan-withdrawn' })
  t.match(await congress.refused('POST', `${path}/2/withdrawal`, withdrawal), { status: 404, code: 'scan-unknown' })
  t.match(await send(service, path, PDF), { status: 201, body: { number: 2 } })
  const { items } = await congress.must<{ items: Scan[] }>('GET', path)
  t.match(items, [
    { number: 1, withdrawn: { reason } },
    { number: 2, withdrawn: null },
  ])
  t.same((await downloadFrom(service, `${path}/1/file`)).bytes, PDF)
})

test('a file that may not be kept is refused in one sentence, and stores nothing', async (t) => {
  const service = await openReplayedService(t)
  const { round } = await openDeclared(service, HELD_ON)
  const other = await openDeclared(service, HELD_ON)
  const paper = await other.congress.must<{ id: string }>('POST', `/v1/rounds/${other.round}/papers`, {
    body: { kind: 'hall-slides', format: 'pdf' },
  })
  const before = await storedIn(service.connection)
  const path = `/v1/rounds/${round}/signed-scans`
  const script = pdfOf(pageWith('/OpenAction << /S /JavaScript /JS (x) >>'))
  for (const [code, status, answer] of [
    ['scan-type-not-taken', 422, await send(service, path, Buffer.from('<html></html>'))],
    ['scan-active', 422, await send(service, path, script)],
    ['scan-encrypted', 422, await send(service, path, pdfOf(pageWith(), '/Encrypt << /Filter /Standard >>'))],
    ['scan-damaged', 422, await send(service, path, smallPng().subarray(0, -4))],
    ['scan-of-paper-elsewhere', 422, await send(service, `${path}?paper=${paper.id}`, PDF)],
    ['file-type-unsupported', 415, await send(service, path, PDF, { type: 'text/csv' })],
    ['body-too-large', 413, await send(service, path, Buffer.alloc(20 * 1024 * 1024 + 1))],
  ] as const) {
    t.equal(answer.status, status, code)
    t.equal(answer.body.code, code)
  }
  t.same(await storedIn(service.connection), before)
})

test('a repeated request with one key attaches one scan; another file under the key is refused', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round } = await openDeclared(service, HELD_ON)
  const path = `/v1/rounds/${round}/signed-scans`
  const key = { 'idempotency-key': 'quet-1' }
  const first = await send(service, path, PDF, key)
  const again = await send(service, path, PDF, key)
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.same(again.body, first.body)
  t.match(await send(service, path, smallPng(), key), { status: 422, body: { code: 'idempotency-key-reused' } })
  t.equal((await congress.must<{ items: Scan[] }>('GET', path)).items.length, 1)
})

test('a scan of the largest size is kept', async (t) => {
  const service = await openReplayedService(t)
  const { round } = await openDeclared(service, HELD_ON)
  const path = `/v1/rounds/${round}/signed-scans`
  const large = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024 - PDF.length - 8, ' '), Buffer.from('%%EOF\n')])
  t.match(await send(service, path, large), { status: 201, body: { size: large.length } })
  t.equal((await downloadFrom(service, `${path}/1/file`)).bytes.length, large.length)
})
