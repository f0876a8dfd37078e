import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { verifyFiles } from '../../src/cli/verify.ts'
import { PAPER_TEXTS, PAPER_VERDICT_TEXTS } from '../../src/locale/paper-check.ts'
import { clientOf } from '../support/client.ts'
import { downloadFrom } from '../support/download.ts'
import { TEST_TOKEN } from '../support/everyone.ts'
import { linesOf, OLD_DATA, oldText, recordsIn } from '../support/old-data.ts'
import { openOldService } from '../support/old-service.ts'

// Results that earlier versions declared have minutes now, whatever those versions did not record. Papers and scans that
// they stored are the same files, and belong to their logs.

interface OldResult {
  readonly roundId: string
}

for (const name of OLD_DATA) {
  test(`${name}: every round that was declared then has its minutes, and the journal of its entries`, async (t) => {
    const { must } = clientOf(await openOldService(t, name))
    const rounds = linesOf<OldResult>(name, 'results.jsonl')
    t.ok(rounds.length > 0)
    for (const { roundId } of rounds) {
      for (const kind of ['minutes', 'entry-journal', 'hall-slides']) {
        const paper = await must<{ pages: number }>('POST', `/v1/rounds/${roundId}/papers`, {
          body: { kind, format: 'pdf' },
        })
        t.ok(paper.pages >= 1, `${roundId}: ${kind}`)
      }
    }
  })
}

const WITH_PAPERS = OLD_DATA.filter((name) => recordsIn(name, 'paper').length > 0)

/** A value of the type bytea, as the database prints it. */
const bytesOf = (text: string | null | undefined): Buffer => Buffer.from(text?.slice('\\x'.length) ?? '', 'hex')

/** The papers that were stored then as PDF, of which some were replaced or undone later. */
const pdfsIn = (name: string) =>
  recordsIn(name, 'paper')
    .filter(({ format }) => format === 'pdf')
    .map((row) => ({
      id: row['id']!,
      kind: row['kind']!,
      congressId: row['congress_id']!,
      roundId: row['round_id'],
      recordedAt: row['recorded_at']!,
      file: bytesOf(row['file']),
    }))

test('papers and scans were stored in every format by an earlier version', (t) => {
  const formats = (table: string) => [
    ...new Set(WITH_PAPERS.flatMap((name) => recordsIn(name, table)).map(({ format }) => format)),
  ]
  t.same(formats('paper').sort(), ['csv', 'docx', 'pdf', 'xlsx'])
  t.same(formats('signed_scan').sort(), ['pdf', 'png'])
  t.end()
})

