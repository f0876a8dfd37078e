import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Resources } from '../../bench/support/resources.ts'
import { prepareRound } from '../../bench/support/scenario.ts'
import { type Service, startService } from '../../bench/support/service.ts'
import { percentile } from '../../bench/support/statistics.ts'
import { until } from '../../support/until.ts'
import { ClusterProcesses, freePorts } from '../support/cluster-processes.ts'
import { clusterPrograms } from '../support/cluster-programs.ts'
import { checked, countOf, type Differences, NONE, sum, Typist } from '../support/recording-typist.ts'
import { StandbyCluster, type Victim } from '../support/standby-cluster.ts'
import { isVerified } from '../support/verified.ts'
import type { Part } from './part.ts'

const TYPISTS = 4
/** Ballots that are acknowledged before each kill, and after it. */
const BALLOTS = 40
const ROOM = 40_000
const BACK_MS = 10_000

const ROOT = resolve(import.meta.dirname, '../../..')

const migrate = async (databaseUrl: string, dataDir: string): Promise<void> => {
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
  const child = spawn(process.execPath, [resolve(ROOT, 'src/cli/migrate.ts')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = (await once(child, 'close')) as [number | null]
  if (status !== 0) throw new Error('the database was not migrated')
}

/** HAProxy in front of two processes, with the settings of `docker/standby`. */
const startProxy = async (program: string, services: readonly Service[], resources: Resources): Promise<string> => {
  const [port = 0] = await freePorts(1)
  const processes = new ClusterProcesses(resources.folder(), resources)
  processes.start('haproxy', program, ['-f', resolve(ROOT, 'docker/standby/haproxy.cfg')], {
    BIND: `127.0.0.1:${port}`,
    PROTOCOL: 'http',
    ...Object.fromEntries(services.map((service, index) => [`SERVICE_${index + 1}`, `127.0.0.1:${service.port}`])),
  })
  const origin = `http://127.0.0.1:${port}`
  await until(() =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return origin
}

/** Kills the primary under load; the milliseconds until each typist has an answer to a ballot that was sent after the kill. */
const oneRound = async (cluster: StandbyCluster, origin: string, typists: readonly Typist[], victim: Victim) => {
  const enough = countOf(typists) + BALLOTS
  const lastBegun = typists.map(() => 0)
  const typing = Promise.all(
    typists.map((typist, index) =>
      typist.persist({ origin }, (begunAt) => {
        lastBegun[index] = begunAt
      }),
    ),
  )
  await until(() => countOf(typists) >= enough)
  const killedAt = performance.now()
  const killed = await cluster.killPrimary(victim)
  await until(() => lastBegun.every((begunAt) => begunAt > killedAt))
  const back = performance.now() - killedAt
  const more = countOf(typists) + BALLOTS
  await until(() => countOf(typists) >= more)
  cluster.restart(killed)
  await cluster.untilWhole()
  for (const typist of typists) typist.stop()
  await typing
  return back
}

/** The primary of two databases is killed while four typists type through two processes of the service. */
export const standby: Part = {
  name: 'standby',
  run: async ({ resources, rounds, note, judge }) => {
    const programs = clusterPrograms()
    if ('missing' in programs) return note(`not tried: apt-get install ${programs.missing.join(' ')}`)
    const cluster = await StandbyCluster.start(programs, resources)
    const dataDir = resources.folder()
    await migrate(cluster.address('owner'), dataDir)
    const environment = {
      DATABASE_URL: cluster.address('service'),
      SIGN_IN_DATABASE_URL: cluster.address('signIn'),
      DATA_DIR: dataDir,
      TRUSTED_PROXIES: '127.0.0.1',
      LOG_LEVEL: 'fatal',
    }
    const start = async () => resources.keep(await startService(environment), ({ stop }) => stop())
    const services = [await start(), await start()]
    const origin = await startProxy(programs.haproxy, services, resources)
    const round = await prepareRound(services[0]!, { names: 9, seats: 7, batches: Array<number>(TYPISTS).fill(ROOM) })
    const typists = round.batches.map((batchId) => new Typist(round, batchId))
    let found: Differences = NONE
    const back: Record<Victim, number[]> = { postgres: [], machine: [] }
    for (let number = 1; number <= rounds; number += 1) {
      const victim: Victim = number % 2 === 1 ? 'postgres' : 'machine'
      const milliseconds = await oneRound(cluster, origin, typists, victim)
      back[victim].push(milliseconds)
      found = sum(found, await checked({ origin }, typists))
      note(
        `${victim} ${number}/${rounds}: ${countOf(typists)} ballots, writes back after ${milliseconds.toFixed(0)} ms`,
      )
    }
    for (const [victim, times] of Object.entries(back).filter(([, measured]) => measured.length > 0)) {
      const shown = [0.5, 1].map((share) => percentile(times, share).toFixed(0)).join(', max ')
      judge(Math.max(...times) <= BACK_MS, `${victim}: writes are back within ${BACK_MS} ms (p50 ${shown})`, 'time')
    }
    judge(
      found.lost + found.doubled + found.changed + found.unasked === 0,
      `${rounds} rounds: of ${countOf(typists)} acknowledged ballots ${found.lost} are lost, ${found.doubled} doubled, ${found.changed} changed; ${found.unasked} without a request`,
    )
    judge(await isVerified(dataDir, { DATABASE_URL: cluster.address('owner') }), 'the logs are verified')
  },
}
