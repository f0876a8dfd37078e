import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UNFINISHED } from './file.ts'
import { superfluous } from './thinning.ts'

/** The folder in which the service keeps its backups. Files with other names are never looked at. */
export interface BackupFolder {
  readonly isThere: () => boolean
  /** Whether it is on the same disk as another folder. */
  readonly isOnDiskOf: (other: string) => boolean
  /** Time of the newest backup of this installation in milliseconds; null if there is none. */
  readonly newest: () => number | null
  readonly pathOf: (at: Date) => string
  /** Removes backups that are no longer needed, and those that were never finished. */
  readonly thin: (made: Date, now: Date) => void
}

const FORGOTTEN_MS = 3_600_000

/** 2026-11-28T10:15:30.123Z as 20261128T101530123Z, which every file system takes. */
const stampOf = (at: Date): string => at.toISOString().replaceAll(/[-:.]/g, '')

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

const timeOf = (stamp: string): number => Date.parse(stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6.$7Z'))

/** Two installations may use one stick: each removes only its own. The mark says nothing about the key. */
const markOf = (installationKey: Uint8Array): string =>
  createHash('sha256').update('kiem-phieu backups').update(installationKey).digest('hex').slice(0, 10)

const SUFFIX = '.backup'

/** @param installationKey tells the backups of this installation from others in the folder */
export const backupFolder = (folder: string, installationKey: Uint8Array): BackupFolder => {
  const prefix = `kiem-phieu-${markOf(installationKey)}-`
  const stampIn = (name: string): string | null => {
    const stamp = name.startsWith(prefix) ? name.slice(prefix.length).replace(/\.backup.*$/, '') : ''
    return STAMP.test(stamp) ? stamp : null
  }
  const own = (): { readonly name: string; readonly at: number }[] =>
    readdirSync(folder).flatMap((name) => {
      const stamp = stampIn(name)
      return stamp !== null && name === `${prefix}${stamp}${SUFFIX}` ? [{ name, at: timeOf(stamp) }] : []
    })
  const removeUnfinished = (now: Date): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      const isLeftover = stampIn(name) !== null && name.endsWith(UNFINISHED)
      if (isLeftover && now.getTime() - statSync(path).mtimeMs > FORGOTTEN_MS) rmSync(path, { force: true })
    }
  }
  return {
    isThere: () => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true,
    isOnDiskOf: (other) =>
      statSync(folder, { throwIfNoEntry: false })?.dev === statSync(other, { throwIfNoEntry: false })?.dev,
    newest: () => own().reduce<number | null>((newest, { at }) => Math.max(newest ?? at, at), null),
    pathOf: (at) => join(folder, `${prefix}${stampOf(at)}${SUFFIX}`),
    thin: (made, now) => {
      removeUnfinished(now)
      const all = own()
      const gone = new Set(
        superfluous(
          all.map(({ at }) => at),
          made.getTime(),
          now.getTime(),
        ),
      )
      for (const { name, at } of all) if (gone.has(at)) rmSync(join(folder, name), { force: true })
    },
  }
}
