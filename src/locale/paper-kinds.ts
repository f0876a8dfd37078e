import type { PaperKind, PaperPart } from '../rules/papers.ts'
import type { Labels } from './labels.ts'

/** The kinds of paper by name. */
export const PAPER_KIND_LABELS: Labels<PaperKind> = {
  'candidate-list': { vi: 'danh sách bầu cử', en: 'candidate list' },
  'entry-journal': { vi: 'nhật ký nhập phiếu bầu', en: 'journal of ballot entry' },
  minutes: { vi: 'biên bản kiểm phiếu', en: 'minutes of the count' },
  'attendance-report': { vi: 'báo cáo tình hình đảng viên dự đại hội', en: 'report on attendance' },
  'credentials-report': { vi: 'báo cáo thẩm tra tư cách đại biểu', en: 'report on credentials' },
  'result-sheet': { vi: 'bảng tổng hợp kết quả bầu cử', en: 'result sheet of the meeting' },
  'congress-report': { vi: 'báo cáo kết quả đại hội', en: 'report on the congress' },
  submission: { vi: 'tờ trình đề nghị chuẩn y', en: 'request for approval' },
  'particulars-list': { vi: 'danh sách trích ngang', en: 'list with particulars' },
  'approval-draft': { vi: 'dự thảo quyết định chuẩn y', en: 'draft of the approving decision' },
  ballots: { vi: 'phiếu bầu', en: 'ballots' },
  'tally-sheet': { vi: 'phiếu ghi số phiếu', en: 'tally sheet' },
  'hand-count-form': { vi: 'mẫu kiểm phiếu bằng tay', en: 'form for a count by hand' },
  'hall-slides': { vi: 'trang trình chiếu kết quả', en: 'pages for the hall' },
}

export const PAPER_PART_LABELS: Labels<PaperPart> = {
  delegates: { vi: 'đại biểu chính thức', en: 'delegates' },
  alternates: { vi: 'đại biểu dự khuyết', en: 'alternates' },
}
