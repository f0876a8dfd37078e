import type { CongressState } from '../../../src/rules/congress-states.ts'
import type { ElectionState } from '../../../src/rules/election-states.ts'
import type { EntriesPerBatch } from '../../../src/rules/entry.ts'
import type { RoundState } from '../../../src/rules/round.ts'

/** Ballots in each stack of the walk, issued in each round, and the confirmations that a result needs. */
export const [SIZE, ISSUED, CONFIRMATIONS] = [3, 6, 2] as const

export const SLIPS = ['slip-of-first', 'slip-of-second', 'slip-of-third'] as const
/** A ballot as it is typed: right, set aside for the board, or mistyped by one of the typists. */
export type Letter = 'right' | 'aside' | (typeof SLIPS)[number]

export interface ModelBallot {
  letter: Letter
  removed: boolean
  version: number
}

export interface ModelEntry {
  readonly slot: string
  state: 'open' | 'final' | 'closed'
  typist: string | null
  /** Everybody who has typed it; nobody types two entries of a stack. */
  readonly hands: Set<string>
  readonly ballots: ModelBallot[]
  /** The ballots as its sheet counts them, each set aside as an invalid one; null for an entry without a sheet. */
  sheet: { letters: readonly Letter[]; version: number } | null
}

interface ModelRuling {
  readonly version: number
  readonly ballotVersion: number
  readonly ruling: 'valid' | 'invalid'
}

export interface ModelBatch {
  readonly id: string
  readonly mode: string | null
  /** The ballots as its papers show them. */
  readonly papers: readonly Letter[]
  version: number
  cancelled: boolean
  readonly entries: readonly ModelEntry[]
  /** The newest ruling by the number of its ballot in the entry that counts. */
  readonly rulings: Map<number, ModelRuling>
  standing: string
  /** Whether its entries were never finished, because its round ended early and was reopened. */
  unfinished: boolean
}

export interface ModelRound {
  readonly id: string
  state: RoundState
  hasList: boolean
  issues: number
  returns: number
  returned: number
  readonly batches: ModelBatch[]
  /** Members who have confirmed the result since it last changed. */
  readonly confirmed: Set<string>
  /** Whether the head has changed what others typed, by settling their differences. */
  isChangedByHead: boolean
  isDecided: boolean
  endedEarly: boolean
}

export interface ModelElection {
  readonly id: string
  readonly office: string
  seats: number
  cancelled: boolean
  readonly rounds: ModelRound[]
}

export interface World {
  state: CongressState
  readonly entries: EntriesPerBatch
  readonly elections: ModelElection[]
}

/** A round with its election. */
export interface Place {
  readonly election: ModelElection
  readonly round: ModelRound
}

const SLOTS = ['first', 'second', 'third'] as const

/** The papers of a stack: of three stacks one has no doubtful ballot, one has one and one has two. */
const papersOf = (number: number): readonly Letter[] =>
  Array.from({ length: SIZE }, (_, place) => (place < number % 3 ? 'aside' : 'right'))

export const newBatch = (id: string, mode: string | null, { entries, elections }: World): ModelBatch => ({
  id,
  mode,
  papers: papersOf(elections.flatMap(({ rounds }) => rounds.flatMap(({ batches }) => batches)).length),
  version: 1,
  cancelled: false,
  entries: SLOTS.slice(0, entries).map((slot) => ({
    ...{ slot, state: 'open', typist: null, hands: new Set<string>(), ballots: [], sheet: null },
  })),
  rulings: new Map(),
  standing: 'typing',
  unfinished: false,
})

export const newRound = (id: string, hasList: boolean): ModelRound => ({
  ...{ id, hasList, state: 'listing', issues: 0, returns: 0, returned: 0, batches: [], confirmed: new Set<string>() },
  isChangedByHead: false,
  ...{ isDecided: false, endedEarly: false },
})

/** The rounds of all elections. */
export const placesIn = ({ elections }: World): readonly Place[] =>
  elections.flatMap((election) => election.rounds.map((round) => ({ election, round })))

/** The stacks of a round that are not cancelled. */
export const countedIn = ({ batches }: ModelRound): readonly ModelBatch[] =>
  batches.filter(({ cancelled }) => !cancelled)

const isVoid = ({ state }: ModelRound): boolean => state === 'annulled' || state === 'cancelled'

/** The rounds of an election that hold, in their order. */
export const standingIn = ({ rounds }: ModelElection): readonly ModelRound[] => rounds.filter((round) => !isVoid(round))

