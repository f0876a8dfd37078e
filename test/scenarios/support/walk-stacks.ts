import {
  type Make,
  NOT_COUNTING,
  pickBatch,
  pickPlace,
  REASON,
  roundRefuses,
  seenAs,
  touchAll,
  when,
} from './walk-command.ts'
import { HEAD_OF_BOARD } from './walk-hall.ts'
import {
  countedEntry,
  countedIn,
  isTyped,
  liveIn,
  type ModelBallot,
  type ModelBatch,
  newBatch,
  type Place,
  SIZE,
  type World,
} from './walk-model.ts'

/** Why a stack takes no act of the head. */
const batchRefuses = (world: World, place: Place & { readonly batch: ModelBatch }): readonly string[] => [
  ...roundRefuses(world, place, NOT_COUNTING),
  ...when(place.batch.cancelled, 'batch-cancelled'),
]

const MODES = [null, null, null, null, 'ballots', 'tally-sheet'] as const

export const create: Make = ({ call }, world, random) => {
  const place = pickPlace(world, random, ['counting'])
  if (!place) return null
  const { round } = place
  const mode = random.pick(MODES)
  const room = round.returned - SIZE * countedIn(round).length
  return {
    round,
    touches: [],
    name: `the head sets up a stack of ${round.id}, mode ${mode}`,
    reasons: [...roundRefuses(world, place, NOT_COUNTING), ...when(room < SIZE, 'batch-larger-than-returned')],
    send: () => call(HEAD_OF_BOARD, 'POST', `/v1/rounds/${round.id}/ballot-batches`, { body: { size: SIZE, mode } }),
    accepted: ({ body }) => void round.batches.push(newBatch((body as { id: string }).id, mode, world)),
  }
}

export const cancel: Make = ({ call }, world, random) => {
  const at = pickBatch(world, random)
  if (!at) return null
  const { batch, round } = at
  const path = `/v1/ballot-batches/${batch.id}`
  return {
    round,
    batch,
    touches: touchAll(batch, 'cancelled', 'batch-cancelled'),
    leadsTo:
      countedIn(round).length < round.batches.length
        ? []
        : ['result-declared', 'round-ended', 'congress-closed', 'round-reopened'].map(
            (event) => `batch cancelled ${event}`,
          ),
    name: `the head cancels ${path}`,
    reasons: batchRefuses(world, at),
    send: () => call(HEAD_OF_BOARD, 'POST', `${path}/cancellation`, { headers: seenAs(batch.version), body: REASON }),
    accepted: () => {
      batch.cancelled = true
      batch.version += 1
      for (const entry of batch.entries) entry.state = 'closed'
    },
  }
}

export const correct: Make = ({ call }, world, random) => {
  const at = pickBatch(world, random)
  if (!at) return null
  const { batch, round } = at
  const path = `/v1/ballot-batches/${batch.id}`
  const label = `Tập ${batch.id.slice(-4)}, lần ${batch.version}`
  return {
    round,
    batch,
    touches: touchAll(batch, 'corrected', 'batch-corrected'),
    name: `the head labels ${path}`,
    reasons: [
      ...batchRefuses(world, at),
      ...when(
        batch.entries.some(({ state }) => state === 'final'),
        'entry-final',
      ),
      ...when(SIZE * countedIn(round).length > round.returned, 'batch-larger-than-returned'),
    ],
    send: () =>
      call(HEAD_OF_BOARD, 'PUT', path, {
        headers: seenAs(batch.version),
        body: { size: SIZE, label, ...REASON },
      }),
    accepted: () => {
      batch.version += 1
    },
  }
}

type Paper = Readonly<Record<string, { readonly ballot: ModelBallot; readonly number: number }>>

