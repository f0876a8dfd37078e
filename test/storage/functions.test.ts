import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ClientBase } from 'pg'
import { test } from 'tap'
import { ENTER_BALLOTS_ARGUMENTS } from '../../src/storage/enter-ballots.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { AS_SERVED } from '../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '..', '..', 'src', 'storage', 'functions')
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
const textOf = (file: string): string => readFileSync(resolve(FOLDER, file), 'utf8')

/** Each function of the service as the database has it, with its rights, without the indentation of its lines. */
const functionsIn = async (client: ClientBase): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await client.query<{ name: string; text: string }>(`
    select p.proname as name, concat(pg_get_functiondef(p.oid), ' ', p.proacl, ' ', pg_get_userbyid(p.proowner)) as text
    from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`)
  return Object.fromEntries(rows.map(({ name, text }) => [name, text.replace(/^[ \t]+/gm, '')]))
}

/** The functions after running these texts; everything is rolled back. */
const functionsAfter = async (
  client: ClientBase,
  texts: readonly string[],
): Promise<Readonly<Record<string, string>>> => {
  await client.query('begin')
  try {
    for (const text of texts) await client.query(text)
    return await functionsIn(client)
  } finally {
    await client.query('rollback')
  }
}

test('SQL functions', async (t) => {
  await forEachDatabase(
    t,
    'each file has the text in force of the function that it is named after',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        const inForce = await functionsIn(client)
        t.same(
          FILES.map((file) => file.replace('.sql', '')),
          Object.keys(inForce),
          'one file for each function',
        )
        for (const file of FILES) {
          const name = file.replace('.sql', '')
          t.match(textOf(file), `\ncreate or replace function ${name}(`, 'under a comment of what it does')
          const after = await functionsAfter(client, [textOf(file)])
          t.same(after, inForce, `${file} changes nothing`)
        }
      })
    },
    AS_SERVED,
  )

  await forEachDatabase(
    t,
    'a file that differs from the database is found',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        const inForce = await functionsIn(client)
        const changes: readonly (readonly [file: string, from: string, to: string])[] = [
          ['enter_ballots.sql', 'v_removed + 1;', 'v_removed + 2;'],
          ['scope_installation.sql', "= 'on'", "= 'off'"],
          ['append_audit_event.sql', 'security definer ', ''],
        ]
        for (const [file, from, to] of changes) {
          const changed = textOf(file).replace(from, to)
          t.not(changed, textOf(file))
          t.notSame(await functionsAfter(client, [changed]), inForce, file)
        }
      })
    },
    AS_SERVED,
  )

  await forEachDatabase(
    t,
    'the service names every argument of enter_ballots',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        const { rows } = await client.query<{ names: string[] }>(
          "select proargnames[1:pronargs] as names from pg_proc where proname = 'enter_ballots'",
        )
        t.same(rows, [{ names: [...ENTER_BALLOTS_ARGUMENTS] }])
      })
    },
    AS_SERVED,
  )
})
