import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'
import { childrenOf, signalAll } from '../../support/process-tree.ts'
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

/** The first process of the browser with a profile in this folder. */
const firstOf = (profile: string): number => {
  const own = childrenOf(process.pid).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`),
  )
  const first = own.find((pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type='))
  if (first === undefined) throw new Error(`no browser has its profile in ${profile}`)
  return first
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
