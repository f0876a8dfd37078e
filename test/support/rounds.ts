import type { CountResultDocument } from '../../src/count-record/result-schema.ts'
import type { BallotFault, InvalidReason, Office, RoundKind } from '../../src/rules/types.ts'
import type { Client } from './client.ts'
import type { HandVote } from './congress.ts'
import { asMember } from './everyone.ts'

/** Equal ballots, by full names. With surplus names are struck; without, boxes are marked. */
export interface Ballots {
  readonly strike?: readonly string[]
  readonly agree?: readonly string[]
  readonly disagree?: readonly string[]
  /** 1 if absent. */
  readonly times?: number
  /** The ruling of the board, by the named member, that makes them invalid. */
  readonly fault?: { readonly kind: BallotFault; readonly ruledBy: string; readonly note?: string }
}

/** A stack counted on paper: votes and disagreements by full names. */
export interface Sheet {
  readonly valid: number
  readonly invalid?: Readonly<Partial<Record<InvalidReason, number>>>
  readonly votes: Readonly<Record<string, number>>
  readonly disagree?: Readonly<Record<string, number>>
}

/** A name on the list; nominations from the floor are marked. */
export interface Name {
  readonly name: string
  readonly origin?: 'convening-committee' | 'nominated' | 'self-nominated'
  readonly agreement?: { readonly inFavour: number; readonly attending: number }
}

export interface RoundPlan {
  /** Absent for a round whose list is laid, and stays so: a tie revote, or one that repeats another. */
  readonly names?: readonly (string | Name)[]
  readonly order?: 'regulation' | 'as-given'
  /** Ballots issued; everyone attending by default. */
  readonly issued?: number
  /** Ballots found in the box; as many as are counted below by default. */
  readonly returned?: number
  readonly ballots?: readonly Ballots[]
  readonly sheet?: Sheet
}

export interface Round {
  readonly id: string
  readonly number: number
  readonly kind: RoundKind
  readonly office: Office
  readonly seats: number
  readonly alternates: number | null
  readonly names: string
  readonly recordNumber: number
  readonly repeats: string | null
  readonly state: string
}

/** The alternate seats with people by their full names. */
export interface AlternatesByName {
  readonly elected: readonly string[]
  readonly tied: readonly string[]
  readonly seatsLeft: number
}

type Seats = { readonly elected: readonly string[]; readonly tied: readonly string[]; readonly seatsLeft: number }

interface Declared extends Pick<Vote, 'result' | 'choices' | 'citations'> {
  readonly settledAlternates: (Seats & { readonly roundId: string; readonly citation?: string }) | null
}

/** How far the result of a round is confirmed. */
export interface SignOff {
  readonly digest: string | null
  readonly others: number
  readonly needed: number
  readonly missing: number
  readonly outsiders: readonly { readonly personId: string; readonly fullName: string }[]
  readonly open: readonly { readonly personId: string; readonly fullName: string }[]
  readonly confirmations: readonly {
    readonly personId: string
    readonly digest: string
    readonly counts: boolean
    readonly tookPart: boolean
  }[]
}

/** A declared result with people by their full names. */
export interface Vote {
  readonly round: Round
  readonly result: CountResultDocument
  readonly elected: readonly string[]
  readonly tied: readonly string[]
  /** From this vote on delegates, or from the ranking of an earlier one that this vote settles; null if neither. */
  readonly alternates: AlternatesByName | null
  readonly settledBy: { readonly roundId: string; readonly citation?: string } | null
  readonly votes: Readonly<Record<string, number>>
  readonly choices: readonly { readonly decision: string; readonly citation?: string; readonly reading?: string }[]
  readonly citations: readonly {
    readonly id: string
    readonly evidence: string
    readonly points?: readonly { readonly evidence: string; readonly reading?: string }[]
  }[]
}

