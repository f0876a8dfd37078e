import type { BundleItem, Manifest } from '../audit/bundle.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import { type EventDocument, eventLeaf, eventText } from '../audit/event.ts'
import { leafHash } from '../audit/merkle.ts'
import { isAuditAction } from '../events/catalogue.ts'
import { logWithId } from '../events/log-ref.ts'
import { toBase64 } from '../kernel/base64.ts'
import { type Anchors, anchorCount } from './anchors.ts'
import { checkContent } from './content.ts'
import { Findings } from './findings.ts'
import { judgeOf, type Log, openLog } from './log-parts.ts'
import { isFromBeforeTheTree } from './older-log.ts'
import type { OpenedEvent } from './openings.ts'
import { RecordCheck } from './records.ts'
import { type BundleFault, isSound, type Verdict, type Verification } from './verification.ts'
import type { Violation } from './violation.ts'

/** The position of an item, and its own bytes if it was read from a file. */
export interface LinePosition {
  readonly line: number | null
  /** The text of an event exactly as hashed; null if it has to be computed from the event. */
  readonly eventText: string | null
}

export const NO_POSITION: LinePosition = { line: null, eventText: null }

/** The order of the kinds of item. */
const RANKS: Readonly<Record<BundleItem['type'], number>> = {
  manifest: 0,
  key: 1,
  event: 2,
  openings: 2,
  checkpoint: 2,
  witness: 2,
  record: 3,
  result: 4,
  paper: 5,
}

/** Openings are read with their event. */
type Dispatched = Exclude<BundleItem, { readonly type: 'manifest' | 'openings' }>

export interface VerifierOptions {
  /** A log that is still growing: it need not end with its export. */
  readonly isLive?: boolean
  /** Called with each item in its order, for readers of the same file. */
  readonly watch?: (item: BundleItem) => void
}

/** Verifies a log item by item, from the items and the auditor's evidence alone. */
export class Verifier {
  readonly #crypto: LogCrypto
  readonly #findings = new Findings()
  readonly #anchors: Anchors
  #log: Log | null = null
  #type: BundleItem['type'] | 'nothing' = 'nothing'
  #records: RecordCheck | null = null
  #last: { readonly event: EventDocument; readonly line: number | null } | null = null
  #rounds = 0
  #isOlder = false
  #line: number | null = null
  readonly #counts = { event: 0, checkpoint: 0, witness: 0 }

  readonly #isLive: boolean
  readonly #watch: (item: BundleItem) => void

  constructor(crypto: LogCrypto, anchors: Anchors, { isLive = false, watch = () => {} }: VerifierOptions = {}) {
    this.#crypto = crypto
    this.#anchors = anchors
    this.#isLive = isLive
    this.#watch = watch
  }

  report(violation: Violation): void {
    this.#findings.report(violation)
  }

  take(item: BundleItem, position: LinePosition = NO_POSITION): void {
    const { line } = position
    const after = this.#type
    this.#line = line
    if (after === 'nothing' ? item.type !== 'manifest' : item.type === 'manifest' || RANKS[item.type] < RANKS[after]) {
      this.#findings.add({ sequence: null, line }, 'line-misplaced', { type: item.type, after })
      return
    }
    this.#type = item.type
    this.#watch(item)
    if (item.type === 'openings') {
      this.#log!.openings.take(item.openings, line)
      return
    }
    this.#log?.openings.end()
    if (item.type === 'manifest') {
      this.#log = openLog(this.#crypto, this.#findings, { manifest: item.manifest, line, anchors: this.#anchors })
    } else this.#dispatch(item, position, this.#log!)
  }

