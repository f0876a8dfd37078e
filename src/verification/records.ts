import type { BundleRecord, BundleResult } from '../audit/bundle.ts'
import { parseCountRecord } from '../count-record/parse.ts'
import { recount } from '../count-record/recount.ts'
import type { CountRecord } from '../count-record/schema.ts'
import { toFacts } from '../count-record/to-facts.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { countRound } from '../rules/count.ts'
import type { CountVersion } from '../rules/types.ts'
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
  readonly #rounds: readonly DeclaredRound[]
  readonly #recorded: readonly DeclaredRound[]
  #records = 0
  #results = 0

  constructor(findings: Findings, rounds: readonly DeclaredRound[]) {
    this.#findings = findings
    this.#rounds = rounds
    this.#recorded = rounds.filter(({ superseded }) => !superseded)
  }

  takeRecord({ roundId, record }: BundleRecord, line: number | null): void {
    const round = this.#turnOf(this.#recorded, { roundId, line }, this.#records, 'record-missing')
    if (!round) {
      this.#findings.add({ sequence: null, line }, 'record-surplus', { roundId })
      return
    }
    this.#records = this.#recorded.indexOf(round) + 1
    this.#compareRecord(record, round, { sequence: round.sequence, line })
  }

  #compareRecord(record: unknown, round: DeclaredRound, spot: Spot): void {
    const { roundId } = round
    const parsed = parseCountRecord(record)
    if (!parsed.ok) {
      this.#findings.add(spot, 'record-unreadable', { roundId, ...at(parsed.error.pointer) })
      return
    }
    const wrong = recountDifference(parsed.value, round)
    if (wrong !== null) this.#findings.add(spot, 'record-recount', { roundId, ...at(wrong) })
    const { facts: replayed } = round
    const facts = replayed && firstDifference(replayed, { ...toFacts(parsed.value), version: replayed.version })
    if (facts) this.#findings.add(spot, 'record-facts', { roundId, ...at(facts.pointer) })
  }

  takeResult({ roundId, rollVersion, declaredAt, result }: BundleResult, line: number | null): void {
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
    this.#missing(this.#rounds.slice(this.#results), 'result-missing', line)
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

/** The place where the count of a record differs from the declared result, or from the record's own expectation. */
const recountDifference = (record: CountRecord, { result }: DeclaredRound): string | null => {
  const [expected] = recount(record).differences
  if (record.expected === undefined || expected) return expected?.pointer ?? '/expected'
  // A record can be of a newer version than the meeting.
  const again = countRound({ ...toFacts(record), version: versionOfResult(result) })
  return firstDifference(again, result)?.pointer ?? null
}
