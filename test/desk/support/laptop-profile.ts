import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { launchOptions } from './chromium.ts'

/** A browser of a laptop, with a profile that stays when it ends. */
export interface LaptopBrowser {
  readonly page: Page
  /** Ends every process of it at once, so that nothing can be tidied up. */
  readonly kill: () => Promise<void>
  /** Stops every process of it where it is. */
  readonly freeze: () => void
  readonly close: () => Promise<void>
}

const childrenOf = (pid: number): number[] => {
  const found: number[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const [, parent] = /\) \w (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      if (Number(parent) === pid) found.push(Number(name), ...childrenOf(Number(name)))
    } catch {
      // The process has ended since the folder was read.
    }
  }
  return found
}

/** Kills the program of this process that was started with these words, with every process that it has started. */
export const killProgram = (words: string): void => {
  const program = childrenOf(process.pid).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words))
  if (program === undefined) throw new Error(`no program was started with ${words}`)
  signalAll([program, ...childrenOf(program)], 'SIGKILL')
}

/** The first process of the browser with a profile in this folder. */
const firstOf = (profile: string): number => {
  const own = childrenOf(process.pid).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`),
  )
  const first = own.find((pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type='))
  if (first === undefined) throw new Error(`no browser has its profile in ${profile}`)
  return first
}

const signalAll = (pids: readonly number[], signal: 'SIGSTOP' | 'SIGKILL'): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended with its parent.
    }
  }
}

/** Opens a page of the service in a browser with this profile. */
export const openProfile = async (profile: string, origin: string): Promise<LaptopBrowser> => {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    baseURL: origin,
  })
  const first = firstOf(profile)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto('/')
  const all = (): number[] => [first, ...childrenOf(first)]
  return {
    page,
    freeze: () => signalAll(all(), 'SIGSTOP'),
    kill: async () => {
      const closed = new Promise((resolve) => context.once('close', resolve))
      signalAll(all(), 'SIGKILL')
      await closed
    },
    close: () => context.close(),
  }
}

/** A disk of its own whose power can be cut. */
export interface Disk {
  readonly folder: string
  /** Copies the disk as it is at this moment, without anything that was not written to it yet. */
  readonly cut: () => void
  /** The disk after the power is back. */
  readonly restore: () => string
}

const SIZE = 384 * 1024 * 1024

/** A file with a file system in it, if this machine allows that; otherwise the reason why not. */
export const openDisk = (t: Test): Disk | string => {
  if (process.getuid?.() !== 0) return 'only root mounts a disk'
  const folder = temporaryFolder(t)
  const [image, copy, before, after] = ['disk', 'copy', 'before', 'after'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  const mounted: string[] = []
  const mount = (file: string, at: string): void => {
    mkdirSync(at)
    execFileSync('mount', ['-o', 'loop', file, at], { stdio: 'pipe' })
    mounted.push(at)
  }
  t.teardown(() => {
    for (const at of mounted) execFileSync('umount', ['--lazy', at])
  })
  try {
    writeFileSync(image, '')
    truncateSync(image, SIZE)
    execFileSync(existsSync('/usr/sbin/mkfs.ext4') ? '/usr/sbin/mkfs.ext4' : 'mkfs.ext4', ['-q', image], {
      stdio: 'pipe',
    })
    mount(image, before)
  } catch (error) {
    return `no disk can be mounted here: ${String(error)}`
  }
  return {
    folder: before,
    cut: () => copyFileSync(image, copy),
    restore: () => {
      mount(copy, after)
      return after
    },
  }
}
