import type { PaperKind, PaperPart } from '../../rules/papers.ts'
import type { Office } from '../../rules/types.ts'

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

const OFFICE_FILE_NAMES: Readonly<Record<Office, string>> = {
  committee: 'cap-uy',
  'standing-committee': 'ban-thuong-vu',
  secretary: 'bi-thu',
  'deputy-secretary': 'pho-bi-thu',
  'inspection-committee': 'uy-ban-kiem-tra',
  'inspection-chair': 'chu-nhiem-uy-ban-kiem-tra',
  'inspection-deputy-chair': 'pho-chu-nhiem-uy-ban-kiem-tra',
  delegates: 'dai-bieu',
  'alternate-delegates': 'dai-bieu-du-khuyet',
}

const PART_FILE_NAMES: Readonly<Record<PaperPart, string>> = { delegates: 'chinh-thuc', alternates: 'du-khuyet' }

/** Name of the archive with the papers for the superior. */
export const PACKAGE_FILE_NAME = 'ho-so-gui-cap-tren.zip'

/** The name of a PDF in the archive with the papers for the superior. @param place from 1 */
export const packagedFileName = ({
  place,
  name,
  vote,
  part,
  version,
}: {
  readonly place: number
  readonly name: string
  readonly vote: { readonly office: Office; readonly number: number } | null
  readonly part: PaperPart | null
  readonly version: number
}): string => {
  const ofVote = vote ? ['lan', vote.number, OFFICE_FILE_NAMES[vote.office]] : []
  const ofPart = part ? [PART_FILE_NAMES[part]] : []
  return `${[String(place).padStart(2, '0'), name, ...ofVote, ...ofPart, version].join('-')}.pdf`
}

/** Name of the file of the slips with which people sign in. */
export const SIGN_IN_FILE_NAME = 'phieu-dang-nhap'
