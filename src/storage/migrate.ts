import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql, type Transaction } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { ensureServiceRole } from './service-role.ts'
import type { Database } from './tables.ts'

const provider = new FileMigrationProvider({
  fs,
  path,
  migrationFolder: fileURLToPath(new URL('../../migrations', import.meta.url)),
})

const migrator = (db: Kysely<Database>): Migrator => new Migrator({ db, provider })

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
  return applyTheRest(db)
}

const applyTheRest = async (db: Kysely<Database>): Promise<readonly string[]> => {
  const { error, results } = await migrator(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/**
 * Applies the migrations of an older version, up to a name, in the transaction of the caller; the role to which they grant
 * rights has to be there.
 */
export const migrateUpTo = async (tx: Transaction<Database>, last: string): Promise<void> => {
  const { error } = await migrator(tx).migrateTo(last)
  if (error) throw error
}

/** Applies the migrations that are left, in the transaction of the caller. Returns their names. */
export const migrateTheRest: (tx: Transaction<Database>) => Promise<readonly string[]> = applyTheRest

/** True if migrations are the first ones of this version, in order: an older version, or this one, had them. */
export const isOfThisOrOlder = async (names: readonly string[]): Promise<boolean> => {
  const own = Object.keys(await provider.getMigrations()).sort()
  return names.length > 0 && names.every((name, index) => name === own[index])
}

/** True when every migration of this version has been applied. */
export const isMigrated = async (db: Kysely<Database>): Promise<boolean> =>
  (await migrator(db).getMigrations()).every(({ executedAt }) => executedAt !== undefined)
