import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Test, test } from 'tap'
import type { BundleCheckpoint, BundleItem, BundleLast, Manifest } from '../../src/audit/bundle.ts'
import { parseCheckpoint } from '../../src/audit/checkpoint.ts'
import { type EventDocument, eventLeaf } from '../../src/audit/event.ts'
import { inGroups } from '../../src/audit/merkle.ts'
import { ED25519, keyIdOf } from '../../src/audit/note.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { openTestService } from '../support/service.ts'
import { temporaryFolder } from '../tls/support.ts'
import { blocksIn } from './support/page.ts'

const PAGE = readFileSync(new URL('../../src/docs/verify-by-hand.md', import.meta.url), 'utf8')
const BLOCKS = blocksIn(PAGE).map(({ code }) => code)
const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const

interface Ran {
  readonly status: number
  readonly lines: readonly string[]
  readonly errors: string
}

/** Runs a block of the page as a person at a keyboard would. A missing program ends it with 127. */
const run = async (block: string, cwd: string, variables: Readonly<Record<string, string>>): Promise<Ran> => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, LC_ALL: 'C.UTF-8', ...variables }
  const linesOf = (text: string): string[] => text.split('\n').slice(0, -1)
  try {
    const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-euo', 'pipefail', '-c', block], {
      cwd,
      env,
    })
    return { status: 0, lines: linesOf(stdout), errors: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { status: code, lines: linesOf(stdout), errors: stderr }
  }
}

/** The program's own reading of a bundle. */
interface Read {
  readonly text: string
  readonly manifest: Manifest
  readonly events: readonly EventDocument[]
  readonly checkpoints: readonly BundleCheckpoint[]
  readonly end: BundleLast['end']
}

const read = (text: string): Read => {
  const items = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as BundleItem | BundleLast)
  const found = <K extends string, V>(pick: (item: Record<K, V>) => V | undefined): V[] =>
    items.map((item) => pick(item as unknown as Record<K, V>)).filter((value) => value !== undefined)
  return {
    text,
    manifest: found<'manifest', Manifest>(({ manifest }) => manifest)[0]!,
    events: found<'event', EventDocument>(({ event }) => event),
    checkpoints: found<'checkpoint', BundleCheckpoint>(({ checkpoint }) => checkpoint),
    end: found<'end', BundleLast['end']>(({ end }) => end)[0]!,
  }
}

/** Words with everything that has to be written in JSON in a way of its own, and letters outside the first plane. */
const AWKWARD = 'Phòng "Tổng hợp" \\ kế hoạch / 🗳 ﬁ'

const vote = async (congress: TestCongress): Promise<void> => {
  await congress.addPeople(...NAMES)
  await congress.addPerson('Hoàng Minh Đức', { unit: AWKWARD })
  const ballots = [{ strike: [NAMES[1]], times: 22 }]
  await congress.vote(await congress.createElection('delegates', 1), { names: NAMES, ballots })
}

const exportOf = async (congress: TestCongress): Promise<Read> => {
  const { status, body } = await congress.call<string>('POST', `/v1/congresses/${congress.id}/audit-exports`, {
    body: {},
  })
  if (status !== 200) throw new Error(`the export answered ${status}: ${JSON.stringify(body)}`)
  return read(body)
}

/** Runs block after block, as far as `goesOn` holds for what the last one came to. */
const follow = async (
  t: Test,
  text: string,
  size: number,
  goesOn: (ran: Ran) => boolean = () => true,
): Promise<readonly Ran[]> => {
  const folder = temporaryFolder(t)
  const bundle = join(folder, 'bundle.jsonl')
  writeFileSync(bundle, text)
  const ran: Ran[] = []
  for (const block of BLOCKS) {
    ran.push(await run(block, folder, { BUNDLE: bundle, SIZE: String(size) }))
    if (!goesOn(ran.at(-1)!)) break
  }
  return ran
}

test('the tools of the page are installed', async (t) => {
  for (const tool of ['jq', 'sha256sum', 'openssl', 'xxd', 'base64', 'diff', 'sed']) {
    const { status } = await run(`command -v ${tool}`, temporaryFolder(t), {})
    t.equal(status, 0, `${tool} has to be installed: on Debian, apt-get install jq openssl xxd`)
  }
})