  #dispatch(item: Dispatched, position: LinePosition, log: Log): void {
    const { line } = position
    switch (item.type) {
      case 'key':
        log.ring.take(item.key, line)
        break
      case 'event':
        this.#takeEvent(item.event, position, log)
        break
      case 'checkpoint':
        this.#counts.checkpoint += 1
        log.seals.takeCheckpoint(item.checkpoint, line)
        break
      case 'witness':
        this.#counts.witness += 1
        log.seals.takeWitness(item.witness, line)
        break
      case 'record':
        this.#afterEvents(log).takeRecord(item.record, line)
        break
      case 'result':
        this.#afterEvents(log).takeResult(item.result, line)
        break
      case 'paper':
        // The digests of papers are in events, and no line follows from them.
        this.#findings.add({ sequence: null, line }, 'paper-surplus', { name: item.paper.name })
        break
    }
  }

  #takeEvent(event: EventDocument, { line, eventText: given }: LinePosition, log: Log): void {
    this.#counts.event += 1
    const { chain, seals, anchors, ring, manifest, meeting, clock, figures, openings } = log
    clock.take(event)
    if (log.replay && isFromBeforeTheTree(event)) this.#startOlder(log)
    else if (!this.#isOlder && isAuditAction(event.action))
      figures.take(event.action, event, { sequence: event.sequence, line })
    checkContent(this.#findings, { manifest, ring }, event, { line, text: given ?? eventText(event) })
    const leaf = given === null ? eventLeaf(this.#crypto, event) : leafHash(this.#crypto, given)
    anchors.takeLeaf(event.sequence, leaf, line)
    const isInChain = chain.take(event, leaf, line)
    openings.wait(event, line, (opened) => {
      if (isInChain) this.#replay(opened, line, log)
    })
    if (!isInChain) return
    meeting.take(event)
    seals.takeEvent(event, line)
    this.#last = { event, line }
    anchors.reached(event.sequence)
  }

  #replay({ event, isLeftOut }: OpenedEvent, line: number | null, log: Log): void {
    for (const violation of judgeOf(log)?.take(event, isLeftOut) ?? []) this.#findings.report({ ...violation, line })
    for (const { code, detail, sequence } of judgeOf(log)?.remarks ?? []) this.#findings.remark(code, detail, sequence)
  }

  /** The counts of such a log cannot be replayed; everything else is checked as usual. */
  #startOlder(log: Log): void {
    this.#isOlder = true
    log.replay = null
    log.seals.startLate()
  }

  /** The counts end with the last event; later items are compared with them. */
  #afterEvents({ seals, openings, replay }: Log): RecordCheck {
    if (this.#records) return this.#records
    openings.end()
    seals.finish()
    const rounds = openings.recorded(replay?.declared() ?? [])
    this.#rounds = rounds.length
    this.#records = new RecordCheck(this.#findings, this.#isOlder ? null : rounds)
    return this.#records
  }

  /** Ends the verification. `fault`: the reason why reading stopped. */
  finish(given: BundleFault | null = null): Verification {
    const log = this.#log
    // An empty log is neither verified nor violated.
    const isNothing = given === null && log === null && this.#findings.violations.length === 0
    const fault: BundleFault | null = isNothing ? { code: 'empty', line: null, detail: {} } : given
    if (log && (fault === null || fault.code === 'corrupted')) this.#finishLog(log)
    const { violations } = this.#findings
    const isUnread = fault !== null && (fault.code !== 'corrupted' || violations.length === 0)
    const verdict = isUnread ? 'unreadable' : this.#verdict()
    if (fault && !isUnread) this.#findings.remark('file-digest-differs')
    const compared = anchorCount(this.#anchors, log?.manifest.log ?? null)
    if (compared === 0 && isSound(verdict)) this.#findings.remark('nothing-compared')
    const number = log?.seals.lastKey ?? null
    const key = number === null ? undefined : log?.ring.find(number)
    return {
      verdict,
      fault: isUnread ? fault : null,
      violations,
      violationCounts: this.#findings.violationCounts,
      remarks: this.#findings.remarks,
      remarkCounts: this.#findings.remarkCounts,
      manifest: log?.manifest ?? null,
      events: this.#counts.event,
      checkpoints: this.#counts.checkpoint,
      witnesses: this.#counts.witness,
      witnessed: log?.witnesses.seen ?? [],
      rounds: this.#rounds,
      root: log?.chain.root ?? null,
      key: key ? { number: key.number, publicKey: toBase64(key.publicKey) } : null,
      compared,
    }
  }

  /** The verdict on a log that was read to its end. */
  #verdict(): Verdict {
    if (this.#findings.violations.length > 0) return 'violated'
    return this.#isOlder ? 'outdated' : 'verified'
  }

  #finishLog(log: Log): void {
    this.#afterEvents(log).finish(this.#line)
    const { manifest, chain, seals, anchors, ring, meeting } = log
    meeting.finish()
    log.figures.finish({ isUnsigned: this.#isLive && ring.isEmpty })
    const found = chain.size
    if (manifest.size !== found)
      this.#findings.add({ sequence: null, line: null }, 'log-size', { said: manifest.size, found })
    if (!this.#isLive) this.#finishExport(manifest)
    if (logWithId(manifest.log).kind === 'installation') ring.remarkUnnamed()
    else ring.remarkUnsignedTimes()
    anchors.finish(manifest.origin, ring, seals.lastKey)
  }

  /** The last event of an exported log is its export. */
  #finishExport({ exportedAt }: Manifest): void {
    const { event, line } = this.#last ?? { event: null, line: null }
    const sequence = event?.sequence ?? null
    if (event?.action !== 'log.exported') this.#findings.add({ sequence, line }, 'export-missing')
    else if (event.at !== exportedAt) {
      this.#findings.add({ sequence, line: this.#line && 1 }, 'manifest-differs', { key: 'exportedAt' })
    }
  }
}

/**
 * Verifies a log from its items in the order of the export file, without the last line.
 * @throws the errors of the items' source
 */
export const verifyItems = async (
  crypto: LogCrypto,
  items: AsyncIterable<BundleItem> | Iterable<BundleItem>,
  anchors: Anchors,
  options: VerifierOptions = {},
): Promise<Verification> => {
  const verifier = new Verifier(crypto, anchors, options)
  for await (const item of items) verifier.take(item)
  return verifier.finish()
}
