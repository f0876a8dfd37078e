import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql, type Transaction } from 'kysely'
import { FileMigrationProvider, type MigrationProvider, Migrator } from 'kysely/migration'
import { adoptReplaced, REPLACED, successorsOf } from './replaced-migrations.ts'
import { ensureServiceRoles } from './service-role.ts'
import type { Database } from './tables.ts'

const provider = new FileMigrationProvider({
  fs,
  path,
  migrationFolder: fileURLToPath(new URL('../../migrations', import.meta.url)),
})

/** A migration may have landed after one with a later name, so data can hold the later one alone. */
const migrator = (db: Kysely<Database>, from: MigrationProvider = provider): Migrator =>
  new Migrator({ db, provider: from, allowUnorderedMigrations: true })

/** A newer version has migrated the data; the message names the migrations that this version does not know. */
export class MigratedByNewer extends Error {}

/** The names of the applied migrations, in order; none before the first. */
const appliedTo = async (db: Kysely<Database>): Promise<readonly string[]> => {
  const { rows: found } = await sql<{ found: boolean }>`
    select to_regclass('public.kysely_migration') is not null as found
  `.execute(db)
  if (!found[0]?.found) return []
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The names of all migrations of this version and of every older one. */
const knownNames = async (): Promise<ReadonlySet<string>> =>
  new Set([...Object.keys(await provider.getMigrations()), ...REPLACED])

/**
 * Nothing is changed in data of a newer version.
 * @throws MigratedByNewer if a migration was applied that this version does not have
 */
export const refuseNewer = async (db: Kysely<Database>): Promise<void> => {
  const known = await knownNames()
  const unknown = (await appliedTo(db)).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new MigratedByNewer(unknown.join(', '))
}

/** An account that owns nothing may only read which migrations were applied: another account migrates. */
const mayOnlyServe = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ only: boolean }>`
    select coalesce(not has_table_privilege(to_regclass('public.kysely_migration'), 'insert'), false) as only
  `.execute(db)
  return rows[0]?.only ?? false
}

/**
 * Migrates the schema to the latest version, in one transaction: one that is interrupted has changed nothing. Several
 * services that start at once take turns. Returns the applied migrations.
 * @throws MigratedByNewer if a newer version has migrated the data
 */
export const migrateToLatest = async (db: Kysely<Database>): Promise<readonly string[]> => {
  await refuseNewer(db)
  if ((await mayOnlyServe(db)) && (await isMigrated(db))) return []
  // The roles to which the migrations grant rights.
  await ensureServiceRoles(db)
  await adoptReplaced(db)
  return applyTheRest(db)
}

const applyTheRest = async (db: Kysely<Database>, from?: MigrationProvider): Promise<readonly string[]> => {
  const { error, results } = await migrator(db, from).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/**
 * Applies the migrations that an older version had applied, and no other one of their time, in the transaction of the caller;
 * the role to which they grant rights has to be there. Replaced ones are applied as the files of today.
 */
export const migrateAs = async (tx: Transaction<Database>, applied: readonly string[]): Promise<void> => {
  const wanted = new Set(successorsOf(applied))
  const all = Object.entries(await provider.getMigrations())
  const migrations = Object.fromEntries(all.filter(([name]) => wanted.has(name)))
  await applyTheRest(tx, { getMigrations: async () => migrations })
}

/** Applies the migrations that are left, in the transaction of the caller. Returns their names. */
export const migrateTheRest = (tx: Transaction<Database>): Promise<readonly string[]> => applyTheRest(tx)

/**
 * True if this version knows every applied migration: it has them, or made another of them. They need not be its first ones,
 * because a migration may have landed after one with a later name.
 */
export const isOfThisOrOlder = async (applied: readonly string[]): Promise<boolean> => {
  const known = await knownNames()
  return applied.length > 0 && applied.every((name) => known.has(name))
}

/** True when every migration of this version has been applied. */
export const isMigrated = async (db: Kysely<Database>): Promise<boolean> =>
  (await migrator(db).getMigrations()).every(({ executedAt }) => executedAt !== undefined)
