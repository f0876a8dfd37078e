import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { readStates } from '../support/states.ts'

const MIGRATIONS = readdirSync(join(import.meta.dirname, '../../migrations'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

const WITH_NEXT = 'landed in one commit with the next'
const NO_PROGRAM = 'landed after a later name, and no program between the two could record a congress'
const AFTER_LATER = 'landed after a later name; a state without it and one with it are kept'

/** Migrations that are the newest one of no state, and why not. */
const NEVER_NEWEST: Readonly<Record<string, string>> = {
  '2026-11-22T00-meetings': WITH_NEXT,
  '2026-11-22T01-ballots': WITH_NEXT,
  '2026-11-22T02-append-audit-event': WITH_NEXT,
  '2026-11-22T04-accounts': WITH_NEXT,
  '2026-11-22T05-isolation': WITH_NEXT,
  '2026-11-22T06-rights-of-the-service': WITH_NEXT,
  '2026-11-22T08-audit-tree': WITH_NEXT,
  '2026-11-22T09-ballots-in-the-tree': WITH_NEXT,
  '2026-11-22T10-checkpoints': WITH_NEXT,
  '2026-11-22T11-log-guards': WITH_NEXT,
  '2026-11-22T12-webhooks': NO_PROGRAM,
  '2026-11-27T17-final-entries': AFTER_LATER,
  '2026-11-27T21-sealed-packages': WITH_NEXT,
  '2026-11-28T40-more-checkpoints': AFTER_LATER,
  '2026-11-28T41-receipts': AFTER_LATER,
  '2026-11-28T56-rows-with-their-events': WITH_NEXT,
  '2026-11-29T60-commitments-to-ballots': AFTER_LATER,
  '2026-11-29T80-sealed-scopes': WITH_NEXT,
  '2026-11-29T82-restored-logs': WITH_NEXT,
}

const STATES = readStates()

test('every migration but the newest one has left a state that is kept', (t) => {
  const newest = new Set(STATES.map(({ migrations }) => migrations.at(-1)))
  const missing = MIGRATIONS.slice(0, -1).filter((name) => !newest.has(name) && !(name in NEVER_NEWEST))
  t.same(missing, [], 'make them with test/vectors/states/make.ts')
  t.same(
    Object.keys(NEVER_NEWEST).filter((name) => newest.has(name) || !MIGRATIONS.includes(name)),
    [],
  )
  t.end()
})

test('a migration that landed after a later name is missing in one state and there in the next', (t) => {
  const late = Object.keys(NEVER_NEWEST).filter((name) => NEVER_NEWEST[name] === AFTER_LATER)
  for (const name of late) {
    const later = STATES.filter(({ migrations }) => migrations.at(-1)! > name)
    t.ok(
      later.some(({ migrations }) => !migrations.includes(name)) &&
        later.some(({ migrations }) => migrations.includes(name)),
      name,
    )
  }
  t.end()
})

test('states are small', (t) => {
  const folder = join(import.meta.dirname, '../vectors/states')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.br'))) {
    t.ok(readFileSync(join(folder, file)).length <= 20_000, file)
  }
  t.end()
})
