import type { BundleFaultCode, RemarkCode, Verdict } from '../verification/verification.ts'
import type { Bilingual } from './text.ts'

/** Why a file cannot be judged. */
export const BUNDLE_FAULT_TEXTS: Readonly<Record<BundleFaultCode, Bilingual>> = {
  empty: { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  'byte-order-mark': {
    vi: 'Tệp bắt đầu bằng dấu thứ tự byte (BOM): một chương trình khác đã ghi lại tệp. Đề nghị dùng tệp gốc.',
    en: 'The file begins with a byte order mark: another program has rewritten it. Use the original file.',
  },
  'not-utf8': {
    vi: 'Tệp không phải là văn bản UTF-8: tệp bị hỏng hoặc không phải là tệp xuất nhật ký.',
    en: 'The file is not UTF-8 text: it is damaged, or not an export of a log.',
  },
  compressed: {
    vi: 'Tệp đang ở dạng nén: đề nghị giải nén trước.',
    en: 'The file is compressed: unpack it first.',
  },
  'carriage-returns': {
    vi: 'Dòng kết thúc bằng ký tự CR: một chương trình khác đã đổi dấu xuống dòng. Đề nghị dùng tệp gốc.',
    en: 'The line ends with a carriage return: another program has changed the line breaks. Use the original file.',
  },
  'line-too-long': {
    vi: 'Dòng dài quá {most} byte, là giới hạn của chương trình này.',
    en: 'The line is longer than {most} {most|byte|bytes}, the most that this program reads.',
  },
  'not-json': {
    vi: 'Dòng không phải là JSON: tệp bị hỏng từ chỗ này.',
    en: 'The line is not JSON: the file is damaged from here on.',
  },
  foreign: {
    vi: 'Tệp không phải là tệp xuất nhật ký (audit-bundle/1).',
    en: 'The file is not an export of a log (audit-bundle/1).',
  },
  'count-record': {
    vi: 'Đây là hồ sơ kiểm phiếu, không phải tệp xuất nhật ký: đề nghị dùng lệnh recount.',
    en: 'The file is a count record, not an export of a log: use the command recount.',
  },
  'newer-format': {
    vi: 'Tệp có định dạng {format} mới hơn chương trình này: cần phiên bản chương trình mới hơn.',
    en: 'The file has the format {format}, which is newer than this program: use a newer version of the program.',
  },
  incomplete: {
    vi: 'Tệp không có dòng cuối: tệp chưa được lưu hết hoặc đã bị cắt.',
    en: 'The file has no last line: it was not saved completely, or was cut.',
  },
  'after-end': {
    vi: 'Còn nội dung sau dòng cuối của tệp.',
    en: 'The file has content after its last line.',
  },
  corrupted: {
    vi: 'Giá trị băm ở dòng cuối không khớp với nội dung tệp: tệp đã bị hỏng hoặc bị sửa sau khi xuất.',
    en: 'The digest in the last line does not match the file: the file was damaged or changed after the export.',
  },
  'file-missing': { vi: 'Không có tệp này.', en: 'The file does not exist.' },
  'file-is-folder': { vi: 'Đây là thư mục, không phải tệp.', en: 'The path is a folder, not a file.' },
  'file-not-allowed': { vi: 'Không có quyền đọc tệp này.', en: 'The file cannot be read (permission denied).' },
  'file-not-readable': { vi: 'Không đọc được tệp ({cause}).', en: 'The file cannot be read ({cause}).' },
}

/** Observations about a log that are not violations. */
export const REMARK_TEXTS: Readonly<Record<RemarkCode, Bilingual>> = {
  'nothing-compared': {
    vi: 'Nhật ký chỉ mới khớp với chính nó: chưa có gì từ bên ngoài được đối chiếu. Đề nghị so giá trị gốc ở trên với biên bản giấy đã ký, hoặc dùng --root, --checkpoint, --key.',
    en: 'The log is consistent with itself, but has not been compared with anything from outside. Compare the root above with the signed paper, or use --root, --checkpoint, --key.',
  },
  'key-not-endorsed': {
    vi: 'Khóa số {number} không được khóa nào trước đó giới thiệu (khóa trước có thể đã mất): đề nghị đối chiếu khóa này qua một kênh khác.',
    en: 'No earlier key endorsed key {number} (the previous key may have been lost): compare it through another channel.',
  },
  'key-not-in-log': {
    vi: 'Không có sự kiện nào trong nhật ký hệ thống ghi khóa số {number}.',
    en: 'No event in the log of the installation names key {number}.',
  },
  'right-not-shown': {
    vi: 'Sự kiện loại {action} do vai trò {role} ghi, nhưng nhật ký không cho thấy người đó được làm việc này. Nhật ký do phiên bản trước của chương trình lập, khi vai trò chưa được kiểm lại; đề nghị hỏi rõ.',
    en: 'An event of kind {action} was written as {role}, but the log does not show that this account might do it. An earlier version of the program began the log, before roles were replayed: ask about it.',
  },
  'time-backwards': {
    vi: 'Thời điểm {at} sớm hơn sự kiện số {before} ngay trước đó hơn một phút: đồng hồ máy chủ đã bị chỉnh, hoặc thời điểm sai.',
    en: 'The time {at} is more than a minute before that of event {before}, the one before it: the clock of the server was set back, or a time is wrong.',
  },
  'time-after-export': {
    vi: 'Thời điểm {at} muộn hơn lúc xuất nhật ký.',
    en: 'The time {at} is later than the export of the log.',
  },
  'account-renamed': {
    vi: 'Tài khoản trước đó mang tên “{before}” nay mang tên “{name}”: tài khoản được đổi tên, hoặc tên bị ghi khác.',
    en: 'The account that was named "{before}" before is named "{name}" here: it was renamed, or the name was written otherwise.',
  },
  'letters-unusual': {
    vi: 'Chữ {letter} trong “{word}” trông giống chữ khác: đề nghị so tên với giấy tờ.',
    en: 'The letter {letter} in "{word}" looks like another letter: compare the name with the papers.',
  },
  'file-digest-differs': {
    vi: 'Giá trị băm ở dòng cuối cũng không khớp: tệp này không phải là tệp đã được xuất.',
    en: 'The digest in the last line does not match either: this is not the file that was exported.',
  },
}

/** The verdicts about a file. No other verdict may use the words for a verified log. */
export const VERDICT_TEXTS: Readonly<Record<Verdict, Bilingual>> = {
  verified: { vi: 'ĐÃ KIỂM CHỨNG', en: 'verified' },
  violated: { vi: 'CÓ VI PHẠM', en: 'VIOLATION' },
  unreadable: { vi: 'KHÔNG ĐỌC ĐƯỢC', en: 'CANNOT BE READ' },
}

/** Words reserved for a verified log. */
export const PRAISE = /verified|kiểm chứng/giu

/** The lines of a report. */
export const REPORT_TEXTS = {
  event: { vi: 'sự kiện số {sequence}', en: 'event {sequence}' },
  line: { vi: 'dòng {line}', en: 'line {line}' },
  log: {
    vi: 'Nhật ký / log: {origin}[ ({name}, {organisation}, {heldOn})].',
    en: '',
  },
  found: {
    vi: 'Đã tính lại: {events} sự kiện, {checkpoints} điểm niêm phong, {witnesses} chữ ký làm chứng, {rounds} lần bầu đã công bố.',
    en: 'Checked again: {events} {events|event|events}, {checkpoints} {checkpoints|checkpoint|checkpoints}, {witnesses} witness {witnesses|signature|signatures}, {rounds} declared {rounds|round|rounds}.',
  },
  root: {
    vi: 'Giá trị gốc của {size} sự kiện, để so với biên bản giấy:',
    en: 'Root over {size} {size|event|events}, to compare with the signed paper:',
  },
  key: {
    vi: 'Điểm niêm phong cuối do khóa số {number} ký:',
    en: 'The last checkpoint is signed by key {number}:',
  },
  compared: {
    vi: 'Đã đối chiếu với {compared} giá trị từ bên ngoài tệp (khóa, điểm niêm phong, giá trị gốc).',
    en: 'Compared with {compared} {compared|value|values} from outside the file (keys, checkpoints, roots).',
  },
  more: { vi: 'Còn {more} vi phạm khác sau đó.', en: '{more} more {more|violation follows|violations follow}.' },
  otherKinds: {
    vi: 'Vi phạm đầu tiên của từng loại khác:',
    en: 'The first violation of each other kind:',
  },
  moreRemarks: {
    vi: 'Còn {more} chỗ khác như vậy[, trong đó có các sự kiện số {events}].',
    en: '{more} more {more|place|places} of this kind[, among them {events|event|events} {events}].',
  },
  violationBefore: {
    vi: 'Trước chỗ đó đã có vi phạm:',
    en: 'A violation comes before that place:',
  },
} as const satisfies Record<string, Bilingual>
