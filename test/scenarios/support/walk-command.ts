import type { CongressEvent } from '../../../src/rules/congress-states.ts'
import type { RoundState } from '../../../src/rules/round.ts'
import type { Random } from '../../reference/random.ts'
import type { Answer } from '../../support/service.ts'
import type { WalkHall } from './walk-hall.ts'
import { countedIn, type ModelBatch, type Place, placesIn, type World } from './walk-model.ts'

export type Machine = 'congress' | 'election' | 'round' | 'batch' | 'entry'

/** An event of one thing. The id of an entry is that of its batch with its slot. */
export interface Touch {
  readonly machine: Machine
  readonly id: string
  readonly event: string
  /** The state that follows, if the model knows it and the event leads to several. */
  readonly to?: string
}

/** A command with the reasons for which the model refuses it; accepted if there are none. */
export interface Command {
  readonly name: string
  readonly reasons: readonly string[]
  /** The events that it is for the things that exist; everything else stays in its state. */
  readonly touches: readonly Touch[]
  /** The event that it is for the congress; `act` if it names none. */
  readonly ofCongress?: CongressEvent
  /** Transitions, or their beginnings, that become possible by it. */
  readonly leadsTo?: readonly string[]
  /** The round that is compared afterwards. */
  readonly round?: Place['round']
  readonly batch?: ModelBatch
  readonly send: () => Promise<Answer>
  readonly accepted: (answer: Answer) => void
}

/** Makes a command, without doing anything; null if there is nothing that it could be about. */
export type Make = (hall: WalkHall, world: World, random: Random) => Command | null

export const REASON = { reason: 'Đối chiếu với phiếu giấy.' }
export const FIRST = { 'if-none-match': '*' }
export const when = (isSo: boolean, code: string): readonly string[] => (isSo ? [code] : [])

/** The header for a change of this version, or for the first version of something. */
export const seenAs = (version: number): Record<string, string> =>
  version === 0 ? FIRST : { 'if-match': `"${version}"` }

/** Why nothing is done in a congress, an election. */
export const ended = ({ state }: World): readonly string[] => when(state !== 'open', 'congress-closed')
export const electionRefuses = (world: World, { election }: Pick<Place, 'election'>): readonly string[] => [
  ...ended(world),
  ...when(election.cancelled, 'election-cancelled'),
]

const VOID: Readonly<Partial<Record<RoundState, string>>> = {
  annulled: 'round-annulled',
  cancelled: 'round-cancelled',
}

/** Why a round refuses an act: by its state, or because its vote is void. */
export const roundRefuses = (
  world: World,
  place: Place,
  codes: Readonly<Partial<Record<RoundState, string>>>,
): readonly string[] => {
  const code = { ...codes, ...VOID }[place.round.state]
  return [...electionRefuses(world, place), ...(code === undefined ? [] : [code])]
}

/** Why a round that is not being counted takes no act on its stacks. */
export const NOT_COUNTING: Readonly<Partial<Record<RoundState, string>>> = {
  listing: 'ballots-not-returned',
  listed: 'ballots-not-returned',
  voting: 'ballots-not-returned',
  declared: 'result-already-declared',
}

/** A round: one in these states most of the time; null if there is none. */
export const pickPlace = (world: World, random: Random, states: readonly RoundState[]): Place | null => {
  const all = placesIn(world)
  const fit = all.filter(({ round }) => states.includes(round.state))
  const among = fit.length > 0 && !random.oneIn(8) ? fit : all
  return among.length > 0 ? random.pick(among) : null
}

/** A stack of a round, which is not cancelled most of the time; null if there is none. */
export const pickBatch = (world: World, random: Random): (Place & { readonly batch: ModelBatch }) | null => {
  const place = pickPlace(world, random, ['counting'])
  if (!place) return null
  const { batches } = place.round
  const counted = countedIn(place.round)
  const among = counted.length > 0 && !random.oneIn(8) ? counted : batches
  return among.length > 0 ? { ...place, batch: random.pick(among) } : null
}

export const entryId = ({ id }: Pick<ModelBatch, 'id'>, { slot }: { readonly slot: string }): string => `${id} ${slot}`

/** An event of a batch and of all its entries. */
export const touchAll = (batch: ModelBatch, event: string, ofEntries: string | null): readonly Touch[] => [
  { machine: 'batch', id: batch.id, event },
  ...(ofEntries === null
    ? []
    : batch.entries.map((entry): Touch => ({ machine: 'entry', id: entryId(batch, entry), event: ofEntries }))),
]
