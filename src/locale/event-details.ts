import type { Bilingual } from './text.ts'

/**
 * Figures of the common kinds of event in a few words, with figures after the act as placeholders; of a list, the number
 * of its items. A part whose figure is missing is left out.
 */
export const EVENT_DETAILS: Readonly<Record<string, Bilingual>> = {
  'congress.created': { vi: '[{name}]', en: '[{name}]' },
  'congress.corrected': { vi: '[{name}]', en: '[{name}]' },
  'roll.recorded': {
    vi: '[triệu tập {summoned}][, có mặt {attending}]',
    en: '[{summoned} summoned][, {attending} present]',
  },
  'board.recorded': { vi: '[{members} người][, {vote}]', en: '[{members} {members|member|members}][, {vote}]' },
  'person.added': { vi: '[{fullName}]', en: '[{fullName}]' },
  'person.corrected': { vi: '[{fullName}]', en: '[{fullName}]' },
  'election.created': { vi: '[{office}][, bầu {seats}]', en: '[{office}][, {seats} {seats|seat|seats}]' },
  'election.corrected': { vi: '[bầu {seats}]', en: '[{seats} {seats|seat|seats}]' },
  'round.created': { vi: '[{office}][, lần {number}][, {kind}]', en: '[{office}][, round {number}][, {kind}]' },
  'list.proposed': { vi: '[{candidates} người]', en: '[{candidates} {candidates|person|people}]' },
  'list.approved': { vi: '[{vote}]', en: '[{vote}]' },
  'list.rejected': { vi: '[{vote}]', en: '[{vote}]' },
  'opinion.recorded': { vi: '[{returned} phiếu thu về]', en: '[{returned} {returned|ballot|ballots} returned]' },
  'ballots.issued': { vi: '[{issued} phiếu]', en: '[{issued} {issued|ballot|ballots}]' },
  'ballots.returned': { vi: '[{returned} phiếu]', en: '[{returned} {returned|ballot|ballots}]' },
  'batch.created': { vi: '[tập số {number}][, {size} phiếu]', en: '[batch {number}][, {size} {size|ballot|ballots}]' },
  'batch.corrected': { vi: '[{size} phiếu]', en: '[{size} {size|ballot|ballots}]' },
  'ballots.entered': {
    vi: '[{slot}][, đã nhập {entered} phiếu]',
    en: '[{slot}][, {entered} {entered|ballot|ballots} so far]',
  },
  'ballot.corrected': { vi: '[{slot}][, phiếu số {number}]', en: '[{slot}][, ballot {number}]' },
  'ballot.removed': { vi: '[{slot}][, phiếu số {number}]', en: '[{slot}][, ballot {number}]' },
  'ballot.ruled': { vi: '[{slot}][, phiếu số {number}]', en: '[{slot}][, ballot {number}]' },
  'sheet.entered': { vi: '[{slot}]', en: '[{slot}]' },
  'entry.papers-counted': {
    vi: '[{slot}][, {papers} phiếu trên bàn]',
    en: '[{slot}][, {papers} {papers|paper|papers}]',
  },
  'entry.finalised': { vi: '[{slot}][, {entered} phiếu]', en: '[{slot}][, {entered} {entered|ballot|ballots}]' },
  'entry.reopened': { vi: '[{slot}][, {entered} phiếu]', en: '[{slot}][, {entered} {entered|ballot|ballots}]' },
  'entry.handed-over': { vi: '[{slot}]', en: '[{slot}]' },
  'batch.resolved': {
    vi: '[{resolvedBallots} phiếu][, {resolvedSheets} bảng]',
    en: '[{resolvedBallots} {resolvedBallots|ballot|ballots}][, {resolvedSheets} {resolvedSheets|sheet|sheets}]',
  },
  'result.confirmed': { vi: '[{personId}]', en: '[{personId}]' },
  'result.declared': { vi: '[kết quả lần {version}]', en: '[result {version}]' },
  'round.reopened': { vi: '[{by} quyết định]', en: '[decided by the {by}]' },
  'round.annulled': { vi: '[{by} quyết định]', en: '[decided by the {by}]' },
  'record.exported': { vi: '[{format}]', en: '[{format}]' },
  'decision.recorded': { vi: '[{kind}][, {vote}]', en: '[{kind}][, {vote}]' },
  'seat.refused': { vi: '[{refusedBy}]', en: '[{refusedBy}]' },
  'seat.refusal-cancelled': { vi: '[{refusedBy}]', en: '[{refusedBy}]' },
  'appointment.recorded': { vi: '[{appointed}]', en: '[{appointed}]' },
  'alternate.called-up': { vi: '[gọi {calledUp}][ thay {droppedOut}]', en: '[{calledUp}][ for {droppedOut}]' },
  'paper.made': { vi: '[{paperKind}][, bản {version}]', en: '[{paperKind}][, version {version}]' },
  'session.opened': { vi: '[{via}]', en: '[{via}]' },
  'role.granted': { vi: '[{role}][: {personId}]', en: '[{role}][: {personId}]' },
  'account.created': { vi: '[{displayName}]', en: '[{displayName}]' },
  'device.opened': { vi: '[{name}]', en: '[{name}]' },
  'pin.issued': { vi: '[{accountId}]', en: '[{accountId}]' },
  'log.exported': { vi: '[{format}]', en: '[{format}]' },
}
