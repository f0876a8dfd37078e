import type { PaperKind } from '../../rules/papers.ts'

/** Names of files, in letters that every system has. */
export const PAPER_FILE_NAMES: Readonly<Record<PaperKind, string>> = {
  'candidate-list': 'danh-sach-bau-cu',
  'entry-journal': 'nhat-ky-nhap-phieu',
  minutes: 'bien-ban-kiem-phieu',
  'attendance-report': 'bao-cao-tinh-hinh-dang-vien',
  'credentials-report': 'bao-cao-tham-tra-tu-cach',
  'result-sheet': 'bang-tong-hop-ket-qua',
  'congress-report': 'bao-cao-ket-qua-dai-hoi',
  submission: 'to-trinh-de-nghi-chuan-y',
  'particulars-list': 'danh-sach-trich-ngang',
  'approval-draft': 'du-thao-quyet-dinh-chuan-y',
  ballots: 'phieu-bau',
  'tally-sheet': 'bang-kiem-phieu',
  'hand-count-form': 'ban-ghi-ket-qua-kiem-phieu',
  'hall-slides': 'trinh-chieu-ket-qua',
}
