/** Ballots in each stack of the walk. */
export const SIZE = 3

/** A ballot as it is typed: right, set aside for the board, or mistyped by the first or the second typist. */
export type Letter = 'right' | 'aside' | 'slip-of-first' | 'slip-of-second'

export interface ModelBallot {
  letter: Letter
  removed: boolean
  version: number
}

export interface ModelEntry {
  state: 'open' | 'final' | 'closed'
  typist: string | null
  readonly ballots: ModelBallot[]
}

export interface ModelBatch {
  readonly id: string
  cancelled: boolean
  readonly entries: readonly [ModelEntry, ModelEntry]
  /** The newest ruling by the number of its ballot in the first entry. */
  readonly rulings: Map<number, { version: number; ballotVersion: number }>
  standing: string
}

export interface World {
  roundId: string
  round: 'counting' | 'declared' | 'annulled'
  closed: boolean
  batches: ModelBatch[]
  /** Whether a member confirmed the result, and nothing has changed since. */
  confirmed: boolean
}

export const newBatch = (id: string): ModelBatch => {
  const entry = (): ModelEntry => ({ state: 'open', typist: null, ballots: [] })
  return { id, cancelled: false, entries: [entry(), entry()], rulings: new Map(), standing: 'typing' }
}

/** The ballots of an entry that are not removed, with their numbers. */
export const liveIn = ({ ballots }: ModelEntry) =>
  ballots.flatMap((ballot, index) => (ballot.removed ? [] : [{ ballot, number: index + 1 }]))

const lettersOf = (entry: ModelEntry): readonly Letter[] => liveIn(entry).map(({ ballot }) => ballot.letter)

const isUnruled = ({ entries, rulings }: ModelBatch): boolean =>
  liveIn(entries[0]).some(
    ({ ballot, number }) => ballot.letter === 'aside' && rulings.get(number)?.ballotVersion !== ballot.version,
  )

/** The standings that a batch with final entries may have: more than one if the entries differ in their order alone. */
export const standingsOf = (batch: ModelBatch): readonly string[] => {
  if (batch.entries.some(({ state }) => state === 'open')) return ['typing']
  const [first, second] = batch.entries.map(lettersOf)
  const agreed = isUnruled(batch) ? 'ruling' : 'ready'
  if (String(first) === String(second)) return [agreed]
  const sameSet = String(first?.toSorted()) === String(second?.toSorted())
  return sameSet ? ['differing', agreed] : ['differing']
}

/** The batches that count now. */
export const readyIn = ({ batches }: World): readonly ModelBatch[] =>
  batches.filter(({ cancelled, standing }) => !cancelled && standing === 'ready')

/** Valid and invalid ballots of the batches that count, and the votes for the four names. */
export const countOf = (world: World) => {
  const letters = readyIn(world).flatMap(({ entries }) => lettersOf(entries[0]))
  const times = (letter: Letter): number => letters.filter((each) => each === letter).length
  const [right, first, second] = [times('right'), times('slip-of-first'), times('slip-of-second')]
  return {
    counted: letters.length,
    invalid: times('aside'),
    votes: [right + first, right + second, first, second],
  }
}

/** Ballots of the round that are in no batch yet. */
export const roomIn = ({ batches }: World, returned: number): number =>
  returned - SIZE * batches.filter(({ cancelled }) => !cancelled).length

/** Why the result cannot be declared; empty if only confirmations may be missing. */
export const notDeclarable = (world: World, returned: number): readonly string[] => {
  const counted = world.batches.filter(({ cancelled }) => !cancelled)
  const waiting = (standing: string): boolean => counted.some((batch) => batch.standing === standing)
  return [
    ...(world.closed ? ['congress-closed'] : []),
    ...(world.round === 'declared' ? ['result-already-declared'] : []),
    ...(world.round === 'annulled' ? ['round-annulled'] : []),
    ...(waiting('typing') ? ['entries-open'] : []),
    ...(waiting('differing') ? ['entries-differ'] : []),
    ...(waiting('ruling') ? ['rulings-missing'] : []),
    ...(readyIn(world).length * SIZE === returned ? [] : ['count-not-balanced']),
  ]
}