export const stateOf = (election: ModelElection): ElectionState => {
  if (election.cancelled) return 'cancelled'
  return standingIn(election).some(({ state }) => state !== 'listing') ? 'begun' : 'planned'
}

/** The rounds that hold and were opened after this one: they rest on it. */
export const laterThan = ({ election, round }: Place): readonly ModelRound[] =>
  standingIn(election).filter((other) => election.rounds.indexOf(other) > election.rounds.indexOf(round))

/** Whether more ballots are returned than were issued, so that the round has no result. */
export const endsEarly = ({ returned }: ModelRound): boolean => returned > ISSUED

/** The ballots of an entry that are not removed, with their numbers. */
export const liveIn = ({ ballots }: ModelEntry) =>
  ballots.flatMap((ballot, index) => (ballot.removed ? [] : [{ ballot, number: index + 1 }]))

const lettersOf = (entry: ModelEntry): readonly Letter[] =>
  entry.sheet?.letters ?? liveIn(entry).map(({ ballot }) => ballot.letter)

/** The first entry by ballots, or the first sheet if there are only sheets. */
export const countedEntry = ({ entries }: ModelBatch): ModelEntry =>
  entries.find(({ sheet }) => sheet === null) ?? entries[0]!

export interface Figures {
  readonly valid: number
  readonly invalid: number
  readonly votes: readonly number[]
}

/** The figures of ballots; each vote goes to the two of the four names that are not struck. */
export const figuresOf = (letters: readonly Letter[]): Figures => {
  const times = (letter: Letter): number => letters.filter((each) => each === letter).length
  const [right, first, second, third] = [times('right'), ...SLIPS.map(times)] as [number, number, number, number]
  return {
    valid: letters.length - times('aside'),
    invalid: times('aside'),
    votes: [right + first, right + second, first + third, second + third],
  }
}

/** The ballots of the entry that counts as the board ruled on them: one that it found valid is a right one. */
const ruledLetters = (batch: ModelBatch): readonly Letter[] => {
  const entry = countedEntry(batch)
  if (entry.sheet) return entry.sheet.letters
  return liveIn(entry).map(({ ballot: { letter }, number }) =>
    letter === 'aside' && batch.rulings.get(number)?.ruling === 'valid' ? 'right' : letter,
  )
}

const isUnruled = (batch: ModelBatch): boolean => {
  const entry = countedEntry(batch)
  if (entry.sheet) return false
  return liveIn(entry).some(
    ({ ballot, number }) => ballot.letter === 'aside' && batch.rulings.get(number)?.ballotVersion !== ballot.version,
  )
}

const sameFigures = (one: readonly Letter[], other: readonly Letter[]): boolean =>
  JSON.stringify(figuresOf(one)) === JSON.stringify(figuresOf(other))

/** The standing of final entries that agree as ballots: sheets are compared after the last ruling. */
const agreedStanding = (batch: ModelBatch): string => {
  if (isUnruled(batch)) return 'ruling'
  const sheets = batch.entries.flatMap(({ sheet }) => sheet ?? [])
  return sheets.every(({ letters }) => sameFigures(letters, ruledLetters(batch))) ? 'ready' : 'differing'
}

/** Whether an entry of the batch is open. */
export const isTyped = ({ entries }: ModelBatch): boolean => entries.some(({ state }) => state === 'open')

/** The state of a batch whose standing is known. */
export const batchStateOf = ({ cancelled, entries, standing }: ModelBatch): string => {
  if (cancelled) return 'cancelled'
  return entries.every(({ state }) => state === 'closed') ? 'closed' : standing
}

/** The standings that a batch may have: more than one if entries differ in their order alone. */
export const standingsOf = (batch: ModelBatch): readonly string[] => {
  if (batch.unfinished || isTyped(batch)) return ['typing']
  const [counted, ...others] = batch.entries.filter(({ sheet }) => sheet === null).map(lettersOf)
  const agreed = agreedStanding(batch)
  if (others.every((other) => String(other) === String(counted))) return [agreed]
  const isSameSet = (other: readonly Letter[]): boolean => String(other.toSorted()) === String(counted?.toSorted())
  return others.every(isSameSet) ? ['differing', agreed] : ['differing']
}

/** The figures of the stacks of a round that count now. */
export const countOf = (round: ModelRound): Figures & { readonly counted: number } => {
  const letters = countedIn(round).flatMap((batch) => (batch.standing === 'ready' ? ruledLetters(batch) : []))
  return { ...figuresOf(letters), counted: letters.length }
}
