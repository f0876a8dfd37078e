import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { auditRuntimes } from '../src/cli/runtimes/audit.ts'
import { readKnownHoles } from '../src/cli/runtimes/known-holes.ts'
import { postgresBinOf } from '../src/config.ts'
import { locatePrograms, versionOf } from '../src/storage/embedded/programs.ts'

// Asks npm for known holes in the packages that we use, and the list of this project for those of Node and PostgreSQL, which
// npm does not know. Exit status: 0 when none is high or critical, 1 when one is, 3 when npm could not be asked, 4 when a
// runtime has holes that were accepted for a while, 7 for both. Only 0 is a success: the caller has to say so.

const STATUS = { clean: 0, found: 1, unknown: 3, accepted: 4 } as const

interface Hole {
  readonly name: string
  readonly severity: string
  readonly why: string
}

type Outcome =
  | { readonly kind: 'clean'; readonly packages: number; readonly lesser: number }
  | { readonly kind: 'found'; readonly holes: readonly Hole[] }
  | { readonly kind: 'unknown'; readonly reason: string }

interface Answer {
  readonly out: string
  readonly complaint: string
  readonly late: boolean
}

/** What is audited: first what runs in service, then also what only developers need. */
const PARTS = [
  { label: 'packages of the service', args: ['--omit=dev'] },
  { label: 'all packages, those for development included', args: [] },
] as const

/** Runs npm in a group of its own, so that nothing of it stays behind when it takes too long. */
const runNpm = (args: readonly string[], seconds: number): Promise<Answer> =>
  new Promise((done) => {
    const npm = spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let [out, complaint, late] = ['', '', false]
    npm.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    npm.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text
    })
    const limit = setTimeout(() => {
      late = true
      if (npm.pid) process.kill(-npm.pid, 'SIGKILL')
    }, seconds * 1000)
    npm.on('error', ({ message }) => {
      complaint += message
    })
    npm.on('close', () => {
      clearTimeout(limit)
      done({ out, complaint, late })
    })
  })

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objectIn = (value: unknown, key: string): Json => {
  const inner = isObject(value) ? value[key] : undefined
  return isObject(inner) ? inner : {}
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isGrave = (severity: unknown): boolean => severity === 'high' || severity === 'critical'

const whyOf = ({ via }: Json): string =>
  (Array.isArray(via) ? via : [])
    .map((one) => (isObject(one) ? `${one['title']} ${one['url']}` : `through ${one}`))
    .join('; ')

/** Reads npm's report. Whatever is not a whole report is no answer, whatever npm's own exit status says. */
const judge = ({ out, complaint, late }: Answer, seconds: number): Outcome => {
  if (late) return { kind: 'unknown', reason: `npm did not answer within ${seconds} s` }
  const report = parse(out)
  const counts = objectIn(objectIn(report, 'metadata'), 'vulnerabilities')
  const packages = objectIn(objectIn(report, 'metadata'), 'dependencies')['total']
  const { high, critical, total } = counts
  const figures = [high, critical, total, packages]
  if (!figures.every((figure) => Number.isSafeInteger(figure)) || packages === 0) {
    const said = isObject(report) ? (report['message'] ?? objectIn(report, 'error')['summary']) : undefined
    const firstLine = complaint.split('\n').find((line) => line.trim() !== '')
    return { kind: 'unknown', reason: String(said || firstLine || 'npm gave no report') }
  }
  const holes = Object.entries(objectIn(report, 'vulnerabilities'))
    .filter(([, hole]) => isObject(hole) && isGrave(hole['severity']))
    .map(([name, hole]) => ({ name, severity: String((hole as Json)['severity']), why: whyOf(hole as Json) }))
  if (Number(high) + Number(critical) > 0 || holes.length > 0) return { kind: 'found', holes }
  return { kind: 'clean', packages: Number(packages), lesser: Number(total) }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const show = (label: string, outcome: Outcome): void => {
  if (outcome.kind === 'clean') {
    say(`audit: ${label} (${outcome.packages}): no hole known that is high or critical, ${outcome.lesser} lesser ones`)
  } else if (outcome.kind === 'found') {
    say(`audit: ${label}: KNOWN HOLES`)
    for (const { name, severity, why } of outcome.holes) say(`  ${severity}: ${name}: ${why}`)
  } else {
    say(`audit: ${label}: NOT DONE, nothing is known about them: ${outcome.reason}`)
  }
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    /** Another list of holes, and another time than now, for tests. */
    list: { type: 'string' },
    now: { type: 'string' },
  },
})

/** The version of the PostgreSQL that the embedded database runs on; null if none is installed here. */
const postgresql = async (): Promise<string | null> => {
  const source = locatePrograms(postgresBinOf())
  if (!source.ok) return null
  return (await versionOf(source.value)) ?? 'it says none'
}

const running = { node: process.versions.node, postgresql: await postgresql() }
const runtimes = auditRuntimes(readKnownHoles(values.list), running, values.now ? new Date(values.now) : new Date())
for (const line of runtimes.lines) say(line)

const kinds: Outcome['kind'][] = []
for (const { label, args } of PARTS) {
  const answer = await runNpm(['audit', '--json', '--audit-level=high', ...args], Number(values.seconds))
  const outcome = judge(answer, Number(values.seconds))
  show(label, outcome)
  kinds.push(outcome.kind)
}
if (kinds.includes('found') || runtimes.standing === 'found') process.exitCode = STATUS.found
else process.exitCode = (kinds.includes('unknown') ? STATUS.unknown : 0) + STATUS[runtimes.standing]
