import type { LOG_VIOLATIONS, RECORD_VIOLATIONS, ViolationCode } from '../verification/violation.ts'
import { COUNTS } from './count-violations.ts'
import { LINES } from './line-violations.ts'
import { RIGHTS } from './right-violations.ts'
import type { Bilingual } from './text.ts'

type Sentences<Codes extends readonly string[]> = Readonly<Record<Codes[number], Bilingual>>

const LOG: Sentences<typeof LOG_VIOLATIONS> = {
  'line-not-canonical': {
    vi: 'Dòng không ở dạng chuẩn tắc theo RFC 8785.',
    en: 'The line is not in canonical form (RFC 8785).',
  },
  'line-malformed': {
    vi: 'Dòng loại {type} không đúng định dạng[ tại {pointer}].',
    en: 'The line of type {type} has the wrong shape[ at {pointer}].',
  },
  'line-misplaced': {
    vi: 'Dòng loại {type} đứng sau dòng loại {after}, trái thứ tự của tệp.',
    en: 'A line of type {type} follows one of type {after}, against the order of the file.',
  },
  'file-counts': {
    vi: 'Dòng cuối ghi {said} dòng loại {type}, nhưng tệp có {found}.',
    en: 'The last line counts {said} {said|line|lines} of type {type}, but the file has {found}.',
  },
  'text-not-nfc': {
    vi: 'Sự kiện có chữ không ở dạng Unicode NFC, là dạng duy nhất mà hệ thống ghi.',
    en: 'The event contains a text that is not in the Unicode form NFC, in which the service writes all texts.',
  },
  'time-malformed': {
    vi: 'Thời điểm {at} không có thật hoặc không đúng dạng.',
    en: 'The time {at} does not exist, or is not in the format of the service.',
  },
  'action-unknown': {
    vi: 'Loại sự kiện {action} không có trong danh mục của chương trình này; đề nghị dùng phiên bản chương trình đã ghi nhật ký.',
    en: 'The kind {action} is not in the catalogue of this program; use the version of the program that wrote the log.',
  },
  'action-of-other-object': {
    vi: 'Sự kiện loại {action} không thể nói về đối tượng loại {object}.',
    en: 'An event of kind {action} cannot be about an object of type {object}.',
  },
  'event-of-other-log': {
    vi: 'Sự kiện thuộc nhật ký khác: {log}.',
    en: 'The event belongs to another log: {log}.',
  },
  'sequence-gap': {
    vi: 'Thiếu sự kiện số {expected}: tại chỗ này là sự kiện số {found}.',
    en: 'Event {expected} is missing: event {found} is in its place.',
  },
  'sequence-repeated': {
    vi: 'Sự kiện số {found} đứng sai chỗ hoặc lặp lại: tại chỗ này phải là sự kiện số {expected}.',
    en: 'Event {found} is in the wrong place or repeated: event {expected} belongs here.',
  },
  'event-changed': {
    vi: 'Sự kiện này không phải là sự kiện mà sự kiện số {next} ghi là liền trước nó: một trong hai đã bị sửa hoặc thay.',
    en: 'This event is not the one that event {next} names as its predecessor: one of the two was changed or replaced.',
  },
  'first-event-has-previous': {
    vi: 'Sự kiện đầu tiên lại ghi một sự kiện liền trước nó: phần đầu nhật ký đã bị cắt.',
    en: 'The first event names a predecessor: the beginning of the log was cut off.',
  },
  'log-size': {
    vi: 'Dòng đầu ghi {said} sự kiện, nhưng tệp có {found}.',
    en: 'The first line states {said} {said|event|events}, but the file has {found}.',
  },
  'export-missing': {
    vi: 'Sự kiện cuối cùng không phải là việc xuất nhật ký: phần cuối đã bị cắt.',
    en: 'The last event is not the export of the log: the end was cut off.',
  },
  'checkpoint-missing': {
    vi: 'Sau sự kiện loại {action} phải có điểm niêm phong, nhưng tệp không có.',
    en: 'An event of kind {action} must be followed by a checkpoint, but the file has none.',
  },
  'checkpoint-misplaced': {
    vi: 'Điểm niêm phong cho {size} sự kiện đứng sai chỗ: nó phải đứng ngay sau sự kiện số {size}.',
    en: 'The checkpoint over {size} {size|event|events} is in the wrong place: it belongs right after event {size}.',
  },
  'checkpoint-unsealed': {
    vi: 'Có điểm niêm phong sau sự kiện loại {action}, là loại sự kiện không được niêm phong.',
    en: 'A checkpoint follows an event of kind {action}, which is never sealed.',
  },
  'checkpoint-malformed': {
    vi: 'Điểm niêm phong không đọc được theo C2SP tlog-checkpoint.',
    en: 'The checkpoint cannot be read as C2SP tlog-checkpoint.',
  },
  'checkpoint-origin': {
    vi: 'Điểm niêm phong thuộc nhật ký khác: {origin}.',
    en: 'The checkpoint belongs to another log: {origin}.',
  },
  'checkpoint-size': {
    vi: 'Điểm niêm phong đã ký cho {signed} sự kiện, nhưng được đặt cho {size} sự kiện.',
    en: 'The checkpoint was signed over {signed} {signed|event|events}, but is presented for {size}.',
  },
  'checkpoint-cause': {
    vi: 'Điểm niêm phong ghi lý do hoặc thời điểm khác với sự kiện mà nó niêm phong.',
    en: 'The cause or time of the checkpoint differs from that of the event that it seals.',
  },
  'checkpoint-key-unknown': {
    vi: 'Điểm niêm phong ghi khóa số {keyNumber}, nhưng tệp không có khóa này.',
    en: 'The checkpoint names key {keyNumber}, which is not in the file.',
  },
  'checkpoint-signature': {
    vi: 'Chữ ký của điểm niêm phong không phải của khóa số {keyNumber}.',
    en: 'The signature of the checkpoint is not by key {keyNumber}.',
  },
  'checkpoint-root': {
    vi: 'Các sự kiện từ số {from} đến số {to} không phải là những sự kiện đã được niêm phong: giá trị gốc tính lại khác với giá trị đã ký.',
    en: 'Events {from} to {to} are not the sealed ones: the root computed from them differs from the signed one.',
  },
  'origin-malformed': {
    vi: 'Tên nhật ký {origin} không đúng dạng hoặc không ứng với nhật ký trong tệp.',
    en: 'The origin {origin} is malformed or does not match the log in the file.',
  },
  'manifest-differs': {
    vi: 'Giá trị {key} ở dòng đầu khác với nhật ký.',
    en: 'The value of {key} in the first line differs from the log.',
  },
  'key-number': {
    vi: 'Khóa phải mang số {expected} nhưng ghi số {found}.',
    en: 'The key that should have number {expected} has number {found}.',
  },
  'key-malformed': {
    vi: 'Khóa số {number} không phải là khóa công khai Ed25519.',
    en: 'Key {number} is not an Ed25519 public key.',
  },
  'key-not-of-installation': {
    vi: 'Khóa số 1 không phải là khóa đầu tiên của hệ thống ghi trong tên nhật ký.',
    en: 'Key 1 is not the first key of the installation that the origin names.',
  },
  'key-endorsement': {
    vi: 'Chữ ký giới thiệu khóa số {number} không phải của khóa số {by}.',
    en: 'The endorsement of key {number} is not by key {by}.',
  },
  'key-of-event': {
    vi: 'Sự kiện ghi khóa số {number} khác với khóa trong tệp.',
    en: 'Key {number} in the event differs from the key in the file.',
  },
  'key-time': {
    vi: 'Thời điểm tạo khóa số {number} được ghi là {said}, còn nhật ký ghi là {at}.',
    en: 'Key {number} was created at {said} according to the file, but at {at} according to the log.',
  },
  'anchor-key': {
    vi: 'Điểm niêm phong cuối cùng do khóa số {keyNumber} ký, không phải khóa được tin cậy và cũng không được khóa đó giới thiệu.',
    en: 'The last checkpoint is signed by key {keyNumber}, which is neither trusted nor endorsed by a trusted key.',
  },
  'anchor-origin': {
    vi: 'Điểm niêm phong hoặc khóa đưa ra để đối chiếu thuộc nhật ký khác: {origin}.',
    en: 'The given checkpoint or key belongs to another log: {origin}.',
  },
  'anchor-signature': {
    vi: 'Điểm niêm phong cho {size} sự kiện đưa ra để đối chiếu không do khóa nào trong tệp ký.',
    en: 'The given checkpoint over {size} {size|event|events} is not signed by any key in the file.',
  },
  'anchor-beyond-end': {
    vi: 'Nhật ký từng có {size} sự kiện, nhưng tệp chỉ có {found}: phần cuối đã bị cắt.',
    en: 'The log once had {size} {size|event|events}, but the file has only {found}: the end was cut off.',
  },
  'anchor-root': {
    vi: 'Giá trị gốc của {size} sự kiện đầu khác với giá trị đưa ra để đối chiếu: nhật ký đã bị viết lại.',
    en: 'The root of the first {size} {size|event|events} differs from the given one: the log was rewritten.',
  },
}

