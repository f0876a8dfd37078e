import { z } from 'zod'
import { DECISION_KINDS } from '../rules/decision.ts'
import { ROUND_STATES } from '../rules/round.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'
import { id, paper as paperOf, vote } from './shapes.ts'

const { number, version, droppedOut, calledUp, ground, paper, refusedBy, refusalGround, happenedOn } = FIGURES
const { digest, tally, tookPart, signOff, fallenDecision } = FIGURES
const { rollVersion, result, settled, format, newNamesAllowed, left, note, undoing, by, withRound, callUps } = FIGURES

const decision = figures({ version, kind: z.enum(DECISION_KINDS), newNamesAllowed, vote, note })

const declared = figures({ version, rollVersion, result, settled, signOff, tally, state: z.literal('declared') })

const refusal = figures({ number, refusedBy, refusalGround, happenedOn, vote: FIGURES.vote, paper })

const undone = { undoing, by, paper, withRound, callUps, appointment: FIGURES.appointment.exactOptional() }
const before = figures({ state: z.enum(ROUND_STATES) })

const appointment = figures({ version, appointed: FIGURES.appointed, paper: paperOf, note })

/** Results, the decisions that follow them, and their count records. */
export const RESULT_EVENTS = {
  'result.confirmed': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Thành viên ban kiểm phiếu xác nhận kết quả',
    en: 'A member of the counting board confirmed a result before its declaration',
    after: figures({ personId: id<'person'>(), digest, tookPart }),
    open: ['personId', 'tookPart'],
    counted: true,
  }),
  'result.declared': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Công bố kết quả',
    en: 'The result was declared',
    after: declared,
    // Any result: the replay compares it with its own count and names the place that differs.
    // Results recorded before `settled` existed settle nothing; before `version` existed each was the only one.
    read: declared.extend({
      result: z.unknown(),
      settled: settled.exactOptional(),
      version: version.exactOptional(),
      // Results were not confirmed before version 3 of the procedure.
      signOff: signOff.exactOptional(),
      // Results were declared without their sums before marks could be left out of an export.
      tally: tally.exactOptional(),
    }),
    before,
    open: ['version', 'rollVersion', 'result', 'settled', 'signOff'],
    sealed: true,
    counted: true,
    cites: true,
    webhook: true,
  }),
  'round.reopened': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Mở lại lần bầu để kiểm phiếu lại',
    en: 'A round was reopened, to be counted again',
    after: figures({ ...undone, state: z.literal('counting') }),
    before,
    open: ['undoing', 'by'],
    sealed: true,
    counted: true,
    cites: true,
    webhook: true,
  }),
  'round.annulled': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Hủy lần bầu',
    en: 'A round was annulled',
    after: figures({ ...undone, state: z.literal('annulled') }),
    before,
    open: ['undoing', 'by', 'withRound'],
    sealed: true,
    counted: true,
    cites: true,
    webhook: true,
  }),
  'record.exported': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Xuất hồ sơ kiểm phiếu',
    en: 'A count record was exported',
    after: figures({ format }),
  }),
  'decision.recorded': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Ghi hoặc đính chính quyết định của đại hội',
    en: 'A decision of the congress, or a correction of it, was recorded',
    after: decision.extend({ left }),
    // Before decisions could be corrected, each had one version. Decisions recorded before `left` existed could open a
    // round in which nobody was left to stand.
    read: decision.extend({ version: version.default(1), left: left.exactOptional() }),
    before: decision.nullable(),
    open: ['version', 'kind', 'newNamesAllowed', 'vote'],
    counted: true,
    cites: true,
    webhook: true,
  }),
  'seat.refused': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Ghi người trong danh sách không nhận chức danh',
    en: 'A person on an approved list takes no seat',
    after: refusal,
    open: ['number', 'refusedBy', 'vote'],
    counted: true,
    webhook: true,
  }),
  'seat.refusal-cancelled': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Hủy nội dung ghi nhầm về người không nhận chức danh',
    en: 'A refusal of a seat that was recorded by mistake was cancelled',
    after: figures({ number, refusedBy, fallenDecision }),
    before: refusal,
    open: ['number', 'refusedBy', 'fallenDecision'],
    counted: true,
    webhook: true,
  }),
  'appointment.recorded': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Ghi hoặc đính chính việc cấp ủy cấp trên chỉ định',
    en: 'The appointment by the superior after a round, or a correction of it, was recorded',
    after: appointment,
    before: appointment.nullable(),
    open: ['version', 'appointed'],
    counted: true,
    cites: true,
    webhook: true,
  }),
  'appointment.cancelled': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Hủy nội dung đã ghi về việc cấp ủy cấp trên chỉ định',
    en: 'A recorded appointment by the superior was cancelled',
    after: figures({ version }),
    before: appointment,
    open: ['version'],
    counted: true,
    webhook: true,
  }),
  'alternate.called-up': event({
    object: 'election',
    logs: IN_CONGRESS,
    vi: 'Gọi đại biểu dự khuyết thay đại biểu chính thức',
    en: 'An alternate was called to the seat of a delegate',
    after: figures({ number, droppedOut, calledUp, ground, paper }),
    open: ['number', 'droppedOut', 'calledUp'],
    counted: true,
    cites: true,
  }),
} as const
