import type { BundleFaultCode, RemarkCode, Standing } from '../verification/verification.ts'
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
    vi: 'Tệp không phải là tệp xuất nhật ký (audit-bundle/2).',
    en: 'The file is not an export of a log (audit-bundle/2).',
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
  'marks-left-out': {
    vi: 'Tệp này không kèm nội dung từng phiếu: các phiếu CHƯA được kiểm lại. Đã kiểm tra chuỗi sự kiện, chữ ký, quyền hạn, danh sách, và kết quả công bố theo các số tổng. Muốn kiểm lại từng phiếu, đề nghị dùng tệp xuất đầy đủ của cùng nhật ký; hai tệp có cùng giá trị gốc tại cùng số sự kiện.',
    en: 'This file leaves out the marks: the ballots were NOT counted again. The chain, signatures, rights, lists, and the declared results by their sums were checked. To count the ballots again, use a full export of the same log; both files have the same root over the same number of events.',
  },
  'nothing-compared': {
    vi: 'Nhật ký chỉ mới khớp với chính nó: chưa có gì từ bên ngoài được đối chiếu. Đề nghị so giá trị gốc ở trên với biên bản giấy đã ký, hoặc dùng --root, --checkpoint, --key.',
    en: 'The log is consistent with itself, but has not been compared with anything from outside. Compare the root above with the signed paper, or use --root, --checkpoint, --key.',
  },
  'log-not-continued': {
    vi: 'Nhật ký được chấp nhận ở sự kiện này dù không nối tiếp {signed} sự kiện mà máy đã niêm phong trước đó: dữ liệu đã được khôi phục từ bản cũ hoặc bị thay đổi. Đề nghị đọc lý do, hỏi rõ và đối chiếu các điểm niêm phong, biên bản giấy có trước đó.',
    en: 'The log was accepted with this event although it does not continue the {signed} {signed|event|events} that the machine had signed: the data was restored from an older copy, or changed. Read the reason, ask about it, and compare checkpoints and papers from before.',
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
  'keys-alternate': {
    vi: 'Khóa số {number} ký sau khóa số {newest}, và hai khóa không giới thiệu nhau: có thể hai máy của hệ thống có khóa riêng. Đề nghị đối chiếu cả hai khóa.',
    en: 'After a signature by key {newest} there is one by key {number}, and neither endorsed the other: two machines of the installation may have keys of their own. Compare both keys.',
  },
  'key-clock-wrong': {
    vi: 'Khóa số {number} ký trước thời điểm ghi là lúc tạo khóa: đồng hồ của máy chủ đã sai ở một trong hai lần.',
    en: 'The signature by key {number} is older than the time at which the key is said to have been created: the clock of the server was wrong once.',
  },
  'key-time-unsigned': {
    vi: 'Thời điểm tạo khóa số {number} không có chữ ký trong tệp này; nhật ký của hệ thống mới ghi việc đó.',
    en: 'The time at which key {number} was created is not signed in this file; the log of the installation has the event.',
  },
  'witness-name-doubtful': {
    vi: 'Tên bên làm chứng {name} là tên của chính hệ thống này, hoặc đi với nhiều khóa khác nhau.',
    en: 'The name {name} of a witness is one of this installation, or comes with more than one key.',
  },
  'witness-time-far': {
    vi: 'Bên làm chứng {name} ghi đã ký lúc {signedAt}, cách xa lúc niêm phong {takenAt}.',
    en: 'The witness {name} states to have signed at {signedAt}, far from the time of the checkpoint, {takenAt}.',
  },
  'figures-older': {
    vi: 'Số liệu của sự kiện loại {action} không đúng định dạng hiện nay[ tại {pointer}]; sự kiện được ghi trước khi hệ thống có khóa ký, bởi một phiên bản cũ.',
    en: 'The figures of the event of kind {action} do not have the shape of today[: see {pointer}]; it was logged before the installation had a signing key, by an older version.',
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
export const VERDICT_TEXTS: Readonly<Record<Standing, Bilingual>> = {
  verified: { vi: 'ĐÃ KIỂM CHỨNG', en: 'verified' },
  consistent: { vi: 'KHỚP VỚI CHÍNH NÓ, CHƯA ĐỐI CHIẾU', en: 'CONSISTENT WITH ITSELF, NOT COMPARED' },
  outdated: {
    vi: 'NHẬT KÝ CỦA PHIÊN BẢN CŨ, CHƯA KIỂM LẠI PHIẾU',
    en: 'LOG OF AN OLDER VERSION, BALLOTS NOT COUNTED AGAIN',
  },
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
    vi: 'Đã tính lại: {events} sự kiện, {checkpoints} điểm niêm phong, {rounds} lần bầu đã công bố.',
    en: 'Checked again: {events} {events|event|events}, {checkpoints} {checkpoints|checkpoint|checkpoints}, {rounds} declared {rounds|round|rounds}.',
  },
  root: {
    vi: 'Giá trị gốc của {size} sự kiện, để so với biên bản giấy:',
    en: 'Root over {size} {size|event|events}, to compare with the signed paper:',
  },
  key: {
    vi: 'Điểm niêm phong cuối do khóa số {number} ký:',
    en: 'The last checkpoint is signed by key {number}:',
  },
  witnessNamed: {
    vi: 'Bên làm chứng {name}, có khóa được nêu để đối chiếu, đã ký điểm niêm phong của {size} sự kiện ({signatures} chữ ký):',
    en: 'The witness {name}, whose key you named, signed the checkpoint over {size} {size|event|events} ({signatures} {signatures|signature|signatures}):',
  },
  witness: {
    vi: 'Chữ ký mang tên {name} do {handedInBy} nộp, trên điểm niêm phong của {size} sự kiện ({signatures} chữ ký); khóa chưa được đối chiếu với khóa nào được nêu (--witness), nên không phải là bằng chứng:',
    en: 'A signature in the name of {name} was handed in by {handedInBy}, over {size} {size|event|events} ({signatures} {signatures|signature|signatures}); it was not checked against a key that you named (--witness), and proves nothing:',
  },
  outdated: {
    vi: 'Nhật ký do một phiên bản cũ lập ra, trước khi sự kiện có đủ số liệu để kiểm lại phiếu. Chuỗi sự kiện, điểm niêm phong và chữ ký đều đúng; đó không phải là dấu hiệu bị sửa. Đề nghị kiểm lại phiếu từ biên bản giấy và hồ sơ kiểm phiếu.',
    en: 'The log was begun by an older version, before events held the figures that counting again needs. Chain, checkpoints and signatures are right, and this is no sign of tampering. Check the counts by the signed minutes and the count records.',
  },
  compared: {
    vi: 'Đã đối chiếu với {compared} giá trị từ bên ngoài tệp (khóa, điểm niêm phong, giá trị gốc, bên làm chứng).',
    en: 'Compared with {compared} {compared|value|values} from outside the file (keys, checkpoints, roots, witnesses).',
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
