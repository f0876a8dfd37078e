import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Test, test } from 'tap'
import { LIMITS } from '../../src/http/transport.ts'
import { type Key, makeServiceAccount } from '../http/support/keys.ts'
import { listening } from '../http/support/raw.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { madeFiles, pemOf, temporaryFolder } from '../tls/support.ts'
import { type Block, blocksIn, differences, kept, parseAnswer } from './support/page.ts'

const PAGE = readFileSync(new URL('../../src/docs/integration.md', import.meta.url), 'utf8')
const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const MACHINE = 'may-quet.so-1'
const ON_BOARD = 'Lê Thị Mai'

type Variables = Record<string, string>

/** Runs a block of the page as a person at a keyboard would: with curl and the variables of the page, nothing else. */
const run = async (block: string, cwd: string, variables: Variables): Promise<string> => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, LC_ALL: 'C.UTF-8', ...variables }
  const options = ['--norc', '-euo', 'pipefail', '-c', block]
  const { stdout, stderr } = await promisify(execFile)('bash', options, { cwd, env })
  if (stderr !== '') throw new Error(stderr)
  return stdout
}

/** A round in which 22 ballots came out of the box: a stack of 20 counted on paper, and one of 2 to be typed. */
const countingRound = async (congress: TestCongress): Promise<string> => {
  await congress.addPeople(...NAMES)
  const { id } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.proposeList(id, NAMES)
  await congress.approveList(id)
  await congress.handOut(id, 22)
  await congress.openBox(id, 22)
  for (const body of [
    { mode: 'tally-sheet', size: 20, label: 'Tập số 1' },
    { mode: 'ballots', size: 2, label: 'Tập số 2' },
  ]) {
    await congress.must('POST', `/v1/rounds/${id}/ballot-batches`, { body })
  }
  return id
}

/** Requests the things that the page asks for: an account, its role, a key. */
const askForKey = async (congress: TestCongress): Promise<Key> => {
  const account = await makeServiceAccount(congress, MACHINE)
  const grant = { username: MACHINE, role: 'board-member', personId: congress.idOf(ON_BOARD) }
  await congress.must('POST', `/v1/congresses/${congress.id}/role-grants`, { body: grant })
  const body = {
    name: 'Máy quét phiếu số 1',
    roles: ['board-member'],
    congressIds: [congress.id],
    expiresAt: '2017-08-06T00:00:00Z',
  }
  return congress.must<Key>('POST', `/v1/service-accounts/${account}/keys`, { body })
}

const openStage = async (t: Test) => {
  const files = madeFiles(t)
  const service = await openTestService(t, { transport: { tls: pemOf(files) } })
  const congress = await openCongress(service, { level: 'grassroots' })
  const round = await countingRound(congress)
  const key = await askForKey(congress)
  const variables = {
    ADDRESS: `https://127.0.0.1:${await listening(service)}`,
    CERTIFICATE: files.certificateFile,
    CONGRESS: congress.id,
    KEY: key.key,
  }
  return { congress, round, key, variables, folder: temporaryFolder(t) }
}

/** Follows the page block by block, and compares the answers with those shown; returns the values to keep. */
const follow = async (t: Test, blocks: readonly Block[], folder: string, given: Variables): Promise<Variables> => {
  const variables = { ...given }
  for (const { code, answer, after } of blocks) {
    const output = await run(code, folder, variables)
    if (answer === null) {
      t.equal(output, '', code)
      continue
    }
    const got = parseAnswer(output)
    t.same(differences(parseAnswer(answer), got), [], code)
    Object.assign(variables, kept(after, got.body))
  }
  return variables
}

test('the page for integrators, from a key to a recorded tally, works as written', async (t) => {
  const { congress, round, key, variables, folder } = await openStage(t)
  const blocks = blocksIn(PAGE)
  t.ok(blocks.filter(({ answer }) => answer !== null).length >= 10, 'the blocks were found')
  const known = await follow(t, blocks, folder, variables)
  t.match(known, { ROUND: round, BINH: congress.idOf(NAMES[0]), DUNG: congress.idOf(NAMES[1]) })

  t.match(await congress.must('GET', `/v1/rounds/${round}/tally`), {
    counted: 22,
    valid: 21,
    invalid: { 'over-voted': 1 },
    batches: { total: 2, open: 0 },
    names: [
      { fullName: NAMES[0], votes: 13 },
      { fullName: NAMES[1], votes: 8 },
    ],
    findings: [],
  })
  interface Event {
    readonly action: string
    readonly actor: { readonly id: string; readonly name: string; readonly role: string }
  }
  const log = await congress.must<{ items: Event[] }>('GET', `/v1/congresses/${congress.id}/audit-events?limit=200`)
  const acts = log.items.filter(({ actor }) => actor.id === key.accountId)
  t.same(
    acts.map(({ action }) => action),
    ['sheet.entered', 'sheet.entered', 'ballots.entered', 'entry.finalised', 'entry.finalised'],
    'each act once, whatever was repeated',
  )
  const machine = { id: key.accountId, name: `Máy ${MACHINE}`, role: 'board-member' }
  t.ok(acts.every(({ actor }) => JSON.stringify(actor) === JSON.stringify(machine)))
})

test('after a rotation only the first block must be repeated, with the new key', async (t) => {
  const { congress, key, variables, folder } = await openStage(t)
  const [setUp, first] = blocksIn(PAGE)
  if (!setUp || !first) throw new Error('the page has no blocks')
  await follow(t, [setUp, first], folder, variables)
  const body = { overlapMinutes: 0 }
  const next = await congress.must<Key>('POST', `/v1/keys/${key.id}/rotation`, { body })
  const refused = parseAnswer(await run(first.code, folder, variables))
  t.match(refused, { status: 401, body: { code: 'key-expired' } })
  await follow(t, [setUp, first], folder, { ...variables, KEY: next.key })
})

test('the page states the limit that is in force', async (t) => {
  t.match(PAGE, `more than ${LIMITS.keyRequests} requests with one key in a minute`)
})

test('the key is in no argument of a program and in no file other than that of the page', async (t) => {
  const { variables, folder } = await openStage(t)
  const [setUp, ...others] = blocksIn(PAGE)
  t.notOk(others.some(({ code }) => /\$\{?KEY\b/.test(code)))
  await run(setUp!.code, folder, variables)
  t.same(readdirSync(folder), ['kiem-phieu.curl'])
  t.equal(statSync(join(folder, 'kiem-phieu.curl')).mode & 0o777, 0o600)
})
