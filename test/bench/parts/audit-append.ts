import { randomUUID } from 'node:crypto'
import { withClient } from '../../support/connection.ts'
import { type Generator, startGenerator } from '../load/generator.ts'
import type { LoadResult } from '../load/protocol.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import type { Part } from './part.ts'

const WRITERS = 32

interface Scene {
  readonly name: string
  readonly targets: readonly { readonly logId: string }[]
}

const logs = (count: number): { logId: string }[] => Array.from({ length: count }, () => ({ logId: randomUUID() }))

const scenes = (): readonly [Scene, ...Scene[]] => {
  const [one, shared] = logs(2)
  return [
    { name: 'one log, 1 writer', targets: [one!] },
    { name: `one log, ${WRITERS} writers`, targets: new Array<{ logId: string }>(WRITERS).fill(shared!) },
    { name: `${WRITERS} logs, one writer each`, targets: logs(WRITERS) },
  ]
}

const shown = (rounds: readonly LoadResult[]): string => {
  const at = (key: keyof LoadResult, digits: number) => median(rounds.map((round) => round[key])).toFixed(digits)
  return `${at('perSecond', 0)}/s, p50 ${at('p50', 1)}, p99 ${at('p99', 1)} ms`
}

const measure = async (
  { connection, label }: Bench,
  generator: Generator,
  { count, milliseconds }: { readonly count: number; readonly milliseconds: number },
): Promise<Row[]> => {
  const all = scenes().map((scene) => ({ scene, rounds: [] as LoadResult[] }))
  for (let round = 0; round < count; round++) {
    for (const { scene, rounds } of all) {
      rounds.push(await generator.run({ kind: 'append', connection, targets: scene.targets, milliseconds }))
    }
  }
  const rates = all.map(({ rounds }) => rounds.map(({ perSecond }) => perSecond))
  return all.slice(1).map(({ scene, rounds }, index) => {
    const ratio = medianRatio(rates[index + 1]!, rates[0]!)
    return row(`events appended, ${scene.name}, ${label}`, shown(rounds), `1 writer: ${shown(all[0]!.rounds)}`, ratio)
  })
}

/** Events per second that many writers append to one log, where they take turns, and to many logs, where they do not. */
export const auditAppend: Part = {
  name: 'audit-append',
  run: async ({ quick, resources }) => {
    const bench = await embeddedBench(resources)
    // The writers are nobody who has signed in.
    await withClient(bench.connection, (client) =>
      client.query(`create or replace function actor_of_event(
        p_actor_id text, p_actor_name text, p_role text, p_action text, p_object_id uuid, p_credential text
      ) returns text language sql as 'select p_actor_name'`),
    )
    const generator = startGenerator(resources)
    return measure(bench, generator, { count: quick ? 2 : 3, milliseconds: quick ? 1_000 : 3_000 })
  },
}
