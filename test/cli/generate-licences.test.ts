import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { isOfTheService, type Lock, licencePage, licensed } from '../../src/cli/generate-licences.ts'

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock

/** Licences that let the service be used and handed on as it is. Another one is a question for people. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Of fonts: they may be embedded in papers and handed on with the service.
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
]
/** Development packages that are never distributed: data, and axe, whose files stay as they are. */
const ALLOWED_IN_DEVELOPMENT = [...ALLOWED, 'CC-BY-3.0', 'MPL-2.0']

/**
 * Packages without a stated licence, and where it is stated: later versions of the same package; its file `license`
 * (MIT).
 */
const STATED_ELSEWHERE = ['jsonc-simple-parser']

/** Of `A OR B` one is enough, of `A AND B` all are needed. Anything else than these is not understood, and refused. */
const isAllowed = (expression: string, allowed: readonly string[]): boolean => {
  const plain = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression
  return plain.split(' OR ').some((side) => side.split(' AND ').every((one) => allowed.includes(one)))
}

/** Packages that a person has to check. */
const questionable = (of: Lock): string[] =>
  [
    ...licensed(of, isOfTheService).filter(({ licence }) => !isAllowed(licence ?? '', ALLOWED)),
    ...licensed(of, (one) => !isOfTheService(one)).filter(
      ({ licence }) => !isAllowed(licence ?? '', ALLOWED_IN_DEVELOPMENT),
    ),
  ].map(({ name }) => name)

test('every package has a licence that permits use in the service', async (t) => {
  t.ok(licensed(lock, isOfTheService).length > 80)
  t.same(questionable(lock).sort(), [...STATED_ELSEWHERE].sort())
})

test('a licence that is not on the list is reported', async (t) => {
  const withLicence = (license?: string, dev = false): Lock => ({
    packages: {
      '': { version: '1.0.0' },
      'node_modules/x': { version: '1.0.0', dev, ...(license ? { license } : {}) },
    },
  })
  for (const licence of [
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    '(MIT AND (MIT OR GPL-3.0-only))',
    'SEE LICENSE IN x',
    '',
  ]) {
    t.same(questionable(withLicence(licence)), ['x'], licence)
  }
  t.same(questionable(withLicence()), ['x'], 'none')
  t.same(questionable(withLicence('CC-BY-3.0')), ['x'], 'in service')
  t.same(questionable(withLicence('GPL-3.0-only', true)), ['x'], 'in development')
  for (const licence of ['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT']) {
    t.same(questionable(withLicence(licence)), [], licence)
  }
})

test('the page names each package in service once and marks those for one platform', async (t) => {
  const page = licencePage({
    packages: {
      '': { version: '1.0.0', license: 'UNLICENSED' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a/node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/@x/linux': { version: '3.0.0', os: ['linux'] },
      'node_modules/tool': { version: '9.0.0', license: 'MIT', dev: true },
    },
  })
  t.same(page.split('\n').slice(-3), ['| `@x/linux` * | 3.0.0 | not stated |', '| `b` | 1.0.0, 2.0.0 | MIT |', ''])
  t.notMatch(page, /tool|UNLICENSED/)
})
