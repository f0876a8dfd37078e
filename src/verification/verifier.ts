import type { BundleItem, Manifest } from '../audit/bundle.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import { type EventDocument, eventLeaf, eventText } from '../audit/event.ts'
import { leafHash } from '../audit/merkle.ts'
import { logWithId } from '../events/log-ref.ts'
import { toBase64 } from '../kernel/base64.ts'
import { AnchorCheck, type Anchors, anchorCount } from './anchors.ts'
import { Chain } from './chain.ts'
import { ClockCheck } from './clock.ts'
import { checkContent } from './content.ts'
import { Findings } from './findings.ts'
import { KeyRing } from './key-ring.ts'
import { checkLogOf } from './log-of-event.ts'
import { checkManifest, installationNamed, MeetingCheck } from './manifest.ts'
import { RecordCheck } from './records.ts'
import { Replay } from './replay.ts'
import { Seals } from './seals.ts'
import type { BundleFault, Verification } from './verification.ts'
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
  checkpoint: 2,
  witness: 2,
  record: 3,
  result: 4,
  paper: 5,
}

/** The state kept while a log is verified. */
interface Log {
  readonly manifest: Manifest
  readonly chain: Chain
  readonly ring: KeyRing
  readonly seals: Seals
  readonly anchors: AnchorCheck
  /** The counts; null for the log of the installation, where nothing is counted. */
  readonly replay: Replay | null
  readonly meeting: MeetingCheck
  readonly clock: ClockCheck
}

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
    const isFirst = after === 'nothing'
    if (isFirst ? item.type !== 'manifest' : item.type === 'manifest' || RANKS[item.type] < RANKS[after]) {
      this.#findings.add({ sequence: null, line }, 'line-misplaced', { type: item.type, after })
      return
    }
    this.#type = item.type
    this.#watch(item)
    if (item.type === 'manifest') this.#log = this.#begin(item.manifest, line)
    else this.#dispatch(item, position, this.#log!)
  }

  #begin(manifest: Manifest, line: number | null): Log {
    const { origin, log } = manifest
    const [crypto, findings] = [this.#crypto, this.#findings]
    checkManifest(findings, manifest, line)
    const chain = new Chain(crypto, findings)
    const ring = new KeyRing(crypto, findings, installationNamed(origin) ?? '')
    const seals = new Seals(crypto, findings, { origin, chain, ring })
    const anchors = new AnchorCheck(crypto, findings, this.#anchors, chain)
    return {
      manifest,
      chain,
      ring,
      seals,
      anchors,
      meeting: new MeetingCheck(),
      clock: new ClockCheck(findings, Date.parse(manifest.exportedAt)),
      replay: logWithId(log).kind === 'congress' ? new Replay(crypto) : null,
    }
  }

  #dispatch(item: Exclude<BundleItem, { readonly type: 'manifest' }>, position: LinePosition, log: Log): void {
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
        // The log itself has the digests of papers; this line is reserved.
        break
    }
  }

  #takeEvent(event: EventDocument, { line, eventText: given }: LinePosition, log: Log): void {
    this.#counts.event += 1
    const { chain, seals, anchors, replay, ring, manifest, meeting, clock } = log
    meeting.take(event)
    checkLogOf(this.#findings, event, { log: manifest.log, line })
    clock.take(event)
    checkContent(this.#findings, { manifest, ring }, event, { line, text: given ?? eventText(event) })
    const leaf = given === null ? eventLeaf(this.#crypto, event) : leafHash(this.#crypto, given)
    if (!chain.take(event, leaf, line)) return
    seals.takeEvent(event, line)
    this.#last = { event, line }
    anchors.reached(event.sequence)
    if (!replay) return
    for (const violation of replay.take(event)) this.#findings.report({ ...violation, line })
    for (const { code, detail, sequence } of replay.remarks) this.#findings.remark(code, detail, sequence)
  }

  /** The counts end with the last event; later items are compared with them. */
  #afterEvents({ seals, replay }: Log): RecordCheck {
    if (this.#records) return this.#records
    seals.close()
    const rounds = replay?.declared() ?? []
    this.#rounds = rounds.length
    this.#records = new RecordCheck(this.#findings, rounds)
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
    const verdict = isUnread ? 'unreadable' : violations.length > 0 ? 'violated' : 'verified'
    if (fault && !isUnread) this.#findings.remark('file-digest-differs')
    const compared = anchorCount(this.#anchors)
    if (compared === 0 && verdict === 'verified') this.#findings.remark('nothing-compared')
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
      rounds: this.#rounds,
      root: log?.chain.root ?? null,
      key: key ? { number: key.number, publicKey: toBase64(key.publicKey) } : null,
      compared,
    }
  }

  #finishLog(log: Log): void {
    this.#afterEvents(log).finish(this.#line)
    const { manifest, chain, seals, anchors, ring, meeting } = log
    meeting.finish(this.#findings, manifest)
    const found = chain.size
    if (manifest.size !== found)
      this.#findings.add({ sequence: null, line: null }, 'log-size', { said: manifest.size, found })
    if (!this.#isLive) this.#finishExport(manifest)
    if (logWithId(manifest.log).kind === 'installation') ring.remarkUnnamed()
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