export interface Rounds {
  readonly openRound: (electionId: string) => Promise<Round>
  readonly proposeList: (
    roundId: string,
    names: readonly (string | Name)[],
    order?: RoundPlan['order'],
  ) => Promise<void>
  readonly approveList: (roundId: string) => Promise<void>
  readonly handOut: (roundId: string, issued: number) => Promise<void>
  readonly openBox: (roundId: string, returned: number) => Promise<void>
  /** Brings a round to its count: its list approved, its ballots handed out, as many as are returned by default, and returned. */
  readonly startCount: (
    roundId: string,
    plan: Pick<RoundPlan, 'names' | 'order' | 'issued'> & { readonly returned: number },
  ) => Promise<void>
  /** Sets up a stack, enters it and finishes its entry; answers with the id of the batch. */
  readonly enterBallots: (roundId: string, ballots: readonly Ballots[]) => Promise<string>
  readonly enterSheet: (roundId: string, sheet: Sheet) => Promise<string>
  /** As many members of the board as a result needs confirm it, each from an account of their own. */
  readonly confirm: (roundId: string) => Promise<void>
  /** Confirmed by as many members as it needs. */
  readonly declare: (roundId: string, confirmNoResult?: boolean) => Promise<Vote>
  /** Plays a round up to the point where its result can be declared. */
  readonly playRound: (electionId: string, plan: RoundPlan) => Promise<Round>
  /** Reopens or annuls a round by decision of the presidium, or of another body with its paper. */
  readonly undo: (roundId: string, kind: 'reopenings' | 'annulment', more?: object) => Promise<Undone>
  /** A whole round, declared. */
  readonly vote: (electionId: string, plan: RoundPlan) => Promise<Vote>
}

/** An undone round, with the rounds that were annulled with it. */
export interface Undone {
  readonly number: number
  readonly dependents: readonly { readonly roundId: string; readonly withRound: string }[]
}

interface People {
  readonly idOf: (fullName: string) => string
  readonly nameOf: (id: string) => string
  readonly addPeople: (...fullNames: readonly string[]) => Promise<void>
}

const FIRST = { headers: { 'if-none-match': '*' } }

const sizeOf = (ballots: readonly Ballots[]): number => ballots.reduce((sum, { times = 1 }) => sum + times, 0)
const sheetSize = ({ valid, invalid = {} }: Sheet): number =>
  Object.values(invalid).reduce((sum, times) => sum + times, valid)

const ballotBodies = (people: People, groups: readonly Ballots[]) =>
  groups.flatMap(({ strike, agree, disagree, fault, times = 1 }) => {
    const ids = (names: readonly string[] = []) => names.map(people.idOf)
    const marks = agree || disagree ? { agree: ids(agree), disagree: ids(disagree) } : { struck: ids(strike) }
    const doubt = fault ? { doubt: { ...fault, ruling: 'invalid', ruledBy: people.idOf(fault.ruledBy) } } : {}
    return Array.from({ length: times }, () => ({ ...marks, ...doubt }))
  })

const sheetBody = (people: People, { valid, invalid = {}, votes, disagree }: Sheet) => ({
  valid,
  invalid,
  names: Object.entries(votes).map(([name, count]) => ({
    personId: people.idOf(name),
    votes: count,
    ...(disagree ? { disagree: disagree[name] ?? 0 } : {}),
  })),
})

const voteOf = (people: People, round: Round, declared: Declared): Vote => {
  const { result, choices, citations, settledAlternates } = declared
  const seats: Seats | null = settledAlternates ?? ('alternates' in result ? result.alternates : null)
  return {
    round,
    result,
    choices,
    citations,
    elected: result.elected.map(people.nameOf),
    tied: result.tied.map(people.nameOf),
    alternates: seats && { ...seats, elected: seats.elected.map(people.nameOf), tied: seats.tied.map(people.nameOf) },
    settledBy: settledAlternates,
    votes: Object.fromEntries(result.candidates.map(({ id, votes }) => [people.nameOf(id), votes])),
  }
}

