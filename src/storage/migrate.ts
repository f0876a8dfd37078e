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

/** An account that owns nothing may only read which migrations were applied: another account migrates. */
const mayOnlyServe = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ only: boolean }>`
    select coalesce(not has_table_privilege(to_regclass('public.kysely_migration'), 'insert'), false) as only
  `.execute(db)
  return rows[0]?.only ?? false
}

/**
 * Migrates the schema to the latest version; several services that start at once take turns. Returns the applied
 * migrations.
 */
export const migrateToLatest = async (db: Kysely<Database>): Promise<readonly string[]> => {
  if ((await mayOnlyServe(db)) && (await isMigrated(db))) return []
  // The role to which the migrations grant rights.
  await ensureServiceRole(db)
  const { error, results } = await migrator(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/** True when every migration of this version has been applied. */
export const isMigrated = async (db: Kysely<Database>): Promise<boolean> =>
  (await migrator(db).getMigrations()).every(({ executedAt }) => executedAt !== undefined)
