import type { Client } from '../../support/client.ts'
import { asMember } from '../../support/everyone.ts'
import { recordsIn } from '../../support/old-data.ts'

/** The label on the stack that nobody has finished, in every folder of stored data. */
const HALF = 'Tập số 2'

export interface Interrupted {
  readonly roundId: string
  readonly congressId: string
}

interface Paper {
  readonly batch: number
  readonly ballot: { readonly number: number }
  readonly ruling: object | null
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
  readonly number: number
  readonly mode: string | null
  readonly size: number
  readonly cancelled: boolean
  readonly standing: string | null
  readonly entries: readonly { readonly slot: string; readonly state: string }[]
}

interface Differences {
  readonly pairs: readonly {
    readonly slots: readonly [string, string]
    readonly differences: readonly { readonly ballots: readonly (readonly { readonly number: number }[])[] }[]
    readonly columns: readonly object[]
  }[]
}

interface Entry {
  readonly state: string
  readonly entered: number
  readonly next: number
}

/** A round that goes on: its names, the one that each ballot strikes out, and the board, its head first. */
interface Going {
  readonly roundId: string
  readonly names: readonly string[]
  readonly struck: readonly string[]
  readonly board: readonly string[]
  readonly personOf: ReadonlyMap<string, string>
}

const FIRST = { 'if-none-match': '*' }

/** Types the ballots that an entry lacks, the last of them ruled invalid at once, and finishes it. */
const finishOnlyEntry = async (
  { must }: Client,
  { struck, board, personOf }: Going,
  { id, mode, size }: Batch,
  typists: ReadonlyMap<string, string>,
): Promise<void> => {
  const path = `/v1/ballot-batches/${id}/entries/first`
  const hand = personOf.size > 0 ? asMember(typists.get('first') ?? board[1]!) : {}
  const { state, entered } = await must<Entry>('GET', path, hand)
  if (state !== 'open') return
  const doubt = { kind: 'marked', ruling: 'invalid', ruledBy: board[0], note: 'Phiếu có ký tên.' }
  if (mode === 'ballots') {
    const missing = Array.from({ length: size - entered - 1 }, () => ({ struck }))
    await must('POST', `${path}/ballots`, { ...hand, body: { ballots: [...missing, { struck, doubt }] } })
  }
  await must('POST', `${path}/finalisation`, hand)
}

/** Finishes the open entries of a batch as their typists; a member with no hand in the batch types one not begun. */
const finishEntries = async (
  { must }: Client,
  { struck, board, personOf }: Going,
  { id, size, entries }: Batch,
  typists: ReadonlyMap<string, string>,
): Promise<void> => {
  const busy = [...typists.values()].map((account) => personOf.get(account) ?? account)
  for (const { slot, state } of entries) {
    if (state !== 'open') continue
    const fresh = board.find((member) => member !== board[0] && !busy.includes(member))
    const typist = typists.get(slot) ?? fresh!
    busy.push(typist)
    const hand = asMember(typist)
    const path = `/v1/ballot-batches/${id}/entries/${slot}`
    const { entered, next } = await must<Entry>('GET', path, hand)
    const ballots = Array.from({ length: size - entered }, () => ({ struck }))
    if (ballots.length > 0) await must('POST', `${path}/ballots`, { ...hand, body: { from: next, ballots } })
    await must('POST', `${path}/finalisation`, hand)
  }
}

/** The head enters by the papers what two entries tell differently: each of these strikes out the one name. */
const resolve = async ({ must, tagOf }: Client, { names, struck }: Going, { id, size }: Batch): Promise<void> => {
  const path = `/v1/ballot-batches/${id}/differences`
  const { pairs } = await must<Differences>('GET', path)
  const papers = pairs.flatMap(({ slots, differences }) =>
    differences.map(({ ballots }) => ({
      at: Object.fromEntries(slots.map((slot, side) => [slot, ballots[side]?.[0]?.number ?? null])),
      struck,
    })),
  )
  const votes = names.map((personId) => ({ personId, votes: struck.includes(personId) ? 0 : size }))
  const sheet = pairs.some(({ columns }) => columns.length > 0)
    ? { sheet: { valid: size, invalid: {}, names: votes } }
    : {}
  await must('POST', `/v1/ballot-batches/${id}/resolutions`, {
    headers: { 'if-match': await tagOf(path) },
    body: { papers, ...sheet, reason: 'Đối chiếu với phiếu giấy.' },
  })
}

/** A round whose count was interrupted. */
export interface ToFinish extends Interrupted {
  /** The position, in the list, of the name that every ballot strikes out. */
  readonly struck: number
  /** The stored rows of the table `entry_typist`; none before there were any. */
  readonly typists: readonly Readonly<Record<string, string | null>>[]
  /** The person of each account that types; the account has the id of the person if it is not named. */
  readonly personOf?: ReadonlyMap<string, string>
}

/** The board rules that every ballot set aside is marked and invalid. */
const ruleOnAll = async ({ must }: Client, { roundId, board }: Going, batches: readonly Batch[]): Promise<void> => {
  const { papers } = await must<{ papers: readonly Paper[] }>('GET', `/v1/rounds/${roundId}/doubtful-ballots`)
  for (const { batch, ballot, ruling } of papers) {
    if (ruling !== null) continue
    const id = batches.find(({ number }) => number === batch)?.id
    const vote = { for: board.length, against: 0, blank: 0 }
    const body = { ruling: 'invalid', fault: 'marked', present: board, vote, note: 'Phiếu có ký tên.' }
    await must('PUT', `/v1/ballot-batches/${id}/rulings/${ballot.number}`, { headers: FIRST, body })
  }
}

/**
 * Types the ballots that are missing and finishes every entry: each ballot strikes out one name. Meetings recorded
 * before blind entries have one entry in each stack, whose last ballot is ruled invalid as it is typed; in later ones the
 * head resolves what differs, and the board rules on what was set aside.
 */
export const finishInterrupted = async (
  client: Client,
  { roundId, congressId, struck: position, typists: typedBy, personOf = new Map() }: ToFinish,
): Promise<void> => {
  const { must } = client
  const { ballot } = await must<{ ballot: { personId: string }[] }>('GET', `/v1/rounds/${roundId}/candidate-list`)
  const { members } = await must<{ members: { personId: string; head: boolean }[] }>(
    'GET',
    `/v1/congresses/${congressId}/counting-board`,
  )
  const names = ballot.map(({ personId }) => personId)
  const inOrder = members.toSorted((one, other) => Number(other.head) - Number(one.head))
  const board = inOrder.map(({ personId }) => personId)
  const going = { roundId, names, struck: [names[position]!], board, personOf }
  const read = async (): Promise<readonly Batch[]> => {
    const { items } = await must<{ items: Batch[] }>('GET', `/v1/rounds/${roundId}/ballot-batches`)
    return items.filter(({ cancelled }) => !cancelled)
  }
  for (const batch of await read()) {
    const typed = typedBy.filter((one) => one['batch_id'] === batch.id)
    const typists = new Map(typed.map((one) => [one['slot']!, one['account_id']!]))
    if (batch.standing === null) await finishOnlyEntry(client, going, batch, typists)
    else await finishEntries(client, going, batch, typists)
  }
  for (const batch of await read()) if (batch.standing === 'differing') await resolve(client, going, batch)
  const ruling = (await read()).filter(({ standing }) => standing === 'ruling')
  if (ruling.length > 0) await ruleOnAll(client, going, ruling)
}
