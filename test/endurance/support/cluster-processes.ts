import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Resources } from '../../bench/support/resources.ts'
import { clusterAccount } from './cluster-programs.ts'

/** Ports that nobody uses at this moment. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address()
      server.close()
      await once(server, 'close')
      return typeof address === 'object' && address ? address.port : 0
    }),
  )
}

/** Starts programs of a cluster with its account, each with a log in one folder. All of them end with the resources. */
export class ClusterProcesses {
  readonly #folder: string
  readonly #resources: Resources
  readonly #account = clusterAccount()

  constructor(folder: string, resources: Resources) {
    // The account of the programs passes through it.
    chmodSync(folder, 0o711)
    this.#folder = folder
    this.#resources = resources
  }

  /** A folder that the account may write to. */
  folder(name: string): string {
    const folder = join(this.#folder, name)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (this.#account) chownSync(folder, this.#account.uid, this.#account.gid)
    return folder
  }

  start(
    name: string,
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const log = openSync(join(this.#folder, `${name}.log`), 'a')
    const child = spawn(program, args, {
      cwd: this.#folder,
      env: { PATH: process.env['PATH'], HOME: this.#folder, LANG: 'C.UTF-8', ...env },
      stdio: ['ignore', log, log],
      ...this.#account,
    })
    return this.#resources.keep(child, endProcess)
  }

  /** The end of a log, for a message. */
  logOf(name: string): string {
    return readFileSync(join(this.#folder, `${name}.log`), 'utf8')
      .split('\n')
      .slice(-20)
      .join('\n')
  }
}

const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
