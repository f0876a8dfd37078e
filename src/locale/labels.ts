import type { BatchMode } from '../rules/batch.ts'
import type { BoardTitle } from '../rules/board.ts'
import type { DecisionKind } from '../rules/decision.ts'
import type { OrganisationLevel } from '../rules/election.ts'
import type { Doubt } from '../rules/entry.ts'
import type {
  BallotForm,
  Evidence,
  ExclusionReason,
  InvalidReason,
  MeetingKind,
  Office,
  Outcome,
  RegulationId,
  RoundKind,
  Verdict,
} from '../rules/types.ts'
import type { Bilingual, Language } from './text.ts'

/** Words for every value of a union; a value without words does not compile. */
export type Labels<Value extends string> = Readonly<Record<Value, Bilingual>>

export const REGULATION_LABELS: Labels<RegulationId> = {
  'qd244-2014': {
    vi: 'Quy chế bầu cử trong Đảng, Quyết định 244-QĐ/TW năm 2014',
    en: 'Regulation on elections in the Party, Decision 244-QĐ/TW of 2014',
  },
  'qd190-2024': {
    vi: 'Quy chế bầu cử trong Đảng, Quyết định 190-QĐ/TW năm 2024',
    en: 'Regulation on elections in the Party, Decision 190-QĐ/TW of 2024',
  },
}

/** How well a rule's wording is known. The label of a reading always says that it is not law. */
export const EVIDENCE_LABELS: Labels<Evidence> = {
  text: { vi: 'đã đọc nguyên văn tiếng Việt', en: 'Vietnamese wording read' },
  translation: { vi: 'đã đọc bản dịch của văn bản', en: 'translation of the wording read' },
  answer: { vi: 'theo văn bản trả lời chính thức đã công bố', en: 'official published answer' },
  secondary: { vi: 'theo văn bản khác đã công bố thuật lại', en: 'reported by another published text' },
  inferred: { vi: 'suy ra từ nội dung đã đọc', en: 'inferred from what was read' },
  reading: {
    vi: 'cách hiểu của chương trình, không phải quy định',
    en: 'a reading of the program, not a rule of law',
  },
}

export const MEETING_KIND_LABELS: Labels<MeetingKind> = {
  'members-congress': { vi: 'đại hội đảng viên', en: 'members’ congress' },
  'delegates-congress': { vi: 'đại hội đại biểu', en: 'delegates’ congress' },
  'members-conference': { vi: 'hội nghị đảng viên', en: 'members’ conference' },
  'committee-conference': { vi: 'hội nghị ban chấp hành', en: 'committee conference' },
  'inspection-conference': { vi: 'hội nghị ủy ban kiểm tra', en: 'inspection committee conference' },
}

export const ORGANISATION_LEVEL_LABELS: Labels<OrganisationLevel> = {
  'chi-bo': { vi: 'chi bộ', en: 'branch' },
  grassroots: { vi: 'đảng bộ cơ sở', en: 'grassroots Party organisation' },
  district: { vi: 'đảng bộ cấp trên trực tiếp cơ sở (cấp huyện)', en: 'organisation above the grassroots (district)' },
  province: { vi: 'đảng bộ cấp tỉnh', en: 'provincial Party organisation' },
  central: { vi: 'cấp Trung ương', en: 'central level' },
}

export const OFFICE_LABELS: Labels<Office> = {
  committee: { vi: 'cấp ủy', en: 'committee' },
  secretary: { vi: 'bí thư', en: 'secretary' },
  'deputy-secretary': { vi: 'phó bí thư', en: 'deputy secretary' },
  'standing-committee': { vi: 'ban thường vụ', en: 'standing committee' },
  'inspection-committee': { vi: 'ủy ban kiểm tra', en: 'inspection committee' },
  'inspection-chair': { vi: 'chủ nhiệm ủy ban kiểm tra', en: 'chair of the inspection committee' },
  'inspection-deputy-chair': { vi: 'phó chủ nhiệm ủy ban kiểm tra', en: 'deputy chair of the inspection committee' },
  delegates: { vi: 'đại biểu dự đại hội cấp trên', en: 'delegates to the upper congress' },
  'alternate-delegates': {
    vi: 'đại biểu dự khuyết dự đại hội cấp trên',
    en: 'alternate delegates to the upper congress',
  },
}

/** A branch has its own names for some offices. */
const BRANCH_OFFICE_LABELS: Partial<Labels<Office>> = {
  committee: { vi: 'chi ủy', en: 'branch committee' },
  secretary: { vi: 'bí thư chi bộ', en: 'branch secretary' },
  'deputy-secretary': { vi: 'phó bí thư chi bộ', en: 'branch deputy secretary' },
}

/** An office in the terms of the organisation's level: chi ủy in a chi bộ, cấp ủy elsewhere. */
export const officeLabel = (office: Office, level: OrganisationLevel, language: Language): string => {
  const own = level === 'chi-bo' ? BRANCH_OFFICE_LABELS[office] : undefined
  return (own ?? OFFICE_LABELS[office])[language]
}

