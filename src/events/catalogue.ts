import { ACCESS_KINDS } from './access-kinds.ts'
import { type AuditKind, blind, kind, sealed } from './kind.ts'
import { LOG_KINDS } from './log-kinds.ts'
import { WEBHOOK_KINDS } from './webhook-kinds.ts'

export type { AuditKind } from './kind.ts'

/** The one catalogue of events. The reference page is generated from here. */
export const AUDIT_CATALOGUE = {
  'organisation.created': kind('organisation', 'Lập tổ chức đảng', 'An organisation was recorded', [
    'name',
    'level',
    'superiorId',
  ]),
  'congress.created': kind('congress', 'Lập đại hội, hội nghị', 'A congress or conference was recorded', [
    'organisationId',
    'organisation',
    'level',
    'name',
    'kind',
    'term',
    'heldOn',
    'regulation',
    'readings',
  ]),
  'roll.recorded': kind('congress', 'Ghi số được triệu tập, có mặt', 'The roll, or a correction of it, was recorded', [
    'version',
    'summoned',
    'attending',
    'exclusions',
  ]),
  'person.added': kind('person', 'Ghi một đảng viên', 'A person was recorded', [
    'version',
    'fullName',
    'birthYear',
    'partySince',
    'membership',
    'unit',
  ]),
  'person.corrected': kind('person', 'Đính chính thông tin đảng viên', 'A person was corrected', [
    'version',
    'fullName',
    'birthYear',
    'partySince',
    'membership',
    'unit',
  ]),
  'board.recorded': kind('congress', 'Ghi ban kiểm phiếu', 'The counting board was recorded', [
    'version',
    'members',
    'vote',
  ]),
  'election.created': kind('election', 'Lập nội dung bầu', 'An election was set up', [
    'number',
    'office',
    'seats',
    'eligibleFrom',
  ]),
  'round.created': kind('round', 'Mở lần bầu', 'A round was opened', [
    'electionId',
    'number',
    'kind',
    'seats',
    'names',
    'state',
    'follows',
  ]),
  'list.proposed': kind('round', 'Lập danh sách bầu cử', 'A candidate list, or a new version of it, was proposed', [
    'version',
    'order',
    'candidates',
    'withdrawals',
    'laidFrom',
  ]),
  'list.approved': kind('round', 'Thông qua danh sách bầu cử', 'The candidate list was approved', [
    'listVersion',
    'vote',
    'names',
    'state',
  ]),
  'list.rejected': kind('round', 'Không thông qua danh sách bầu cử', 'The candidate list was not approved', [
    'listVersion',
    'vote',
    'state',
  ]),
  'ballots.issued': kind('round', 'Phát phiếu bầu', 'Ballots issued were recorded', [
    'version',
    'printed',
    'issued',
    'replaced',
    'rollVersion',
    'state',
  ]),
  'ballots.returned': kind('round', 'Thu phiếu bầu', 'Ballots returned were recorded', [
    'version',
    'returned',
    'sealsIntact',
    'note',
    'state',
  ]),
  'batch.created': kind('ballot-batch', 'Lập tập phiếu', 'A batch of ballots was set up', [
    'roundId',
    'number',
    'mode',
    'version',
    'size',
    'label',
  ]),
  'batch.corrected': kind('ballot-batch', 'Đính chính tập phiếu', 'The size or label of a batch was corrected', [
    'version',
    'size',
    'label',
  ]),
  'batch.cancelled': kind('ballot-batch', 'Hủy tập phiếu', 'A batch made by mistake was cancelled', [
    'version',
    'size',
    'label',
    'cancelled',
    'entered',
    'state',
  ]),
  'ballots.entered': blind('ballot-batch', 'Nhập phiếu bầu', 'Ballots were entered', [
    'slot',
    'entered',
    'firstNumber',
    'ballots',
  ]),
  'ballot.corrected': blind('ballot-batch', 'Đính chính phiếu đã nhập', 'An entered ballot was corrected', [
    'slot',
    'number',
    'version',
    'marks',
    'doubt',
  ]),
  'sheet.entered': blind('ballot-batch', 'Nhập bảng kiểm phiếu', 'A tally sheet, or a correction of it, was entered', [
    'slot',
    'version',
    'tally',
  ]),
  'entry.finalised': kind('ballot-batch', 'Khóa lượt nhập', 'An entry was finished', ['slot', 'state', 'entered']),
  'entry.reopened': kind('ballot-batch', 'Mở lại lượt nhập', 'A finished entry was opened again', [
    'slot',
    'state',
    'entered',
  ]),
  'result.declared': sealed('round', 'Công bố kết quả', 'The result was declared', ['rollVersion', 'result', 'state']),
  'record.exported': kind('round', 'Xuất hồ sơ kiểm phiếu', 'A count record was exported', ['format']),
  'decision.recorded': kind('round', 'Ghi quyết định của đại hội', 'A decision of the congress was recorded', [
    'kind',
    'newNamesAllowed',
    'vote',
    'note',
  ]),
  ...ACCESS_KINDS,
  ...LOG_KINDS,
  ...WEBHOOK_KINDS,
} as const satisfies Record<string, AuditKind>

export type AuditAction = keyof typeof AUDIT_CATALOGUE

/** What the catalogue says of a kind. */
export const kindOf = (action: AuditAction): AuditKind => AUDIT_CATALOGUE[action]

/** Kinds that say what was typed. */
export const BLIND_ACTIONS: readonly AuditAction[] = (Object.keys(AUDIT_CATALOGUE) as AuditAction[]).filter(
  (action) => kindOf(action).blind,
)
