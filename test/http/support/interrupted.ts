import type { Client } from '../../support/client.ts'
import { recordsIn } from '../../support/old-data.ts'

/** The label on the stack that nobody has finished, in every folder of stored data. */
const HALF = 'Tập số 2'

interface Interrupted {
  readonly roundId: string
  readonly congressId: string
}

/** The round in a folder of stored data whose count was interrupted. */
export const interruptedRound = (name: string): Interrupted => {
  const labelled = recordsIn(name, 'ballot_batch_version').filter(({ label }) => label === HALF)
  const batches = recordsIn(name, 'ballot_batch').filter(({ id }) => labelled.some((one) => one['batch_id'] === id))
  const round = recordsIn(name, 'round').find(
    ({ id, state }) => state === 'counting' && batches.some((one) => one['round_id'] === id),
  )
  const election = recordsIn(name, 'election').find(({ id }) => id === round?.['election_id'])
  const [roundId, congressId] = [round?.['id'], election?.['congress_id']]
  if (!roundId || !congressId) throw new Error(`${name} has no stack with the label ${HALF} in a round being counted`)
  return { roundId, congressId }
}

interface Batch {
  readonly id: string
  readonly mode: string
  readonly size: number
}

/**
 * Types the ballots that are missing and finishes every entry: each ballot strikes out one name, and the board rules
 * that the last one is marked and invalid. Meetings recorded before blind entries have one entry in each stack.
 */
export const finishInterrupted = async (
  { must }: Client,
  { roundId, congressId, struck: position }: Interrupted & { readonly struck: number },
): Promise<void> => {
  const { ballot } = await must<{ ballot: { personId: string }[] }>('GET', `/v1/rounds/${roundId}/candidate-list`)
  const board = `/v1/congresses/${congressId}/counting-board`
  const { members } = await must<{ members: { personId: string; head: boolean }[] }>('GET', board)
  const ruledBy = members.find(({ head }) => head)?.personId
  const struck = [ballot[position]!.personId]
  const doubt = { kind: 'marked', ruling: 'invalid', ruledBy, note: 'Phiếu có ký tên.' }
  const { items } = await must<{ items: Batch[] }>('GET', `/v1/rounds/${roundId}/ballot-batches`)
  for (const { id, mode, size } of items) {
    const path = `/v1/ballot-batches/${id}/entries/first`
    const { state, entered } = await must<{ state: string; entered: number }>('GET', path)
    if (state !== 'open') continue
    if (mode === 'ballots') {
      const missing = Array.from({ length: size - entered - 1 }, () => ({ struck }))
      await must('POST', `${path}/ballots`, { body: { ballots: [...missing, { struck, doubt }] } })
    }
    await must('POST', `${path}/finalisation`)
  }
}
