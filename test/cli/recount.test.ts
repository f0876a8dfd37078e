import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'tap'
import { EXIT, recountFiles } from '../../src/cli/recount.ts'
import { agreeDisagree, changed, strikeOut } from '../count-record/sample.ts'

const CASES = readdirSync('test/cases')
  .sort()
  .map((file) => join('test/cases', file))

const run = (...files: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/recount.ts', ...files], { encoding: 'utf8' })
  return { status, stdout, stderr, lines: stdout.split('\n').slice(0, -1) }
}

const noInside = /\n\s+at |node:internal|Error:/

/** A record whose result is far longer than a pipe's buffer. */
const longRecord = (): string => {
  const candidates = Array.from({ length: 20_000 }, (_, n) => ({ id: `c${n}`, fullName: 'Nguyễn Văn An' }))
  const ballots = { issued: 0, returned: 0, counted: [] }
  return JSON.stringify({ ...strikeOut(), office: 'delegates', candidates, ballots })
}

test('npm run --silent recount prints one result per file on its own line, in order', (t) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'recount', '--', ...CASES], {
    encoding: 'utf8',
  })
  const expected = CASES.map((file) => JSON.parse(readFileSync(file, 'utf8')).expected)
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  t.equal(CASES.length >= 10, true)
  t.match(results, expected)
  t.equal(results.length, expected.length)
  t.equal(stderr, '')
  t.equal(status, 0)
  t.end()
})

test('an expectation that does not hold is reported with file and pointer, its result is printed, and the status is 1', (t) => {
  const dir = t.testdir({
    'a.json': JSON.stringify(changed(strikeOut(), '/expected', { base: 10, elected: [] })),
    'b.json': JSON.stringify(strikeOut()),
  })
  const { status, lines, stderr } = run(join(dir, 'a.json'), join(dir, 'b.json'))
  t.equal(status, 1)
  t.equal(lines.length, 2)
  t.equal(lines[0], lines[1])
  t.equal(
    stderr,
    `${dir}/a.json: /expected/base: expected 10, counted 9\n${dir}/a.json: /expected/elected: expected [], counted ["c1"]\n`,
  )
  t.end()
})

test('an impossible roll is counted as it is, with a warning of its own line and status 0', (t) => {
  const dir = t.testdir({
    'a.json': JSON.stringify(changed(strikeOut(), '/roll', { summoned: 9, attending: 9, exclusions: { exempt: 1 } })),
    'b.json': JSON.stringify(changed(strikeOut(), '/roll', { summoned: 9, attending: 10 })),
  })
  const { status, lines, stderr } = run(join(dir, 'a.json'), join(dir, 'b.json'))
  t.equal(status, 0)
  t.equal(lines.length, 2)
  t.same(
    stderr.split('\n').map((line) => line.split(': ').slice(1, 3)),
    [
      ['/roll/exclusions', 'warning roll-does-not-add-up'],
      ['/roll/attending', 'warning attending-exceeds-summoned'],
      [],
    ],
  )
  t.end()
})

test('a malformed record is one line with file, pointer and reason; the others are counted; status 2 wins over 1', (t) => {
  const dir = t.testdir({
    'differs.json': JSON.stringify(changed(strikeOut(), '/expected', { base: 10 })),
    'refused.json': JSON.stringify(changed(strikeOut(), '/ballots/counted/0/struck/0', 'c\n9')),
    'good.json': JSON.stringify(agreeDisagree()),
  })
  const { status, lines, stderr } = run(...['differs', 'refused', 'good'].map((name) => join(dir, `${name}.json`)))
  t.equal(status, 2)
  t.strictSame(
    lines.map((line) => JSON.parse(line).form),
    ['strike-out', 'agree-disagree'],
  )
  t.equal(
    stderr.split('\n')[1],
    `${dir}/refused.json: /ballots/counted/0/struck/0: no candidate of this record has the id "c\\n9"`,
  )
  t.equal(stderr.split('\n').length, 3)
  t.end()
})

