import type { ClientBase } from 'pg'
import type { PlayedVote } from './play-hall.ts'

/** The differences between the typed ballots and the rows of the database. */
export interface Found {
  /** Acknowledged ballots. */
  readonly typed: number
  readonly lost: number
  readonly changed: number
  /** Stored, although nobody has typed them. */
  readonly unasked: number
  /** Rounds whose declared votes are not the typed ones. */
  readonly wrongResults: number
}

interface StoredEntry {
  readonly struck: Readonly<Record<string, readonly number[]>>
}

const storedBallots = async (client: ClientBase): Promise<ReadonlyMap<string, StoredEntry['struck']>> => {
  const { rows } = await client.query<StoredEntry & { readonly entry: string }>(
    `select batch_id || ' ' || slot as entry, jsonb_object_agg(number, to_jsonb(struck)) as struck
      from current_ballot where not removed group by batch_id, slot`,
  )
  return new Map(rows.map(({ entry, struck }) => [entry, struck]))
}

interface StoredResult {
  readonly candidates: readonly { readonly id: string; readonly votes: number }[]
}

const storedResults = async (client: ClientBase): Promise<ReadonlyMap<string, StoredResult>> => {
  const { rows } = await client.query<{ readonly id: string; readonly result: StoredResult }>(
    'select round_id as id, result from holding_result',
  )
  return new Map(rows.map(({ id, result }) => [id, result]))
}

/** Everybody whose name is not struck has a vote. Counted here by another way than that of the service. */
const isAsTyped = ({ people, stacks }: PlayedVote, stored: StoredResult | undefined): boolean => {
  const struck = stacks[0]?.struck ?? []
  const votes = new Map(people.map((person) => [person, struck.filter((name) => name !== person).length]))
  return (
    stored?.candidates.length === people.length &&
    stored.candidates.every(({ id, votes: count }) => votes.get(id) === count)
  )
}

/** Compares every ballot and every result of finished congresses with the rows of the database. */
export const compareStored = async (client: ClientBase, votes: readonly PlayedVote[]): Promise<Found> => {
  const ballots = await storedBallots(client)
  const results = await storedResults(client)
  let [typed, lost, changed, unasked] = [0, 0, 0, 0]
  for (const { people, stacks } of votes) {
    for (const { batchId, slot, struck } of stacks) {
      const stored = ballots.get(`${batchId} ${slot}`) ?? {}
      typed += struck.length
      unasked += Math.max(0, Object.keys(stored).length - struck.length)
      for (const [index, person] of struck.entries()) {
        const places = stored[String(index + 1)]
        if (places === undefined) lost += 1
        else if (places.length !== 1 || people[places[0]!] !== person) changed += 1
      }
    }
  }
  const wrongResults = votes.filter((vote) => !isAsTyped(vote, results.get(vote.roundId))).length
  return { typed, lost, changed, unasked, wrongResults }
}