const comesToTheSame = async (t: Test, { text, manifest, events, checkpoints, end }: Read): Promise<void> => {
  // Each checkpoint takes seconds; the others differ from these by nothing but their size.
  const tried = checkpoints.filter(({ cause }) => cause === 'result.declared' || cause === 'log.exported')
  t.ok(tried.length >= 2, 'a declared result, and the export')
  t.equal(checkpoints.at(-1)!.size, events.length)
  for (const { size, note, keyNumber } of tried) {
    const parsed = parseCheckpoint(note)
    if (!parsed.ok) throw new Error(parsed.error)
    const { root, origin } = parsed.value.checkpoint
    t.equal(keyNumber, 1)
    const keyId = toHex(keyIdOf(nodeCrypto, origin, ED25519, TEST_SIGNING_KEY.publicKey))
    const declared = events.slice(0, size).filter(({ action }) => action === 'result.declared')
    const ran = await follow(t, text, size)
    t.same(
      ran.filter(({ status, errors }) => status !== 0 || errors !== ''),
      [],
    )
    t.same(
      ran.map(({ lines }) => lines),
      [
        [end.sha256, end.sha256],
        [],
        [toHex(eventLeaf(nodeCrypto, events[0]!))],
        [],
        [],
        [inGroups(root), toHex(root), toBase64(root)],
        [manifest.origin, String(size), toBase64(root)],
        ['Signature Verified Successfully'],
        [toBase64(TEST_SIGNING_KEY.publicKey), keyId, keyId],
        checkpoints.map((checkpoint) => `${checkpoint.size} ${checkpoint.cause}`),
        declared.map(({ sequence, at, object, after }) =>
          JSON.stringify([sequence, at, object.id, (after as { result: { elected: string[] } }).result.elected]),
        ),
      ],
      `at ${size}`,
    )
  }
}

/** The first block of the page that finds something wrong, where its reader stops; null if none does. */
const firstFinding = async (t: Test, text: string, size: number): Promise<number | null> => {
  const ran = await follow(t, text, size, ({ status }) => status === 0)
  return ran.at(-1)!.status === 0 ? null : ran.length - 1
}

const findsChanges = async (t: Test, { text, events, checkpoints }: Read): Promise<void> => {
  const { size } = checkpoints.at(-1)!
  const lines = text.split('\n')
  const last = lines.find((line) => line.includes(`"sequence":${size}}`))!
  const { chain, checkpoint, signature } = { chain: 2, checkpoint: 6, signature: 7 }
  const attacks: Readonly<Record<string, readonly [string, number]>> = {
    'a changed figure': [text.replace('"attending":22', '"attending":21'), chain],
    'a changed time of the last event': [
      text.replace(last, last.replace(events.at(-1)!.at, '2016-01-01T00:00:00.000Z')),
      checkpoint,
    ],
    'a row removed': [lines.filter((line) => !line.includes('"sequence":3}')).join('\n'), chain],
    'the head cut': [lines.filter((line) => !line.includes('"sequence":1}')).join('\n'), chain],
    'a forged checkpoint': [
      text.replaceAll(/\\n\\n— (\S+) [A-Za-z0-9+/=]+/g, `\\n\\n— $1 ${Buffer.alloc(68, 9).toString('base64')}`),
      signature,
    ],
  }
  t.equal(await firstFinding(t, text, size), null)
  for (const [attack, [changed, block]] of Object.entries(attacks)) {
    t.not(changed, text, attack)
    t.equal(await firstFinding(t, changed, size), block, attack)
  }
}

test('the page, followed block by block', async (t) => {
  const service = await openTestService(t)
  await t.test('gives the same values as the program at the checkpoints of results and of the export', async (t) => {
    const congress = await openCongress(service, { level: 'grassroots' })
    await vote(congress)
    await comesToTheSame(t, await exportOf(congress))
  })
  // Each event costs several programs, so that a log is taken in which nothing was counted yet.
  await t.test('finds later changes to the file', async (t) =>
    findsChanges(t, await exportOf(await openCongress(service))),
  )
})
