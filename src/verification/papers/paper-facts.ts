import type { BundleItem } from '../../audit/bundle.ts'
import { parseCheckpoint } from '../../audit/checkpoint.ts'
import type { EventDocument } from '../../audit/event.ts'
import { readFigures } from '../../events/event.ts'
import { result as resultSchema } from '../../events/result-shape.ts'
import { isUndoingEvent, UNDOING_EVENTS } from '../../events/undoings.ts'
import { toHex } from '../../kernel/bytes.ts'
import type { PaperFormat, PaperKind, PaperPart } from '../../rules/papers.ts'
import type { LoggedUndoing } from '../../rules/undoing.ts'

/** The votes for one name, as the log has them. */
export interface LoggedVotes {
  readonly personId: string
  readonly name: string
  readonly votes: number
}

/** A declared result, as far as papers show it. */
export interface LoggedResult {
  readonly issued: number
  readonly returned: number
  readonly valid: number
  readonly invalid: number
  readonly base: number
  /** Ids of the people. */
  readonly elected: readonly string[]
  /** Ids of the alternates whom the same vote elects; empty if it elects none. */
  readonly alternates: readonly string[]
  /** Whether this vote settles the alternates of an earlier one. */
  readonly settled: boolean
  readonly votes: readonly LoggedVotes[]
}

/** A paper that the log knows. */
export interface LoggedPaper {
  readonly id: string
  /** Number of the event that made it. */
  readonly sequence: number
  readonly madeAt: string
  readonly roundId: string | null
  readonly kind: PaperKind
  readonly format: PaperFormat
  readonly part: PaperPart | null
  readonly version: number
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly fileDigest: string
  /** The digest on its slip; null if it has none. */
  readonly slipDigest: string | null
  /** Size of the checkpoint on its slip; null if it has none. */
  readonly checkpointSize: number | null
  /** The declared result of its round when it was made; null if there was none. */
  readonly result: LoggedResult | null
}

/** A scan of a signed paper that the log knows. */
export interface LoggedScan {
  /** In its round, or in the meeting. */
  readonly number: number
  /** Number of the event that attached it. */
  readonly sequence: number
  readonly attachedAt: string
  /** Id of the round, or of the meeting. */
  readonly placeId: string
  /** Id of the paper of which it is the scan; null for a paper that the service did not make. */
  readonly ofPaper: string | null
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly fileDigest: string
}

/** Collects from a log everything with which papers are compared. */
export class PaperFacts {
  readonly #papers: LoggedPaper[] = []
  readonly #names = new Map<string, readonly { readonly personId: string; readonly nameOnPaper: string }[]>()
  readonly #results = new Map<string, LoggedResult>()
  readonly #undoings: LoggedUndoing[] = []
  readonly #roots = new Map<number, string>()
  readonly #scans: LoggedScan[] = []
  /** By place and number of a scan, the number of the event that withdrew it. */
  readonly #withdrawn = new Map<string, number>()

  take(item: BundleItem): void {
    if (item.type === 'checkpoint') this.#takeCheckpoint(item.checkpoint.note)
    if (item.type === 'event') this.#takeEvent(item.event)
  }

  /** The papers in the order in which they were made. */
  get papers(): readonly LoggedPaper[] {
    return this.#papers
  }

  /** The root of the signed checkpoint over so many events, 64 hexadecimal digits; undefined if none was taken. */
  root(size: number): string | undefined {
    return this.#roots.get(size)
  }

  /** The undoings of rounds in the order of the log. */
  get undoings(): readonly LoggedUndoing[] {
    return this.#undoings
  }

  /** The newest scan with these bytes, and the number of the event that withdrew it; undefined if none was attached. */
  scanWith(digest: string): { readonly scan: LoggedScan; readonly withdrawnBy: number | null } | undefined {
    const scan = this.#scans.findLast(({ fileDigest }) => fileDigest === digest)
    return scan && { scan, withdrawnBy: this.#withdrawn.get(`${scan.placeId} ${scan.number}`) ?? null }
  }

  #takeCheckpoint(note: string): void {
    const read = parseCheckpoint(note)
    if (read.ok) this.#roots.set(read.value.checkpoint.size, toHex(read.value.checkpoint.root))
  }

  #takeEvent(event: EventDocument): void {
    const { action, object } = event
    if (action === 'list.approved') this.#takeList(object.id, event.after)
    if (action === 'result.declared') this.#takeResult(object.id, event.after)
    if (action === 'paper.made') this.#takePaper(event)
    if (action === 'scan.attached' || action === 'meeting-scan.attached') this.#takeScan(event)
    if (action === 'scan.withdrawn' || action === 'meeting-scan.withdrawn') this.#takeWithdrawal(event)
    if (isUndoingEvent(action)) {
      this.#results.delete(object.id)
      this.#undoings.push({ roundId: object.id, sequence: event.sequence, kind: UNDOING_EVENTS[action] })
    }
  }

  #takeList(roundId: string, after: unknown): void {
    const read = readFigures('list.approved', after)
    if (read.success) this.#names.set(roundId, read.data.names)
  }

  #takeResult(roundId: string, after: unknown): void {
    const declared = readFigures('result.declared', after)
    const read = resultSchema.safeParse(declared.data?.result)
    if (!read.success) return
    const { ballots, candidates, base, elected, alternates } = read.data
    const names = new Map(
      (this.#names.get(roundId) ?? []).map(({ personId, nameOnPaper }) => [`${personId}`, nameOnPaper]),
    )
    const { issued, returned, valid, invalid } = ballots
    const votes = candidates.map(({ id, votes }) => ({ personId: id, name: names.get(id) ?? id, votes }))
    this.#results.set(roundId, {
      ...{ issued, returned, valid, invalid, base, elected, votes },
      alternates: alternates?.elected ?? [],
      settled: (declared.data?.settled ?? null) !== null,
    })
  }

  #takePaper({ sequence, at, object, after }: EventDocument): void {
    const read = readFigures('paper.made', after)
    if (!read.success) return
    const { ofRound, paperKind, paperFormat, part, version, fileDigest, slipDigest, checkpointSize } = read.data
    this.#papers.push({
      ...{ id: object.id, sequence, madeAt: at, roundId: ofRound, kind: paperKind, format: paperFormat },
      ...{ part, version, fileDigest, slipDigest, checkpointSize },
      result: ofRound === null ? null : (this.#results.get(ofRound) ?? null),
    })
  }

  #takeScan({ sequence, at, object, after }: EventDocument): void {
    const read = readFigures('scan.attached', after)
    if (!read.success) return
    const { number, ofPaper, fileDigest } = read.data
    this.#scans.push({ number, sequence, attachedAt: at, placeId: object.id, ofPaper, fileDigest })
  }

  #takeWithdrawal({ sequence, object, after }: EventDocument): void {
    const read = readFigures('scan.withdrawn', after)
    if (read.success) this.#withdrawn.set(`${object.id} ${read.data.number}`, sequence)
  }
}
