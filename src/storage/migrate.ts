import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { ensureServiceRole } from './service-role.ts'
import type { Database } from './tables.ts'

const migrator = (db: Kysely<Database>): Migrator =>
  new Migrator({
    db,
    provider: new FileMigrationProvider({
      fs,
      path,
      migrationFolder: fileURLToPath(new URL('../../migrations', import.meta.url)),
    }),
  })

/** An account that owns nothing may read what was applied, and no more: somebody else migrates. */
const mayOnlyServe = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ only: boolean }>`
    select coalesce(not has_table_privilege(to_regclass('public.kysely_migration'), 'insert'), false) as only
  `.execute(db)
  return rows[0]?.only ?? false
}

/** Brings the schema up to date; several services starting at once take turns. Answers with what was applied. */
export const migrateToLatest = async (db: Kysely<Database>): Promise<readonly string[]> => {
  if ((await mayOnlyServe(db)) && (await isMigrated(db))) return []
  // What the migrations give rights to.
  await ensureServiceRole(db)
  const { error, results } = await migrator(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/** True when every migration of this version has been applied. */
export const isMigrated = async (db: Kysely<Database>): Promise<boolean> =>
  (await migrator(db).getMigrations()).every(({ executedAt }) => executedAt !== undefined)