test('each unreadable file is one clear line, and the rest is counted', (t) => {
  const text = JSON.stringify(strikeOut())
  const dir = t.testdir({
    folder: {},
    'empty.json': '',
    'broken.json': text.slice(0, -1),
    'latin.json': Buffer.from('{"a":"\xe9"}', 'latin1'),
    'utf16.json': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'deep.json': '['.repeat(500_000) + ']'.repeat(500_000),
    'twice.json': text.replace('"seats":1', '"seats":1,"seats":2'),
    'bom.json': `\ufeff${text}`,
  })
  const names = [
    'none.json',
    'folder',
    'empty.json',
    'broken.json',
    'latin.json',
    'utf16.json',
    'deep.json',
    'twice.json',
  ]
  const { status, lines, stderr } = run(...[...names, 'bom.json'].map((name) => join(dir, name)))
  t.equal(status, 2)
  t.equal(lines.length, 1, 'the one with a byte order mark is counted')
  const complaints = stderr.trimEnd().split('\n')
  t.equal(complaints.length, names.length)
  const wanted = [
    '(whole file): there is no such file',
    '(whole file): this is a directory, not a file',
    '(whole file): the file is empty',
    '(whole file): this is not JSON: ',
    '(whole file): this is not text in UTF-8',
    '(whole file): this is not text in UTF-8',
    `${'/0'.repeat(16)}: objects and lists are nested more than 16 levels deep`,
    '/seats: this key appears twice in one object',
  ]
  for (const [index, name] of names.entries()) {
    t.ok(complaints[index]?.startsWith(`${join(dir, name)}: ${wanted[index]}`), `${complaints[index]}`)
  }
  t.notMatch(stderr, noInside)
  t.end()
})

test('a control character in a name cannot break the line', (t) => {
  const { status, stderr } = run('no\nsuch\u001b[31mfile', '')
  t.equal(status, 2)
  t.equal(
    stderr,
    'no\\u000asuch\\u001b[31mfile: (whole file): there is no such file\n"": (whole file): this is a directory, not a file\n',
  )
  t.end()
})

test('without files the usage goes to standard error', (t) => {
  const { status, stdout, stderr } = run()
  t.equal(status, 2)
  t.equal(stdout, '')
  t.match(stderr, /^usage: npm run --silent recount -- FILE\.\.\.\n/)
  t.end()
})

test('a long result reaches a pipe completely', (t) => {
  const dir = t.testdir({ 'long.json': longRecord() })
  const child = spawn(process.execPath, ['src/cli/recount.ts', join(dir, 'long.json')])
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('close', (status) => {
    const text = Buffer.concat(chunks).toString()
    t.equal(status, 0)
    t.ok(text.length > 1_000_000)
    t.equal(JSON.parse(text).candidates.length, 20_000)
    t.end()
  })
})

test('a reader that closes the pipe causes no error', (t) => {
  const dir = t.testdir({ 'long.json': longRecord(), 'differs.json': '{}' })
  const files = ['long.json', 'long.json', 'differs.json'].map((name) => join(dir, name))
  const child = spawn(process.execPath, ['src/cli/recount.ts', ...files])
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  child.stdout.once('data', () => child.stdout.destroy())
  child.on('close', (status) => {
    t.equal(status, 2, 'the status still tells what was found')
    t.equal(complaints, `${dir}/differs.json: /format: a required value is missing\n`)
    t.end()
  })
})

test('results that cannot be written are reported as a failure', (t) => {
  const readOnly = openSync('package.json', 'r')
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/recount.ts', CASES[0]!], {
    encoding: 'utf8',
    stdio: ['ignore', readOnly, 'pipe'],
  })
  closeSync(readOnly)
  t.equal(status, 2)
  t.match(stderr, /^the results cannot be written \(\w+\)\n$/)
  t.end()
})

test('an internal error in one file is one line, and the next file is counted', async (t) => {
  const errors: string[] = []
  const results: string[] = []
  const out = async (line: string): Promise<void> => {
    if (results.push(line) === 1) throw new Error('no\npaper')
  }
  const err = async (line: string): Promise<void> => void errors.push(line)
  t.equal(await recountFiles([CASES[0]!, CASES[1]!], { folder: process.cwd(), out, err }), EXIT.refused)
  t.strictSame(errors, [`${CASES[0]}: (whole file): not counted because of an internal error: no\\u000apaper`])
  t.equal(results.length, 2)
})

test('names are relative to the folder of the caller, not to the root to which npm changes', (t) => {
  const cases = resolve('test/cases')
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/recount.ts', '07-one-name.json'], {
    env: { ...process.env, npm_lifecycle_event: 'recount', INIT_CWD: cases },
    encoding: 'utf8',
  })
  t.equal(status, EXIT.counted)
  t.match(JSON.parse(stdout), { outcome: 'complete' })
  t.end()
})