/** Reasons for taking a summoned person out of the base of the majority. */
export const EXCLUSION_REASON_LABELS: Labels<ExclusionReason> = {
  temporaryElsewhere: {
    vi: 'được giới thiệu sinh hoạt tạm thời nơi khác và không có mặt',
    en: 'introduced to temporary activity elsewhere and not present',
  },
  exempt: {
    vi: 'được miễn công tác và sinh hoạt đảng và không có mặt',
    en: 'exempted from work and Party activity and not present',
  },
  suspended: { vi: 'bị đình chỉ sinh hoạt đảng', en: 'suspended from Party activity' },
  prosecuted: { vi: 'bị khởi tố, truy tố, tạm giam', en: 'prosecuted or in detention' },
  excusedThroughout: {
    vi: 'vắng mặt suốt thời gian có lý do chính đáng được chấp thuận',
    en: 'absent throughout with an accepted reason',
  },
  conveningAbsent: {
    vi: 'cấp ủy viên cấp triệu tập vắng mặt suốt thời gian đại hội',
    en: 'members of the convening committee absent for the whole congress',
  },
  absentWithoutAlternate: {
    vi: 'đại biểu chính thức vắng mặt suốt thời gian đại hội, không có đại biểu dự khuyết thay thế',
    en: 'delegates absent for the whole congress with no alternate in their place',
  },
  rejected: { vi: 'đại biểu bị đại hội bác tư cách', en: 'delegates whose credentials the congress rejected' },
}

export const ROUND_KIND_LABELS: Labels<RoundKind> = {
  first: { vi: 'bầu lần đầu', en: 'first round' },
  further: { vi: 'bầu tiếp', en: 'further round' },
  'tie-revote': { vi: 'bầu lại do bằng phiếu', en: 'tie revote' },
}

export const BALLOT_FORM_LABELS: Labels<BallotForm> = {
  'strike-out': { vi: 'phiếu bầu có số dư', en: 'ballot with surplus (names struck out)' },
  'agree-disagree': { vi: 'phiếu bầu không có số dư', en: 'ballot without surplus (agree or disagree)' },
}

export const INVALID_REASON_LABELS: Labels<InvalidReason> = {
  'not-issued': { vi: 'không do ban kiểm phiếu phát ra', en: 'not issued by the counting board' },
  marked: {
    vi: 'đánh số, ký tên, viết thêm hoặc dùng nhiều màu mực',
    en: 'numbered, signed, written on, or marked in several inks',
  },
  'outside-name': { vi: 'viết thêm tên người ngoài danh sách bầu cử', en: 'a name outside the list written in' },
  'over-voted': { vi: 'bầu quá số lượng cần bầu', en: 'more names chosen than seats' },
  'no-choice': { vi: 'không bầu cho ai', en: 'no name chosen' },
  'both-or-neither': {
    vi: 'phiếu một người đánh dấu X vào cả hai ô hoặc bỏ trống cả hai ô',
    en: 'a one-name ballot with both boxes or neither marked',
  },
}

export const VERDICT_LABELS: Labels<Verdict> = {
  elected: { vi: 'trúng cử', en: 'elected' },
  'not-elected': { vi: 'không trúng cử', en: 'not elected' },
  tied: { vi: 'bằng phiếu', en: 'tied' },
  alternate: { vi: 'trúng cử đại biểu dự khuyết', en: 'elected as an alternate' },
}

/** The duty of the head under each name of the board; the other members' is in `BOARD_MEMBER_LABELS`. */
export const BOARD_HEAD_LABELS: Labels<BoardTitle> = {
  'ban-kiem-phieu': { vi: 'Trưởng ban', en: 'Head' },
  'to-kiem-phieu': { vi: 'Tổ trưởng', en: 'Head of the team' },
}

export const BOARD_MEMBER_LABELS: Labels<BoardTitle> = {
  'ban-kiem-phieu': { vi: 'Ủy viên', en: 'Member' },
  'to-kiem-phieu': { vi: 'Tổ viên', en: 'Member of the team' },
}

export const BOARD_TITLE_LABELS: Labels<BoardTitle> = {
  'ban-kiem-phieu': { vi: 'Ban kiểm phiếu', en: 'Counting board' },
  'to-kiem-phieu': { vi: 'Tổ kiểm phiếu', en: 'Counting team' },
}

export const OUTCOME_LABELS: Labels<Outcome> = {
  complete: { vi: 'đã bầu đủ số lượng', en: 'all seats filled' },
  tie: { vi: 'bằng phiếu ở vị trí cuối', en: 'tie at the last seats' },
  'seats-left': { vi: 'chưa bầu đủ số lượng', en: 'seats left' },
  'no-result': { vi: 'không có kết quả', en: 'no result' },
}

/** Decisions of the meeting, if the law leaves it the choice. */
export const DECISION_KIND_LABELS: Labels<DecisionKind> = {
  'tie-revote': { vi: 'bầu lại giữa những người bằng phiếu', en: 'vote again among the tied' },
  'further-round': { vi: 'bầu tiếp cho đủ số lượng', en: 'vote again for the seats left' },
  'new-vote': { vi: 'tổ chức bầu lại', en: 'repeat the vote' },
  'leave-vacant': { vi: 'không bầu tiếp, để khuyết số lượng còn thiếu', en: 'no further vote, seats left vacant' },
  'refer-to-superior': { vi: 'báo cáo để cấp ủy cấp trên chỉ định', en: 'refer to the superior to appoint' },
}

export const BATCH_MODE_LABELS: Labels<BatchMode> = {
  ballots: { vi: 'nhập từng phiếu', en: 'ballot by ballot' },
  'tally-sheet': { vi: 'nhập bảng kiểm phiếu', en: 'tally sheet' },
}

/** The ruling of the board on a doubtful ballot. */
export const RULING_LABELS: Labels<Doubt['ruling']> = {
  valid: { vi: 'hợp lệ', en: 'valid' },
  invalid: { vi: 'không hợp lệ', en: 'invalid' },
}
