import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SignedLog, SignedLogs } from '../app/log/signing.ts'
import type { LogId } from '../kernel/brand.ts'
import { fromHex, toHex } from '../kernel/bytes.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hex) => fromHex(hex)!)

const kept = z.strictObject({
  size: z.int().min(0),
  /** Roots of the full subtrees by level; a level that has none holds the hash that was there last. */
  hashes: z.array(digest),
  accepted: z.int().min(0),
})

const read = (text: string): SignedLog => {
  const { size, hashes, accepted } = kept.parse(JSON.parse(text))
  return { frontier: { size, hashes }, accepted }
}

const write = ({ frontier: { size, hashes }, accepted }: SignedLog): string =>
  `${JSON.stringify({ size, hashes: hashes.map((hash) => toHex(hash)), accepted })}\n`

/** False for what another process has overtaken. */
const isNewer = (one: SignedLog, other: SignedLog | null): boolean =>
  other === null || one.accepted > other.accepted || one.frontier.size > other.frontier.size

/**
 * The newest signed state of each log: one small file for each, in a folder beside the key. A person who can change the
 * database, but not this folder, cannot take back what was signed.
 *
 * A file that is missing or damaged is as if nothing had been signed, and is reported: the log goes on.
 * @param warn receives a sentence for each file that cannot be read or written
 */
export const signedLogsIn = (folder: string, warn: (sentence: string) => void): SignedLogs => {
  const fileOf = (log: LogId): string => join(folder, `${log}.json`)
  const recall = (log: LogId): SignedLog | null => {
    try {
      return read(readFileSync(fileOf(log), 'utf8'))
    } catch (problem) {
      if (codeOf(problem) !== 'ENOENT')
        warn(`it is not known what was signed of a log: ${fileOf(log)}: ${messageOf(problem)}`)
      return null
    }
  }
  return {
    recall,
    remember: (log, signed) => {
      try {
        if (!isNewer(signed, recall(log))) return
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const next = `${fileOf(log)}.${process.pid}`
        writeFileSync(next, write(signed), { mode: 0o600 })
        renameSync(next, fileOf(log))
      } catch (problem) {
        // The act is committed and sealed; only the next comparison begins earlier.
        warn(`what was signed of a log cannot be kept: ${fileOf(log)}: ${messageOf(problem)}`)
      }
    },
  }
}
