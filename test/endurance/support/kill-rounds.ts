import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareRound } from '../../bench/support/scenario.ts'
import { type Service, startService } from '../../bench/support/service.ts'
import { COMPILED } from '../../support/compiled.ts'
import { until } from '../../support/until.ts'
import { killTree } from './kill-tree.ts'
import { checked, countOf, type Differences, NONE, sum, Typist } from './recording-typist.ts'

/** The victims of a round: the service, its PostgreSQL, or both at one moment. */
export const VICTIMS = ['service', 'postgres', 'both'] as const
export type Victims = (typeof VICTIMS)[number]

const TYPISTS = 4
/** Ballots that are acknowledged in a round before the kill. */
const BALLOTS_A_ROUND = 40

export interface Outcome extends Differences {
  readonly victims: Victims
  readonly rounds: number
  readonly acknowledged: number
}

export interface Plan {
  readonly dataDir: string
  readonly rounds: number
  readonly victims: readonly Victims[]
  /** Called after each round. */
  readonly report?: (line: string) => void
}

/**
 * Four typists type one ballot a request while the service or its PostgreSQL is killed, in rounds. After each one every
 * typist repeats what was in flight, and everything that was acknowledged is compared with what is stored.
 */
export const runRounds = async ({ dataDir, rounds, victims, report = () => {} }: Plan): Promise<readonly Outcome[]> => {
  let service = await startService({ DATA_DIR: dataDir, ...COMPILED })
  try {
    const room = rounds * victims.length * (BALLOTS_A_ROUND + TYPISTS) * 10
    const round = await prepareRound(service, { names: 9, seats: 7, batches: Array<number>(TYPISTS).fill(room) })
    const typists = round.batches.map((batchId) => new Typist(round, batchId))
    const outcomes: Outcome[] = []
    for (const kind of victims) {
      const before = countOf(typists)
      let found: Differences = NONE
      for (let number = 1; number <= rounds; number += 1) {
        service = await oneRound(service, dataDir, typists, kind)
        found = sum(found, await checked(service, typists))
        report(`${kind} ${number}/${rounds}: ${countOf(typists) - before} ballots`)
      }
      outcomes.push({ victims: kind, rounds, acknowledged: countOf(typists) - before, ...found })
    }
    return outcomes
  } finally {
    await service.stop()
  }
}

const oneRound = async (
  service: Service,
  dataDir: string,
  typists: readonly Typist[],
  victims: Victims,
): Promise<Service> => {
  const enough = countOf(typists) + BALLOTS_A_ROUND
  const typing = Promise.all(typists.map((typist) => typist.type(service)))
  await until(() => countOf(typists) >= enough)
  if (victims !== 'postgres') process.kill(service.pid, 'SIGKILL')
  if (victims !== 'service') await killPostgres(dataDir)
  for (const typist of typists) typist.stop()
  await typing
  if (victims !== 'postgres') await service.stop()
  const next = victims === 'postgres' ? service : await startService({ DATA_DIR: dataDir, ...COMPILED })
  for (const typist of typists) await until(() => typist.send(next))
  return next
}

/** Kills the postmaster and all its processes at one moment, as a power cut would. */
const killPostgres = async (dataDir: string): Promise<void> => {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
  await killTree(postmaster)
}
