import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { STORAGE_FAILURES } from '../../src/locale/database-failures.ts'
import {
  KEY_FILE_FAILURES,
  LISTEN_FAILURES,
  startFailureInWords,
  TLS_FAILURES,
  UNFORESEEN_FAILURES,
} from '../../src/locale/start-failures.ts'
import { codeOf, sourcesIn } from '../support/source.ts'

const page = readFileSync(new URL('../../src/docs/messages.md', import.meta.url), 'utf8')

/** The filled cells of each row of a table with so many columns. */
const rows = (columns: number): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === columns)

const FAILURES = {
  ...STORAGE_FAILURES,
  ...TLS_FAILURES,
  ...LISTEN_FAILURES,
  ...KEY_FILE_FAILURES,
  ...UNFORESEEN_FAILURES,
  'config-invalid': startFailureInWords({ code: 'config-invalid', params: { variable: 'PORT' } }),
}

test('each failure of a start has its row, with words of its message, a meaning and a remedy', async (t) => {
  const found = rows(4)
  t.same(
    found.map(([code]) => code).sort(),
    Object.keys(FAILURES)
      .map((code) => `\`${code}\``)
      .sort(),
  )
  for (const [code = '', words = '', meaning, remedy] of found) {
    const { en } = FAILURES[code.slice(1, -1) as keyof typeof FAILURES]
    t.ok(en.includes(words.slice(1, -1)), code)
    t.ok(meaning && remedy, code)
  }
})

const sources = sourcesIn('src/**/*.ts')
  .filter(({ path }) => !/^src\/(?:desk|desk-build|cli)\//.test(path))
  .map(({ path, text }) => ({ path, code: codeOf(text) }))

/** A call that writes a warning or an error to the log, with its message; without one it passes on a sentence. */
const LOGS = /\b(?:log|logger)\.(?:warn|error|fatal)\((?:\{[^}]*\},\s*'([^']+)'|'([^']+)')?/g
/** A sentence that is passed on to the log, up to what differs. */
const WARNS = /\bwarn\(\s*[`']([^`'$]+)/g

test('each warning and error of the service has its row', async (t) => {
  const messages = sources.flatMap(({ code }) => [
    ...[...code.matchAll(LOGS)].flatMap(([, withFields, alone]) => withFields ?? alone ?? []),
    ...[...code.matchAll(WARNS)].map(([, sentence = '']) => sentence.trim()),
  ])
  t.ok(messages.length >= 14, 'they were found')
  const found = rows(3)
  t.same([...new Set(messages.map((message) => `\`${message}\``))].sort(), found.map(([message]) => message).sort())
  t.ok(found.every(([, meaning, remedy]) => meaning && remedy))
})

test('a line of the log is JSON, and has the id of the request that caused it', async (t) => {
  const written = sources.filter(({ code }) => /\bconsole\.|process\.std(?:out|err)\.write/.test(code))
  t.same(
    written.map(({ path }) => path),
    ['src/main.ts'],
    'only the lines for people are written directly',
  )
  const loggers = sources
    .filter(({ path }) => path.startsWith('src/http/'))
    .flatMap(({ path, code }) =>
      [...code.matchAll(/([\w.]*)\b(?:log|logger)\.(?:info|warn|error|fatal)\(/g)].map(([, of]) => `${path} ${of}`),
    )
  t.ok(loggers.length > 5)
  t.same(
    loggers.filter((one) => !one.endsWith(' request.')),
    [],
  )
})
