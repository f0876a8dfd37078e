import {
  BUNDLE_FORMAT,
  type BundleCheckpoint,
  type BundleItem,
  type BundleKey,
  type BundleMarks,
  type BundleWitness,
  type Manifest,
} from '../../audit/bundle.ts'
import { installationOf, originOf } from '../../audit/checkpoint.ts'
import { AUDIT_CATALOGUE } from '../../events/catalogue.ts'
import { congressLog, INSTALLATION_LOG, logIdOf, logWithId } from '../../events/log-ref.ts'
import { toBase64 } from '../../kernel/base64.ts'
import type { CongressId, LogId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { fieldsOf } from '../../kernel/unknown.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Scope } from '../access/identity.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { UnitOfWork } from '../ports.ts'
import { readRecord } from '../results/export-record.ts'
import type { KeptWitness } from './model.ts'
import type {
  AuditEvent,
  CheckpointReads,
  EventReads,
  ExportReads,
  KeptCheckpoint,
  KnownKey,
  SigningKeyReads,
} from './ports.ts'

/** Number of events held in memory at a time. */
export const EVENTS_PER_PAGE = 200

/** An installation that no version with a signing key has served yet is named as if its key had no bytes. */
const NO_KEY = new Uint8Array(0)

/** The log to export, its size, and the time. */
export interface BundlePlan {
  /** Id of the log. */
  readonly log: LogId
  /** Number of events; later events are not in the bundle. */
  readonly size: number
  /** RFC 3339 instant. */
  readonly exportedAt: string
  /** Whether the marks of ballots are in the file. */
  readonly marks: BundleMarks
}

/** The source of a bundle: any unit of work, with any scope that sees the log. */
export interface BundleSource {
  readonly uow: Pick<UnitOfWork, 'read'>
  readonly scope: Scope
}

/**
 * A log as the items of its bundle, without the last line, which is computed from them. Read page by page, each in a
 * short snapshot: events never change, so the pages are consistent, and no transaction stays open while a page is
 * sent.
 * For the log of a congress also the declared rounds.
 * @throws if the scope does not see the log
 */
export async function* bundleItems(source: BundleSource, plan: BundlePlan): AsyncGenerator<BundleItem, void> {
  const { uow, scope } = source
  const { keys, manifest } = await uow.read(scope, (reads) => readHead(reads, plan))
  yield { type: 'manifest', manifest }
  for (const key of keys) yield { type: 'key', key }
  yield* eventItems(source, plan)
  if (plan.log === INSTALLATION_LOG) return
  const rounds = await uow.read(scope, (reads) => reads.declaredRounds(plan.log, plan.size))
  yield* recordItems(source, rounds, plan.marks)
  yield* resultItems(source, rounds)
}

const readHead = async (
  reads: OrganisationReads & CongressReads & EventReads & SigningKeyReads,
  plan: BundlePlan,
): Promise<{ readonly keys: readonly BundleKey[]; readonly manifest: Manifest }> => {
  const keys = await reads.signingKeys()
  const [first] = keys
  const { log, size, exportedAt, marks } = plan
  const origin = originOf(installationOf(nodeCrypto, first?.publicKey ?? NO_KEY), log)
  const named = logWithId(log)
  const congress = named.kind === 'congress' ? await readMeeting(reads, named.congressId, size) : null
  return {
    keys: keys.map(bundleKey),
    manifest: { format: BUNDLE_FORMAT, marks, log, origin, size, exportedAt, congress },
  }
}

/**
 * The congress as it was at the given size of its log: the next correction says what it was before. The organisation has
 * the name under which the congress was recorded, because a later name is not in this log.
 */
const readMeeting = async (
  reads: OrganisationReads & CongressReads & EventReads,
  id: CongressId,
  size: number,
): Promise<Manifest['congress']> => {
  const current = await reads.congress(id)
  const congress = current && current.version > 1 ? { ...current, ...(await readBefore(reads, id, size)) } : current
  const organisation = congress && (await reads.organisation(congress.organisationId))
  if (!organisation) throw new Bug(`the congress ${id} or its organisation is out of sight`)
  return {
    name: congress.name,
    organisation: (organisation.version > 1 && (await organisationIn(reads, id))) || organisation.name,
    term: `${congress.term.from}–${congress.term.to}`,
    heldOn: congress.heldOn,
    regulation: congress.regulation,
  }
}

/** The name in the first event; null if that event does not say it, which the reader of the bundle will notice. */
const organisationIn = async (reads: EventReads, id: CongressId): Promise<string | null> => {
  const page = { limit: 1, after: null }
  const [first] = await reads.auditEvents(logIdOf(congressLog(id)), page, { actions: ['congress.created'] })
  const { organisation } = fieldsOf(first?.after)
  return typeof organisation === 'string' ? organisation : null
}

const readBefore = async (reads: EventReads, id: CongressId, size: number) => {
  const page = { limit: 1, after: size }
  const [next] = await reads.auditEvents(logIdOf(congressLog(id)), page, { actions: ['congress.corrected'] })
  return next && AUDIT_CATALOGUE['congress.corrected'].before.parse(next.before)
}

const bundleKey = ({ number, publicKey, madeAt, endorsement }: KnownKey): BundleKey => ({
  number,
  publicKey: toBase64(publicKey),
  madeAt,
  endorsement,
})

const bundleCheckpoint = ({ size, keyNumber, cause, takenAt, note }: KeptCheckpoint): BundleCheckpoint => ({
  size,
  keyNumber,
  cause,
  takenAt,
  note,
})

const bundleWitness = ({ size, name, publicKey, line, signedAt, receivedAt }: KeptWitness): BundleWitness => ({
  size,
  name,
  publicKey: toBase64(publicKey),
  line,
  signedAt,
  receivedAt,
})

interface EventPage {
  readonly events: readonly AuditEvent[]
  readonly checkpoints: readonly KeptCheckpoint[]
  readonly witnesses: readonly KeptWitness[]
}

const readPage = async (
  reads: EventReads & CheckpointReads & ExportReads,
  { log, size }: BundlePlan,
  after: number,
): Promise<EventPage> => {
  const events = await reads.auditEvents(log, { limit: EVENTS_PER_PAGE, after }, { upTo: size })
  const last = events.at(-1)?.sequence ?? after
  const [checkpoints, witnesses] = await Promise.all([
    reads.checkpoints(log, { limit: EVENTS_PER_PAGE, after }),
    reads.loggedWitnesses(log, after, last, size),
  ])
  return { events, checkpoints, witnesses }
}

async function* eventItems({ uow, scope }: BundleSource, plan: BundlePlan): AsyncGenerator<BundleItem, void> {
  for (let after = 0; after < plan.size; ) {
    const page = await uow.read(scope, (reads) => readPage(reads, plan, after))
    yield* pageItems(page, plan.marks)
    // A log that is shorter than expected ends here; the reader of the bundle will notice.
    after = page.events.at(-1)?.sequence ?? plan.size
  }
}

function* pageItems({ events, checkpoints, witnesses }: EventPage, marks: BundleMarks): Generator<BundleItem, void> {
  const checkpointAt = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint]))
  const witnessesAt = Map.groupBy(witnesses, ({ size }) => size)
  for (const { leafHash: _, openings, ...event } of events) {
    const { sequence } = event
    yield { type: 'event', event }
    if (openings && marks === 'opened') yield { type: 'openings', openings: { sequence, openings } }
    const checkpoint = checkpointAt.get(sequence)
    if (!checkpoint) continue
    yield { type: 'checkpoint', checkpoint: bundleCheckpoint(checkpoint) }
    for (const witness of witnessesAt.get(sequence) ?? []) {
      yield { type: 'witness', witness: bundleWitness(witness) }
    }
  }
}

/** A declared round that no longer exists is left out; the reader of the bundle will notice. */
async function* recordItems(
  { uow, scope }: BundleSource,
  rounds: readonly RoundId[],
  marks: BundleMarks,
): AsyncGenerator<BundleItem> {
  for (const [index, roundId] of rounds.entries()) {
    // The ballots of a result that was declared again, or is counted again, may have changed since.
    if (rounds.includes(roundId, index + 1)) continue
    const read = await uow.read(scope, (reads) => readRecord(reads, roundId, marks === 'left-out'))
    if (read.ok) yield { type: 'record', record: { roundId, record: read.value.record } }
  }
}

async function* resultItems({ uow, scope }: BundleSource, rounds: readonly RoundId[]): AsyncGenerator<BundleItem> {
  const versions = new Map<RoundId, number>()
  for (const roundId of rounds) {
    const version = (versions.get(roundId) ?? 0) + 1
    versions.set(roundId, version)
    const results = await uow.read(scope, (reads) => reads.resultVersions(roundId))
    const declared = results.find((result) => result.version === version)
    if (!declared) continue
    const { rollVersion, declaredAt, result } = declared
    yield { type: 'result', result: { roundId, rollVersion, declaredAt, result } }
  }
}