const RECORDS: Sentences<typeof RECORD_VIOLATIONS> = {
  'record-missing': {
    vi: 'Thiếu hồ sơ kiểm phiếu của lần bầu {roundId} đã công bố.',
    en: 'The count record of the declared round {roundId} is missing.',
  },
  'record-surplus': {
    vi: 'Có hồ sơ kiểm phiếu của lần bầu {roundId} sai thứ tự, lặp lại hoặc chưa công bố.',
    en: 'The count record of round {roundId} is out of order, repeated, or of a round that was not declared.',
  },
  'record-unreadable': {
    vi: 'Hồ sơ kiểm phiếu của lần bầu {roundId} không đúng định dạng count-record[ tại {pointer}].',
    en: 'The record of round {roundId} is not a count record[: see {pointer}].',
  },
  'record-recount': {
    vi: 'Kiểm lại hồ sơ của lần bầu {roundId} không ra kết quả đã công bố[: khác tại {pointer}].',
    en: 'Counting the record of round {roundId} again does not give the declared result[: see {pointer}].',
  },
  'record-facts': {
    vi: 'Hồ sơ kiểm phiếu của lần bầu {roundId} khác với những gì nhật ký ghi[: khác tại {pointer}].',
    en: 'The record of round {roundId} differs from the log[: see {pointer}].',
  },
  'record-ballots': {
    vi: 'Các phiếu trong hồ sơ kiểm phiếu của lần bầu {roundId} không phải là các phiếu mà nhật ký ghi.',
    en: 'The ballots in the record of round {roundId} are not those in the log.',
  },
  'record-expectation': {
    vi: 'Hồ sơ kiểm phiếu của lần bầu {roundId} không ghi đủ kết quả đã công bố[: khác tại {pointer}].',
    en: 'The record of round {roundId} does not state the whole declared result[: see {pointer}].',
  },
  'result-missing': {
    vi: 'Thiếu kết quả của lần bầu {roundId} đã công bố.',
    en: 'The result of the declared round {roundId} is missing.',
  },
  'result-surplus': {
    vi: 'Có kết quả của lần bầu {roundId} sai thứ tự, lặp lại hoặc chưa công bố.',
    en: 'The result of round {roundId} is out of order, repeated, or of a round that was not declared.',
  },
  'result-line': {
    vi: 'Kết quả của lần bầu {roundId} trong tệp khác với sự kiện công bố kết quả[: khác tại {pointer}].',
    en: 'The result of round {roundId} in the file differs from the event that declared it[: see {pointer}].',
  },
}

/** The sentences of violations of the log; their places are printed with them. */
export const VIOLATIONS: Readonly<Record<ViolationCode, Bilingual>> = {
  ...LOG,
  ...LINES,
  ...RECORDS,
  ...COUNTS,
  ...RIGHTS,
}
