import type { UndoingKind } from '../rules/undoing.ts'
import type { PaperDifference } from '../verification/papers/compare-paper.ts'
import type { FigureLabels } from '../verification/papers/printed-minutes.ts'
import type { Labels } from './labels.ts'
import { MINUTES_WORDS } from './papers/minutes.ts'
import type { Bilingual } from './text.ts'

const { ballotsReport, roll } = MINUTES_WORDS

/** The labels behind which minutes print their figures. */
export const MINUTES_FIGURE_LABELS: FigureLabels = {
  issued: ballotsReport.issued,
  returned: ballotsReport.returned,
  valid: ballotsReport.valid,
  invalid: ballotsReport.invalid,
  base: roll.base,
}

/** The verdict about a paper that somebody holds. */
export const PAPER_VERDICT_TEXTS: Readonly<
  Record<'belongs' | 'differs' | 'scan' | 'unknown' | 'unreadable', Bilingual>
> = {
  belongs: { vi: 'đúng là văn bản đã lập trong nhật ký này', en: 'the paper that was made in this log' },
  differs: {
    vi: 'KHÔNG đúng với văn bản đã lập trong nhật ký này',
    en: 'NOT the paper that was made in this log',
  },
  scan: { vi: 'đúng là bản quét đã đính kèm trong nhật ký này', en: 'a scan that was attached in this log' },
  unknown: { vi: 'KHÔNG có trong nhật ký này', en: 'NOT in this log' },
  unreadable: { vi: 'không đọc được', en: 'cannot be read' },
}

export const PAPER_TEXTS = {
  paper: {
    vi: '{kind}, bản {version}, lập lúc {at} (sự kiện số {sequence}).',
    en: '{kind}, version {version}, made at {at} (event {sequence}).',
  },
  scan: {
    vi: 'Bản quét số {number}, đính kèm lúc {at} (sự kiện số {sequence}).',
    en: 'Scan {number}, attached at {at} (event {sequence}).',
  },
  scanOf: { vi: 'Là bản quét của văn bản sau đây.', en: 'It is the scan of the following paper.' },
  scanOfOther: {
    vi: 'Là bản quét của văn bản không lập từ chương trình; nội dung KHÔNG được đối chiếu.',
    en: 'It is the scan of a paper that the program did not make; its contents were NOT compared.',
  },
  scanWithdrawn: {
    vi: 'Bản quét này đã được rút vì đính kèm nhầm (sự kiện số {sequence}).',
    en: 'This scan was withdrawn, because it was attached by mistake (event {sequence}).',
  },
  changed: {
    vi: 'Tệp đã bị sửa hoặc được lưu lại bằng chương trình khác sau khi lập.',
    en: 'The file was changed, or saved again by another program, after it was made.',
  },
  sameText: {
    vi: 'Các mã, số phiếu, tổng số tính tỷ lệ và những người trúng cử đọc được trên biên bản khớp với nhật ký; các nội dung khác không được đối chiếu.',
    en: 'The codes, the numbers of ballots and votes, the base and the people elected that could be read on the minutes agree with the log; their other contents were not compared.',
  },
  sameCodes: {
    vi: 'Các mã đọc được trên văn bản khớp với nhật ký; nội dung KHÔNG được đối chiếu. Đề nghị so từng dòng bằng chức năng kiểm tra giấy tờ của máy chủ.',
    en: 'The codes that could be read on the paper agree with the log; its contents were NOT compared. Compare them line by line with the check of papers of the service.',
  },
  replaced: {
    vi: 'Văn bản này đã được thay bằng bản {version} (sự kiện số {sequence}).',
    en: 'Version {version} has replaced this paper (event {sequence}).',
  },
  picture: {
    vi: 'Văn bản không có chữ đọc được, ví dụ là ảnh chụp. Đề nghị đọc mã QR và so mã văn bản, mã đối chiếu với bản gốc.',
    en: 'The paper has no text, for example because it is a picture. Read its QR code, and compare the codes with the original.',
  },
  missing: {
    vi: 'Không mở được tệp. Đề nghị kiểm tra lại đường dẫn.',
    en: 'The file cannot be opened. Check the path.',
  },
  notPdf: {
    vi: 'Tệp không phải bản quét có trong nhật ký, và cũng không phải tệp PDF đọc được hoặc lớn hơn 5 MB.',
    en: 'The file is no scan of this log; it is not a PDF that can be read either, or is larger than 5 MB.',
  },
} as const satisfies Record<string, Bilingual>

/** Acts after which a paper does not hold. */
export const PAPER_UNDONE_TEXTS: Labels<UndoingKind> = {
  reopened: {
    vi: 'Sau khi lập văn bản này, có lần bầu đã được mở lại để kiểm phiếu lại.',
    en: 'A round was reopened, to be counted again, after this paper was made.',
  },
  annulled: {
    vi: 'Sau khi lập văn bản này, có lần bầu đã bị hủy.',
    en: 'A round was annulled after this paper was made.',
  },
}

/** The difference in a figure that minutes print behind a label. */
const figureText = (vi: string, en: string): Bilingual => ({
  vi: `${vi}: trên văn bản “{printed}”, trong nhật ký “{logged}”.`,
  en: `${en}: "{printed}" on the paper, "{logged}" in the log.`,
})

export const PAPER_DIFFERENCE_TEXTS: Labels<PaperDifference['code']> = {
  issued: figureText(ballotsReport.issued, 'Ballots issued'),
  returned: figureText(ballotsReport.returned, 'Ballots returned'),
  valid: figureText(ballotsReport.valid, 'Valid ballots'),
  invalid: figureText(ballotsReport.invalid, 'Invalid ballots'),
  base: figureText(roll.base, 'Base of the percentages'),
  'shown-elected': {
    vi: '{name}: văn bản ghi là trúng cử, theo nhật ký thì không.',
    en: '{name}: elected by the paper, not by the log.',
  },
  'not-shown-elected': {
    vi: '{name}: theo nhật ký là trúng cử, văn bản không ghi.',
    en: '{name}: elected by the log, not shown as elected on the paper.',
  },
  'slip-digest': {
    vi: 'Mã đối chiếu: trên văn bản “{printed}”, trong nhật ký “{logged}”.',
    en: 'Digest: "{printed}" on the paper, "{logged}" in the log.',
  },
  'slip-root': {
    vi: 'Giá trị gốc của nhật ký: trên văn bản “{printed}”, điểm niêm phong đã ký “{logged}”.',
    en: 'Root of the log: "{printed}" on the paper, "{logged}" in the signed checkpoint.',
  },
  votes: {
    vi: '{name}: trên văn bản {printed} phiếu, trong nhật ký {logged} phiếu.',
    en: '{name}: {printed} {printed|vote|votes} on the paper, {logged} in the log.',
  },
  'name-missing': {
    vi: '{name}: không tìm thấy số phiếu trên văn bản, trong nhật ký {logged} phiếu.',
    en: '{name}: no number of votes was found on the paper, {logged} in the log.',
  },
}