for (const name of WITH_PAPERS) {
  test(`${name}: papers and scans of then are answered byte for byte`, async (t) => {
    const service = await openOldService(t, name)
    const { must } = clientOf(service)
    for (const row of recordsIn(name, 'paper')) {
      const { id, digest, version, replaces, kind } = row
      const { bytes } = await downloadFrom(service, `/v1/papers/${id}/file`)
      t.ok(bytes.equals(bytesOf(row['file'])), `${kind}`)
      t.equal(createHash('sha256').update(bytes).digest('hex'), digest)
      const [geometry, head] = [row['geometry'], row['head']].map((text) => JSON.parse(text ?? 'null'))
      const rest = { kind, digest, version: Number(version), replaces, part: row['part'] }
      t.match(await must('GET', `/v1/papers/${id}`), { ...rest, geometry, head })
    }
    for (const row of recordsIn(name, 'signed_scan')) {
      const { bytes } = await downloadFrom(service, `/v1/rounds/${row['round_id']}/signed-scans/${row['number']}/file`)
      t.ok(bytes.equals(bytesOf(row['file'])), 'scan')
    }
  })

  test(`${name}: papers of then belong to their congress, by the service and by its exported log`, async (t) => {
    const service = await openOldService(t, name)
    const papers = pdfsIn(name)
    const replaced = recordsIn(name, 'paper').map(({ replaces }) => replaces)
    t.ok(papers.some(({ id }) => replaced.includes(id)))
    for (const { id, congressId, roundId, recordedAt, file } of papers) {
      const answer = await service.app.inject({
        method: 'POST',
        url: `/v1/congresses/${congressId}/paper-checks`,
        headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/pdf' },
        payload: file,
      })
      const newer = recordsIn(name, 'paper').find(({ replaces }) => replaces === id)?.['id'] ?? null
      const later = recordsIn(name, 'round_undoing').filter((row) => row['round_id'] === roundId)
      const undone = later.find(({ recorded_at: at }) => at! > recordedAt)?.['kind'] ?? null
      t.match(answer.json(), { verdict: 'belongs', paper: { id }, replacedBy: newer, undone })
    }
    const folder = t.testdir({})
    interface Report {
      readonly file: string
      readonly report: { readonly manifest: { readonly log: string } }
    }
    let checked = 0
    let minutes = 0
    for (const { file, report } of linesOf<Report>(name, 'reports.jsonl')) {
      const held = papers.filter(({ congressId }) => congressId === report.manifest.log)
      for (const paper of held) writeFileSync(join(folder, `${paper.id}.pdf`), paper.file)
      writeFileSync(join(folder, file), oldText(name, file))
      const lines: string[] = []
      const output = {
        folder,
        out: async (line: string) => void lines.push(line),
        err: async (line: string) => void t.fail(line),
      }
      const status = await verifyFiles([file, ...held.flatMap(({ id }) => ['--paper', `${id}.pdf`])], output)
      // Papers belong to a log; nothing from outside shows that the log is the true one.
      t.equal(status, 3, file)
      for (const { id } of held) {
        checked += 1
        t.ok(
          lines.some((line) => line.startsWith(`${id}.pdf: `) && line.includes(PAPER_VERDICT_TEXTS.belongs.en)),
          id,
        )
      }
      for (const { id, kind, file: made } of held) {
        writeFileSync(join(folder, 'copy.pdf'), Buffer.concat([made, Buffer.from('\n% saved again\n')]))
        lines.splice(0)
        t.equal(await verifyFiles([file, '--paper', 'copy.pdf'], output), 1)
        const { en } = PAPER_TEXTS[kind === 'minutes' ? 'sameText' : 'sameCodes']
        // Papers without a slip, such as ballots, name nothing by which they are found.
        const isFound = !lines.some((line) => line.includes(PAPER_VERDICT_TEXTS.unknown.en))
        t.equal(lines.includes(`  ${en}`), isFound, `${id}: ${lines.join(' ')}`)
        if (kind === 'minutes' && isFound) minutes += 1
      }
    }
    t.ok(checked >= 2)
    t.ok(minutes >= 1, 'a copy of minutes agrees with the log in everything that is compared')
  })
}

test('scans of then are known by their exported log, also a withdrawn one', async (t) => {
  const [name, log] = ['data-before-desk', 'kept-2017.jsonl'] as const
  const folder = t.testdir({ [log]: oldText(name, log) })
  const lines: string[] = []
  const output = {
    folder,
    out: async (line: string) => void lines.push(line),
    err: async (line: string) => void t.fail(line),
  }
  const digests: readonly string[] = oldText(name, log).match(/"fileDigest":"[0-9a-f]{64}"/g) ?? []
  const scans = recordsIn(name, 'signed_scan').filter(({ digest }) => digests.includes(`"fileDigest":"${digest}"`))
  t.same(scans.map(({ format }) => format).sort(), ['pdf', 'png'])
  for (const row of scans) {
    lines.splice(0)
    const file = `ban-quet.${row['format']}`
    writeFileSync(join(folder, file), bytesOf(row['file']))
    const isWithdrawn = row['format'] === 'png'
    t.equal(await verifyFiles([log, '--paper', file], output), isWithdrawn ? 1 : 3)
    const has = (text: string): boolean => lines.some((line) => line.includes(text))
    t.ok(has(PAPER_VERDICT_TEXTS.scan.en))
    t.equal(has(PAPER_TEXTS.scanOf.en), !isWithdrawn, 'of its minutes')
    t.equal(has(PAPER_TEXTS.scanOfOther.en), isWithdrawn)
    if (!isWithdrawn) t.ok(has('minutes'))
  }
})
