import { createHttpClient, type HttpClient } from '../../src/cli/demo/http-client.ts'
import { leaveCount } from '../../src/cli/demo/leave-count.ts'
import { OWN_SCENARIOS } from '../../src/cli/demo/own-scenarios.ts'
import { playOpening } from '../../src/cli/demo/play-opening.ts'
import { readScenario } from '../../src/cli/demo/read-scenario.ts'
import { createReport } from '../../src/cli/demo/report.ts'
import type { Stage } from '../../src/cli/demo/stage.ts'

/** Plays a meeting of the demo over HTTP up to its count, in which a stack waits for typists. */
export const playUntilCount = async (address: string, link: string): Promise<Stage> => {
  const scenario = await readScenario(OWN_SCENARIOS['2017']!)
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error))
  const open = (): HttpClient => createHttpClient({ address, language: 'vi', signal: new AbortController().signal })
  const stage = await playOpening({ open, link }, createReport('vi', { line: () => {}, bold: false }), scenario.value)
  await leaveCount(stage)
  return stage
}

interface Meetings {
  readonly roles: readonly { readonly congress: { readonly id: string; readonly name: string } | null }[]
}
interface Overview {
  readonly elections: readonly { readonly rounds: readonly { readonly id: string }[] }[]
}

/** The name of the meeting in which the stack waits. */
export const MEETING = 'Cuộc họp để nhập thử'

/** The stack that waits: paths of its round and its entries, and the people on its ballot in their order. */
export const stackOf = async (client: HttpClient) => {
  const { roles } = (await client.get<Meetings>('/session')).body
  const id = roles.find(({ congress }) => congress?.name === MEETING)!.congress!.id
  const { elections } = (await client.get<Overview>(`/congresses/${id}/overview`)).body
  const round = `/rounds/${elections[0]!.rounds[0]!.id}`
  const { items } = (await client.get<{ items: { id: string }[] }>(`${round}/ballot-batches`)).body
  const { ballot } = (await client.get<{ ballot: { personId: string }[] }>(`${round}/candidate-list`)).body
  return { round, batch: `/ballot-batches/${items[0]!.id}/entries`, people: ballot.map(({ personId }) => personId) }
}
