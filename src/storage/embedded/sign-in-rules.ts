import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { ensurePassword, keepPassword, newPassword, readPassword, SUPERUSER } from './accounts.ts'
import { type EmbeddedFailure, startFailed } from './failures.ts'
import { type ClusterPlace, replaceFile } from './folders.ts'
import { type Launch, readRulesAgain } from './postmaster.ts'
import { runProgram } from './run-program.ts'

/** The file of PostgreSQL in which stands who may sign in, and how. */
const FILE = 'pg_hba.conf'

// The standby of a cluster is a server's business; replication is not named, and so it is refused.
const RULES = [
  '# Written by the service at every start: nobody is trusted.',
  'local all all scram-sha-256',
  'host all all 127.0.0.1/32 scram-sha-256',
  '',
].join('\n')

const RULES_OF_WINDOWS = RULES.split('\n')
  .filter((line) => !line.startsWith('local'))
  .join('\n')

/**
 * Lets nobody sign in without a password, which also restricts clusters of earlier versions: their socket trusted its folder.
 * Makes the passwords that are missing.
 * @param pid the postmaster, if one runs; it reads the rules again
 */
export const requirePasswords = async (
  launch: Launch,
  place: ClusterPlace,
  pid?: number,
): Promise<Result<void, EmbeddedFailure>> => {
  if (readPassword(place, 'owner') === undefined && pid === undefined) {
    const renewed = await renewOwner(launch, place)
    if (!renewed.ok) return renewed
  }
  ensurePassword(place, 'serving')
  ensurePassword(place, 'signIn')
  if (writeRules(place) && pid !== undefined) readRulesAgain(pid)
  return ok(undefined)
}

/**
 * The owner gets another password, as its file was lost: by PostgreSQL without a server, to which only the account of the data
 * has access.
 */
const renewOwner = async (launch: Launch, place: ClusterPlace): Promise<Result<void, EmbeddedFailure>> => {
  const password = newPassword()
  const { status, output } = await runProgram(
    launch.postgres,
    ['--single', '-D', place.pgdata, 'postgres'],
    launch.account,
    undefined,
    `alter role ${SUPERUSER} password '${password}'\n`,
  )
  if (status !== 0 || /ERROR|FATAL/.test(output)) {
    return err(startFailed(launch.logFile, output.replaceAll(password, '…')))
  }
  keepPassword(place, 'owner', password)
  return ok(undefined)
}

/** @returns whether the rules were others before */
const writeRules = ({ pgdata }: ClusterPlace): boolean => {
  const path = join(pgdata, FILE)
  const text = process.platform === 'win32' ? RULES_OF_WINDOWS : RULES
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  replaceFile(path, text, process.getuid?.() === 0 ? statSync(pgdata) : undefined)
  return true
}
