import type { BundleRecord, BundleResult } from '../audit/bundle.ts'
import { expectationIn } from '../count-record/expectation.ts'
import { parseCountRecord } from '../count-record/parse.ts'
import { recount } from '../count-record/recount.ts'
import type { CountRecord } from '../count-record/schema.ts'
import { ballotsOf, toFacts } from '../count-record/to-facts.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { countRound } from '../rules/count.ts'
import type { BallotGroup, CountResult, CountVersion } from '../rules/types.ts'
import type { DeclaredRound } from './declared-round.ts'
import type { Findings, Spot } from './findings.ts'
import { firstDifference } from './first-difference.ts'
import type { ViolationCode } from './violation.ts'

type Where = { readonly pointer?: string }

const at = (pointer: string): Where => (pointer === '' ? {} : { pointer })

/**
 * Compares the records and results of the file with the declared rounds of the log, both in the order of declaration. A
 * round that was reopened has one result for each declaration, and one record for the last.
 */
export class RecordCheck {
  readonly #findings: Findings
  /** Null if nothing could be replayed; then a record is only counted again. */
  readonly #rounds: readonly DeclaredRound[] | null
  readonly #recorded: readonly DeclaredRound[]
  #records = 0
  #results = 0

  constructor(findings: Findings, rounds: readonly DeclaredRound[] | null) {
    this.#findings = findings
    this.#rounds = rounds
    this.#recorded = (rounds ?? []).filter(({ superseded }) => !superseded)
  }

  takeRecord({ roundId, record }: BundleRecord, line: number | null): void {
    if (this.#rounds === null) {
      this.#compareAlone({ roundId, record }, { sequence: null, line })
      return
    }
    const round = this.#turnOf(this.#recorded, { roundId, line }, this.#records, 'record-missing')
    if (!round) {
      this.#findings.add({ sequence: null, line }, 'record-surplus', { roundId })
      return
    }
    this.#records = this.#recorded.indexOf(round) + 1
    this.#compareRecord(record, round, { sequence: round.sequence, line })
  }

  #parse({ roundId, record }: BundleRecord, spot: Spot): CountRecord | null {
    const parsed = parseCountRecord(record)
    if (parsed.ok) return parsed.value
    this.#findings.add(spot, 'record-unreadable', { roundId, ...at(parsed.error.pointer) })
    return null
  }

  #compareAlone(line: BundleRecord, spot: Spot): void {
    const record = this.#parse(line, spot)
    const wrong = record && ownDifference(record)
    if (wrong !== null) this.#findings.add(spot, 'record-recount', { roundId: line.roundId, ...at(wrong) })
  }

  /** The record must be the one that follows from the log: the same facts, the same ballots, the whole result. */
  #compareRecord(given: unknown, round: DeclaredRound, spot: Spot): void {
    const { roundId } = round
    const record = this.#parse({ roundId, record: given }, spot)
    if (!record) return
    const again = countRound({ ...toFacts(record), version: versionOfResult(round.result) })
    const wrong = ownDifference(record) ?? firstDifference(again, round.result)?.pointer ?? null
    if (wrong !== null) this.#findings.add(spot, 'record-recount', { roundId, ...at(wrong) })
    this.#compareParts(record, again, round, spot)
  }

  #compareParts(record: CountRecord, again: CountResult, round: DeclaredRound, spot: Spot): void {
    const { roundId, facts: replayed } = round
    const facts = replayed && firstDifference(replayed, { ...toFacts(record), version: replayed.version })
    if (facts) this.#findings.add(spot, 'record-facts', { roundId, ...at(facts.pointer) })
    if (replayed && !sameBallots(round.ballots, ballotsOf(record))) {
      this.#findings.add(spot, 'record-ballots', { roundId })
    }
    const expected = firstDifference(expectationIn(record.format, again), record.expected)
    if (expected) this.#findings.add(spot, 'record-expectation', { roundId, ...at(expected.pointer) })
  }

  takeResult({ roundId, rollVersion, declaredAt, result }: BundleResult, line: number | null): void {
    if (this.#rounds === null) return
    const round = this.#turnOf(this.#rounds, { roundId, line }, this.#results, 'result-missing')
    if (!round) {
      this.#findings.add({ sequence: null, line }, 'result-surplus', { roundId })
      return
    }
    this.#results = this.#rounds.indexOf(round) + 1
    const event = { rollVersion: round.rollVersion, declaredAt: round.declaredAt, result: round.result }
    const difference = firstDifference(event, { rollVersion, declaredAt, result })
    if (difference) {
      const spot = { sequence: round.sequence, line }
      this.#findings.add(spot, 'result-line', { roundId, ...at(difference.pointer) })
    }
  }

  /** The end: no record or result follows this line. */
  finish(line: number | null): void {
    this.#missing(this.#recorded.slice(this.#records), 'record-missing', line)
    this.#missing((this.#rounds ?? []).slice(this.#results), 'result-missing', line)
  }

  /** The round of an item, if it was declared and is not out of order. Rounds passed over are reported as missing. */
  #turnOf(
    rounds: readonly DeclaredRound[],
    { roundId, line }: { readonly roundId: string; readonly line: number | null },
    from: number,
    code: ViolationCode,
  ): DeclaredRound | undefined {
    const turn = rounds.findIndex((round, index) => index >= from && round.roundId === roundId)
    if (turn < 0) return undefined
    this.#missing(rounds.slice(from, turn), code, line)
    return rounds[turn]
  }

  #missing(rounds: readonly DeclaredRound[], code: ViolationCode, line: number | null): void {
    for (const { roundId, sequence } of rounds) this.#findings.add({ sequence, line }, code, { roundId })
  }
}

/** Results of version 2 always have this key, and those of version 1 never. */
const versionOfResult = (result: unknown): CountVersion => (Object.hasOwn(fieldsOf(result), 'alternates') ? 2 : 1)

/** The place where the count of a record differs from its own expectation; null if it does not. */
const ownDifference = (record: CountRecord): string | null => {
  const [expected] = recount(record).differences
  return record.expected === undefined ? '/expected' : (expected?.pointer ?? null)
}

const inOrder = (positions: readonly number[]): readonly number[] => positions.toSorted((a, b) => a - b)

/** How many ballots are marked in each way, by one text for each way. */
const timesOf = (groups: readonly BallotGroup[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { marks, times: more } of groups) {
    const lists = 'struck' in marks ? [marks.struck] : [marks.agree, marks.disagree]
    const key = JSON.stringify([marks.fault ?? null, ...lists.map(inOrder)])
    times.set(key, (times.get(key) ?? 0) + more)
  }
  return times
}

/** Whether the same ballots are in both, in whatever order and grouping. Null is a round with a sheet that counts. */
const sameBallots = (replayed: readonly BallotGroup[] | null, found: readonly BallotGroup[] | null): boolean => {
  if (replayed === null || found === null) return replayed === found
  const [expected, there] = [timesOf(replayed), timesOf(found)]
  return expected.size === there.size && [...expected].every(([key, times]) => there.get(key) === times)
}