/** The papers that the head enters, each with its ballot in every entry that is no sheet. */
const papersOf = ({ entries }: ModelBatch): readonly Paper[] => {
  const typed = entries.filter(({ sheet }) => sheet === null)
  const rows = Array.from(
    { length: SIZE },
    (_, place): Paper =>
      Object.fromEntries(
        typed.flatMap((entry) => {
          const live = liveIn(entry)[place]
          return live ? [[entry.slot, live]] : []
        }),
      ),
  )
  const hasSheet = typed.length < entries.length
  return rows.filter((row) => {
    const letters = Object.values(row).map(({ ballot }) => ballot.letter)
    // Against a sheet every ballot becomes a right one, so that none waits for a ruling.
    return hasSheet ? letters.some((letter) => letter !== 'right') : new Set(letters).size > 1
  })
}

export const resolve: Make = ({ call, tagOf, marksOf, sheetOf }, world, random) => {
  const at = pickBatch(world, random)
  if (!at) return null
  const { batch, round } = at
  const path = `/v1/ballot-batches/${batch.id}`
  const papers = papersOf(batch)
  const right = Array.from({ length: SIZE }, () => 'right' as const)
  const sheets = batch.entries.flatMap(({ sheet }) => sheet ?? [])
  return {
    round,
    batch,
    touches: touchAll(batch, 'resolved', null),
    name: `the head resolves ${path}`,
    reasons: [
      ...batchRefuses(world, at),
      ...when(isTyped(batch), 'entries-blind'),
      ...when(!isTyped(batch) && batch.standing !== 'differing', 'nothing-differs'),
    ],
    send: async () => {
      const rows = papers.map((row) => ({
        at: Object.fromEntries(Object.entries(row).map(([slot, { number }]) => [slot, number])),
        ...marksOf('right'),
      }))
      const headers = { 'if-match': await tagOf(`${path}/differences`) }
      const body = { ...REASON, papers: rows, ...(sheets.length > 0 ? { sheet: sheetOf(right) } : {}) }
      return call(HEAD_OF_BOARD, 'POST', `${path}/resolutions`, { headers, body })
    },
    accepted: () => {
      for (const { ballot } of papers.flatMap((row) => Object.values(row))) {
        if (ballot.letter !== 'right') {
          ballot.version += 1
          round.isChangedByHead = true
        }
        ballot.letter = 'right'
      }
      for (const sheet of sheets) {
        if (String(sheet.letters) !== String(right)) {
          sheet.version += 1
          round.isChangedByHead = true
        }
        sheet.letters = right
      }
    },
  }
}

export const rule: Make = ({ call, present }, world, random) => {
  const at = pickBatch(world, random)
  if (!at) return null
  const { batch, round } = at
  const entry = countedEntry(batch)
  const aside = entry.ballots.findIndex(
    ({ letter, removed }, index) =>
      letter === 'aside' && !removed && (random.oneIn(2) || !batch.rulings.has(index + 1)),
  )
  const number = aside >= 0 && !random.oneIn(6) ? aside + 1 : random.int(1, SIZE + 1)
  const ballot = entry.sheet ? undefined : entry.ballots[number - 1]
  const before = batch.rulings.get(number)
  const ruling = random.pick(['valid', 'invalid'] as const)
  const vote = { for: 3, against: 0, blank: 0 }
  const body = { ruling, present, vote, note: 'Hội ý tại bàn.', ...(before ? REASON : {}) }
  return {
    round,
    batch,
    touches: touchAll(batch, 'ruled', null),
    name: `the board rules ${number} of ${batch.id} ${ruling}`,
    reasons: [
      ...batchRefuses(world, at),
      ...when(batch.standing === 'typing', 'ruling-too-early'),
      ...when(ballot === undefined || ballot.removed, 'ballot-unknown'),
      ...when(ballot !== undefined && ballot.letter !== 'aside', 'ballot-not-set-aside'),
    ],
    send: () =>
      call(HEAD_OF_BOARD, 'PUT', `/v1/ballot-batches/${batch.id}/rulings/${number}`, {
        headers: seenAs(before?.version ?? 0),
        body,
      }),
    accepted: () =>
      void batch.rulings.set(number, { version: (before?.version ?? 0) + 1, ballotVersion: ballot!.version, ruling }),
  }
}
