import type { LINE_VIOLATIONS } from '../verification/violation.ts'
import type { Bilingual } from './text.ts'

/** Sentences of violations in lines that follow from events, in the kind of the log, in keys, and in witnesses. */
export const LINES: Readonly<Record<(typeof LINE_VIOLATIONS)[number], Bilingual>> = {
  'line-too-long': {
    vi: 'Dòng dài {bytes} byte; một sự kiện không bao giờ dài quá {most} byte.',
    en: 'The line has {bytes} {bytes|byte|bytes}; no event has more than {most}.',
  },
  'line-too-deep': {
    vi: 'Dòng có hơn {most} lớp ngoặc lồng nhau, hệ thống không bao giờ ghi như vậy.',
    en: 'The brackets of the line are nested deeper than {most}, which the service never writes.',
  },
  'paper-surplus': {
    vi: 'Có dòng về văn bản {name} mà không sự kiện nào ghi.',
    en: 'A line about a paper {name} follows from no event.',
  },
  'action-of-other-log': {
    vi: 'Sự kiện loại {action} không thuộc loại nhật ký này: việc của đại hội và việc của hệ thống được ghi ở hai nhật ký khác nhau.',
    en: 'An event of kind {action} does not belong to this kind of log: acts of a congress and acts of the installation have separate logs.',
  },
  'openings-misplaced': {
    vi: 'Dòng mở cam kết không đứng ngay sau sự kiện của nó.',
    en: 'The line that opens commitments does not follow its event.',
  },
  'opening-missing': {
    vi: 'Sự kiện có cam kết về phiếu nhưng tệp không có đủ nội dung để mở, mà cũng không ghi là đã để lại nội dung phiếu.',
    en: 'The event has commitments to ballots, but the file lacks contents that open them and does not say that marks were left out.',
  },
  'opening-surplus': {
    vi: 'Có nội dung mở cam kết mà sự kiện này không có cam kết tương ứng, hoặc tệp ghi là không kèm.',
    en: 'There are contents for commitments that the event does not have, or in a file that says it has none.',
  },
  'opening-false': {
    vi: 'Nội dung phiếu kèm theo không khớp với cam kết trong sự kiện: nội dung đã bị sửa, hoặc bị đổi chỗ giữa các phiếu.',
    en: 'A content beside the event does not fit its commitment: it was changed, or exchanged between ballots.',
  },
  'checkpoint-note': {
    vi: 'Điểm niêm phong có thêm dòng ngoài ba dòng nội dung và một chữ ký của hệ thống.',
    en: 'The checkpoint has lines besides its three lines of text and the one signature of the service.',
  },
  'key-time-malformed': {
    vi: 'Thời điểm tạo khóa số {number}, {at}, không có thật hoặc không đúng dạng.',
    en: 'The time at which key {number} was created, {at}, does not exist or has the wrong format.',
  },
  'key-going-back': {
    vi: 'Khóa số {number} ký sau khóa số {newest}, là khóa đã thay nó.',
    en: 'After key {newest}, which had replaced it, key {number} still signed.',
  },
  'key-replaced': {
    vi: 'Khóa số {number} ký sau khi đã giới thiệu khóa thay nó: khóa cũ có thể đã bị lấy cắp.',
    en: 'The key that replaced it was endorsed, and later key {number} still signed: it may be stolen.',
  },
  'key-too-early': {
    vi: 'Khóa số {number} ký trước khi được tạo, lúc khóa trước đó còn hiệu lực: phần nhật ký này có thể đã bị viết lại.',
    en: 'The signature by key {number} is older than that key, from a time when an earlier key was in force: this part of the log may be rewritten.',
  },
  'witness-misplaced': {
    vi: 'Chữ ký làm chứng của {name} không đứng sau điểm niêm phong mà nó ký.',
    en: 'The witness signature of {name} does not follow its checkpoint.',
  },
  'witness-signature': {
    vi: 'Chữ ký làm chứng của {name} không đúng với điểm niêm phong và khóa của bên làm chứng.',
    en: 'The witness signature of {name} does not match the checkpoint and the key of the witness.',
  },
  'witness-missing': {
    vi: 'Nhật ký ghi chữ ký làm chứng của {name}, nhưng tệp không có.',
    en: 'The log records a witness signature of {name}, but the file does not have it.',
  },
  'witness-surplus': {
    vi: 'Tệp có chữ ký làm chứng của {name} mà không sự kiện nào ghi.',
    en: 'The file has a witness signature of {name} that no event records.',
  },
  'witness-differs': {
    vi: 'Chữ ký làm chứng của {name} có giá trị {key} khác với sự kiện số {event}.',
    en: 'The value of {key} of the witness signature of {name} differs from event {event}.',
  },
  'witness-out-of-order': {
    vi: 'Chữ ký làm chứng của {name} đứng sai thứ tự nhận.',
    en: 'The witness signature of {name} is not in the order in which the signatures were received.',
  },
  'receipt-differs': {
    vi: 'Sự kiện mang số này khác với sự kiện mà hệ thống đã xác nhận với máy nhập (theo biên nhận): nhật ký đã bị sửa hoặc viết lại sau lúc đó.',
    en: 'The event of this number differs from the one that the service acknowledged to a client (by its receipt): the log was changed or rewritten afterwards.',
  },
  'receipt-missing': {
    vi: 'Không có sự kiện nào khớp với biên nhận {leafHash} mà hệ thống đã trả cho máy nhập: nhật ký đã bị sửa, viết lại hoặc cắt bớt, hoặc tệp được xuất trước việc đó.',
    en: 'No event fits the receipt {leafHash} that the service gave to a client: the log was changed, rewritten or cut off, or the file was exported before.',
  },
  'receipt-beyond-end': {
    vi: 'Có biên nhận của sự kiện số {sequence}, nhưng tệp chỉ có {found} sự kiện: phần cuối đã bị cắt, hoặc tệp được xuất trước việc đó.',
    en: 'There is a receipt of event {sequence}, but the file has only {found} {found|event|events}: the end was cut off, or the file was exported before.',
  },
  'anchor-witness': {
    vi: 'Không có chữ ký hợp lệ nào của bên làm chứng {name} đã nêu để đối chiếu.',
    en: 'There is no valid signature of the given witness {name}.',
  },
}
