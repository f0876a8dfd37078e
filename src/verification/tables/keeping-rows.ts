import type { EventDocument } from '../../audit/event.ts'
import type { Figures } from '../../events/event.ts'
import { cancelled, reasoned, recorded, type Writes } from './row-parts.ts'
import { type WrittenRow, written } from './written-row.ts'

type Package = Figures<'package.sealed'>

const packageOf = (after: Package, event: EventDocument): WrittenRow =>
  written('ballot_package', {
    ...{ round_id: event.object.id, version: after.version, sealing: after.sealing, opening: after.opening },
    ...{ destruction_order: after.destructionOrder, destruction: after.destruction, ...reasoned(event) },
  })

const complaintOf = ({ number, version, complaint }: Figures<'complaint.recorded'>, event: EventDocument): WrittenRow =>
  written('complaint', {
    ...{ congress_id: event.log, number, version, round_id: complaint.roundId, complainant: complaint.complainant },
    ...{ received_on: complaint.receivedOn, text: complaint.text, outcome: complaint.outcome, ...reasoned(event) },
  })

const paperMade: Writes<'paper.made'> = (after, event) =>
  written('paper', {
    ...{ id: event.object.id, congress_id: event.log, round_id: after.ofRound, kind: after.paperKind },
    ...{ part: after.part, format: after.paperFormat, version: after.version, replaces: after.replacesPaper },
    ...{ facts_digest: after.factsDigest, digest: after.fileDigest, slip_digest: after.slipDigest },
    ...{ checkpoint_size: after.checkpointSize, ballots_printed: after.ballotsPrinted, ...recorded(event) },
  })

const scanAttached = (
  { number, ofPaper, scanFormat, fileDigest, fileSize }: Figures<'scan.attached'>,
  event: EventDocument,
): WrittenRow =>
  written('signed_scan', {
    ...{ place_id: event.object.id, number, congress_id: event.log, paper_id: ofPaper, format: scanFormat },
    ...{ digest: fileDigest, size: fileSize, ...recorded(event) },
  })

const scanWithdrawn = ({ number }: Figures<'scan.withdrawn'>, event: EventDocument): WrittenRow =>
  written('signed_scan_withdrawal', { place_id: event.object.id, number, ...cancelled(event) })

/** The ballots after the count, complaints, papers and scans. */
export const KEEPING_ROWS = {
  'package.sealed': packageOf,
  'package.opened': packageOf,
  'destruction.ordered': packageOf,
  'destruction.order-cancelled': packageOf,
  'destruction.recorded': packageOf,
  'destruction.cancelled': packageOf,
  'complaint.recorded': complaintOf,
  'complaint.changed': complaintOf,
  'paper.made': paperMade,
  'scan.attached': scanAttached,
  'scan.withdrawn': scanWithdrawn,
  'meeting-scan.attached': scanAttached,
  'meeting-scan.withdrawn': scanWithdrawn,
} as const
