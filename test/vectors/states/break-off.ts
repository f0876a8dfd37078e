import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Loaded before the demo of an earlier commit. Its service stores in the database that `make.ts` names, and the play is broken
// off in the middle of the second round, as a power cut breaks off an evening: half of a stack is typed by one typist.

const { STATE_DATABASE_URL = '', STATE_MAIN = '', STATE_ANSWERS = '' } = process.env

/** Ballots that are typed in the second round. */
const TYPED = 2

let service: ChildProcess | undefined
const { spawn } = childProcess
const spawnOnDatabase = (program: string, [main = '', ...rest]: readonly string[], options: SpawnOptions) => {
  const env = { ...options.env, DATABASE_URL: STATE_DATABASE_URL }
  service = spawn(program, [STATE_MAIN || main, ...rest], { ...options, env })
  return service
}
Object.assign(childProcess, { spawn: spawnOnDatabase })
syncBuiltinESMExports()

const ask = globalThis.fetch
const rounds: string[] = []
/** Of the head of the board, who makes the stacks. */
let head: Record<string, string> = {}

/** Asks as the head about both rounds, then ends service and play. */
const breakOff = async (address: string): Promise<never> => {
  const { 'content-type': _, ...headers } = head
  const read = async (path: string): Promise<unknown> => {
    const answer = await ask(`${address}/v1${path}`, { headers })
    return answer.ok ? answer.json() : null
  }
  const [counted, open] = rounds
  const answers = {
    counted,
    open,
    result: await read(`/rounds/${counted}/result`),
    // Blind to later versions until every stack is finished.
    tally: await read(`/rounds/${open}/tally`),
    stacks: await read(`/rounds/${open}/ballot-batches`),
  }
  service?.kill('SIGTERM')
  if (service?.exitCode === null) await once(service, 'close')
  writeFileSync(STATE_ANSWERS, JSON.stringify(answers))
  process.exit(0)
}

globalThis.fetch = async (input, init = {}) => {
  const { origin, pathname } = new URL(String(input))
  const { method = 'GET', body, headers = {} } = init
  if (method === 'POST' && pathname.endsWith('/ballot-batches')) head = headers as Record<string, string>
  if (rounds.length === 2 && method === 'POST' && pathname.endsWith('/ballots')) {
    const request = JSON.parse(String(body)) as { readonly ballots: readonly unknown[] }
    const part = JSON.stringify({ ...request, ballots: request.ballots.slice(0, TYPED) })
    const answer = await ask(input, { ...init, body: part })
    if (!answer.ok) throw new Error(await answer.text())
    await breakOff(origin)
  }
  const answer = await ask(input, init)
  if (method === 'POST' && answer.ok && /\/elections\/[^/]+\/rounds$/.test(pathname)) {
    rounds.push(((await answer.clone().json()) as { readonly id: string }).id)
  }
  return answer
}