/** The acts of a round, each with sensible defaults. */
export const createRounds = (client: Client, people: People, allInFavour: HandVote): Rounds => {
  const at = (roundId: string, rest: string): string => `/v1/rounds/${roundId}/${rest}`

  const openRound: Rounds['openRound'] = (electionId) => client.must('POST', `/v1/elections/${electionId}/rounds`)

  const proposeList: Rounds['proposeList'] = async (roundId, names, order = 'regulation') => {
    const given = names.map((name): Name => (typeof name === 'string' ? { name } : name))
    await people.addPeople(...given.map(({ name }) => name))
    const candidates = given.map(({ name, origin = 'convening-committee', agreement = null }) => ({
      personId: people.idOf(name),
      origin,
      agreement,
    }))
    const path = at(roundId, 'candidate-list')
    // The list of a round that repeats another is laid already.
    const laid = (await client.call('GET', path)).headers.etag
    const headers = laid === undefined ? FIRST.headers : { 'if-match': laid }
    await client.must('PUT', path, { headers, body: { order, candidates } })
  }

  const approveList: Rounds['approveList'] = async (roundId) => {
    const headers = { 'if-match': await client.tagOf(at(roundId, 'candidate-list')) }
    await client.must('POST', at(roundId, 'candidate-list/approval'), {
      headers,
      body: { approved: true, vote: allInFavour },
    })
  }

  const handOut: Rounds['handOut'] = async (roundId, issued) => {
    await client.must('PUT', at(roundId, 'ballot-issue'), { ...FIRST, body: { printed: issued + 2, issued } })
  }

  const openBox: Rounds['openBox'] = async (roundId, returned) => {
    await client.must('PUT', at(roundId, 'ballot-return'), { ...FIRST, body: { returned, sealsIntact: true } })
  }

  const startCount: Rounds['startCount'] = async (roundId, { names, order, returned, issued = returned }) => {
    if (names) await proposeList(roundId, names, order)
    await approveList(roundId)
    await handOut(roundId, issued)
    await openBox(roundId, returned)
  }

  const createBatch = async (roundId: string, mode: string, size: number): Promise<string> =>
    (await client.must<{ id: string }>('POST', at(roundId, 'ballot-batches'), { body: { mode, size } })).id

  const finish = async (batchId: string): Promise<string> => {
    await client.must('POST', `/v1/ballot-batches/${batchId}/entries/first/finalisation`)
    return batchId
  }

  const enterBallots: Rounds['enterBallots'] = async (roundId, ballots) => {
    const batchId = await createBatch(roundId, 'ballots', sizeOf(ballots))
    const bodies = ballotBodies(people, ballots)
    for (let from = 0; from < bodies.length; from += 200) {
      const body = { from: from + 1, ballots: bodies.slice(from, from + 200) }
      await client.must('POST', `/v1/ballot-batches/${batchId}/entries/first/ballots`, { body })
    }
    return finish(batchId)
  }

  const enterSheet: Rounds['enterSheet'] = async (roundId, sheet) => {
    const batchId = await createBatch(roundId, 'tally-sheet', sheetSize(sheet))
    const path = `/v1/ballot-batches/${batchId}/entries/first/tally-sheet`
    await client.must('PUT', path, { ...FIRST, body: sheetBody(people, sheet) })
    return finish(batchId)
  }

  const confirm: Rounds['confirm'] = async (roundId) => {
    const path = at(roundId, 'confirmations')
    const { digest, missing, open } = await client.must<SignOff>('GET', path)
    for (const { personId } of open.slice(0, missing)) {
      await client.must('POST', path, { ...asMember(personId), body: { digest } })
    }
  }

  const declare: Rounds['declare'] = async (roundId, confirmNoResult = false) => {
    await confirm(roundId)
    const headers = { 'if-match': await client.tagOf(at(roundId, 'tally')) }
    const body = confirmNoResult ? { confirmNoResult } : {}
    const declared = await client.must<Declared>('POST', at(roundId, 'result'), { headers, body })
    return voteOf(people, await client.must<Round>('GET', `/v1/rounds/${roundId}`), declared)
  }

  const playRound: Rounds['playRound'] = async (electionId, plan) => {
    const { ballots = [], sheet, issued = allInFavour.for } = plan
    const round = await openRound(electionId)
    const { returned = sizeOf(ballots) + (sheet ? sheetSize(sheet) : 0) } = plan
    await startCount(round.id, { ...plan, issued, returned })
    if (ballots.length > 0) await enterBallots(round.id, ballots)
    if (sheet) await enterSheet(round.id, sheet)
    return round
  }

  const vote: Rounds['vote'] = async (electionId, plan) => declare((await playRound(electionId, plan)).id)

  const undo: Rounds['undo'] = (roundId, kind, more = {}) => {
    const body = { by: 'presidium', reason: 'Phiếu của một tập bị cộng nhầm.', ...more }
    return client.must('POST', at(roundId, kind), { body })
  }

  return {
    undo,
    openRound,
    proposeList,
    approveList,
    handOut,
    openBox,
    startCount,
    enterBallots,
    enterSheet,
    confirm,
    declare,
    playRound,
    vote,
  }
}
