import { sql } from 'kysely'
import { openDatabase } from './connection.ts'
import { OLDEST_MAJOR } from './embedded/programs.ts'
import { isShared } from './pooler.ts'
import type { StorageFailure } from './storage-failures.ts'
import * as failures from './storage-failures.ts'

const MINUTE_MS = 60_000
/** The database refuses events whose time differs more from its own (`clock_allows`). */
const CLOCK_MINUTES = 5

/**
 * The failure of a server whose clock is too far from that of this machine, so that every event would be refused; null
 * if it is not.
 * @param server milliseconds since 1970, like `own`
 */
export const wrongClock = (server: number, own: number): StorageFailure | null => {
  const ahead = (server - own) / MINUTE_MS
  return Math.abs(ahead) > CLOCK_MINUTES ? failures.clockDiffers(Math.round(ahead)) : null
}

/** A server states its version as one number: 150018 is 15.18. */
const majorOf = (version: number): number => Math.floor(version / 10_000)

const numbered = (version: number): string => `${majorOf(version)}.${version % 10_000}`

/** A supported server: its version in its own words, such as `15.18 (Debian 15.18-0+deb12u1)`, and as numbers. */
export interface CheckedServer {
  readonly name: string
  readonly version: string
}

/** The version of a supported server, or why it cannot be used. */
export const checkServer = async (url: string): Promise<CheckedServer | StorageFailure> => {
  const owner = openDatabase({ url })
  try {
    if (await isShared(owner.pool)) return failures.sharedConnections()
    const { rows } = await sql<{ number: number; name: string; encoding: string; clock: string }>`
      select current_setting('server_version_num')::integer as number, current_setting('server_version') as name,
        current_setting('server_encoding') as encoding, extract(epoch from clock_timestamp()) * 1000 as clock
    `.execute(owner.db)
    const [version] = rows
    if (!version || majorOf(version.number) < OLDEST_MAJOR) return failures.tooOld(version?.name ?? '?')
    if (version.encoding !== 'UTF8') return failures.notUnicode(version.encoding)
    return wrongClock(Number(version.clock), Date.now()) ?? { name: version.name, version: numbered(version.number) }
  } finally {
    await owner.close()
  }
}
