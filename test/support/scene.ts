import type { Pool } from 'pg'
import type { Test } from 'tap'
import { embeddedServer, type Template, type TestConnection, withClient } from './database.ts'
import { takeDatabase } from './kept-database.ts'
import { plant, plantedSecrets } from './planted-secrets.ts'
import type { Planted } from './planted-secrets-search.ts'
import {
  countedIds,
  openTestService,
  PEOPLED,
  type ServiceOptions,
  type TestService,
  tickingClock,
  ticksUntil,
} from './service.ts'

/** Something that is played through the API once per run; every test that opens it gets a copy of the database. */
export interface Scene<Kept> {
  readonly name: string
  /** Returns the facts that tests need: JSON. */
  readonly play: (service: TestService) => Promise<Kept>
}

/** The record of a scene besides its rows. */
interface Record<Kept> {
  readonly kept: Kept
  readonly ticks: number
  readonly ids: number
  /** Tests use tokens and PINs that the scene created, so these are searched for too. */
  readonly secrets: readonly Planted[]
}

/** A schema of its own, so that it is not a row of the service. */
const write = (connection: TestConnection, record: Record<unknown>): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query('create schema scene; create table scene.record (document text not null)')
    await client.query('insert into scene.record values ($1)', [JSON.stringify(record)])
  })

const read = async <Kept>(pool: Pool): Promise<Record<Kept>> => {
  const { rows } = await pool.query<{ document: string }>('select document from scene.record')
  return JSON.parse(rows[0]!.document) as Record<Kept>
}

const templateOf = ({ name, play }: Scene<unknown>): Template => ({
  name: `scene-${name}`,
  from: PEOPLED,
  prepare: async (connection) => {
    const closing: (() => unknown)[] = []
    const [now, newId] = [tickingClock(), countedIds()]
    const t = { teardown: (close: () => unknown) => void closing.unshift(close) }
    const service = await openTestService(t, { beside: connection, now, newId })
    try {
      const kept = await play(service)
      const [ticks, ids] = [ticksUntil(now()) - 1, Number.parseInt(newId().slice(-12), 16) - 1]
      await write(connection, { kept, ticks, ids, secrets: plantedSecrets() })
    } finally {
      for (const close of closing) await close()
    }
  },
})

export type SceneOptions = Omit<ServiceOptions, 'now' | 'newId' | 'server' | 'beside' | 'database'>

/**
 * A service in which a scene has been played. Its clock and ids continue where the play ended, as if the scene had been
 * played in this test.
 */
export const openScene = async <Kept>(
  t: Pick<Test, 'teardown'>,
  scene: Scene<Kept>,
  options: SceneOptions = {},
): Promise<{ readonly service: TestService; readonly kept: Kept }> => {
  const database = await takeDatabase(await embeddedServer(), templateOf(scene))
  const { kept, ticks, ids, secrets } = await read<Kept>(database.owner.pool)
  for (const { text, what } of secrets) plant(text, what)
  const now = tickingClock(ticks)
  const service = await openTestService(t, { ...options, database, now, newId: countedIds(ids) })
  await service.app.ready()
  return { service, kept }
}
