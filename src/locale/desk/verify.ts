import type { Bilingual } from '../text.ts'

/** Texts of the page that verifies the file of a log. */
export const VERIFY = {
  title: { vi: 'Kiểm chứng tệp nhật ký', en: 'Verification of a log file' },
  about: {
    vi: 'Trình duyệt này tự tính lại chuỗi sự kiện, quyền của từng người và kết quả kiểm phiếu. Tệp không rời khỏi máy này.',
    en: 'This browser computes the chain of events, the rights of each person and the counts again. The file does not leave this computer.',
  },
  ready: {
    vi: 'Trang đã tải đủ. Từ giờ trang không cần máy chủ nữa.',
    en: 'The page is complete. From now on it does not need the service.',
  },
  getting: { vi: 'Đang tải chương trình kiểm chứng', en: 'Fetching the verifier' },
  missing: {
    vi: 'Chương trình kiểm chứng không tải được hoặc đã gặp lỗi. Đề nghị tải lại trang.',
    en: 'The verifier cannot be fetched, or has failed. Reload the page.',
  },
  choose: { vi: 'Chọn tệp nhật ký', en: 'Choose a log file' },
  other: { vi: 'Mở tệp nhật ký khác', en: 'Open another log file' },
  limit: {
    vi: 'Cũng có thể thả tệp vào trang này. Trang nhận tệp xuất nhật ký đến {most} MB.',
    en: 'The file can also be dropped on this page. The page takes exports of a log of up to {most} MB.',
  },
  tooLarge: {
    vi: 'Tệp {name} lớn hơn {most} MB. Đề nghị kiểm chứng tệp này bằng lệnh verify của chương trình.',
    en: 'The file {name} is larger than {most} MB. Verify it with the command verify of the program.',
  },
  notRead: {
    vi: 'Trình duyệt không đọc được tệp {name} đến hết: tệp đã bị đổi, bị xóa hoặc nằm trong thư mục không được phép đọc. Đề nghị chọn lại tệp.',
    en: 'The browser cannot read the file {name} to its end: the file was changed or deleted, or may not be read. Choose the file again.',
  },
  stopped: {
    vi: 'Đã dừng. Chưa có kết luận nào về tệp {name}.',
    en: 'The verification has been stopped. There is no verdict about the file {name}.',
  },
  running: {
    vi: 'Đang kiểm chứng: {events}[ trong {size}] sự kiện',
    en: 'Being verified: {events}[ of {size}] {events|event|events}',
  },
  left: { vi: 'Còn khoảng {seconds} giây', en: 'About {seconds} {seconds|second|seconds} left' },
  stop: { vi: 'Dừng kiểm chứng', en: 'Stop the verification' },
  computed: {
    vi: 'Trình duyệt này đã tính lúc {moment}. Tệp {name}[, {meeting}].',
    en: 'Computed by this browser at {moment}. File {name}[, {meeting}].',
  },
  violations: { vi: 'Vi phạm đầu tiên của từng loại', en: 'The first violation of each kind' },
  more: { vi: 'Còn {more} vi phạm khác.', en: '{more} more {more|violation|violations}.' },
  remarks: { vi: 'Cần lưu ý', en: 'To be noted' },
  foundTitle: { vi: 'Trình duyệt này đã tính lại', en: 'Computed again by this browser' },
  foundAll: {
    vi: 'Chuỗi sự kiện, quyền của từng người và kết quả kiểm phiếu đều đúng.',
    en: 'The chain of events, the rights of each person and the counts are right.',
  },
  selfTitle: { vi: 'Mới khớp với chính nó', en: 'Consistent with itself only' },
  self: {
    vi: 'Chưa có gì từ bên ngoài được đối chiếu, cho đến khi giá trị gốc khớp với biên bản giấy đã ký.',
    en: 'Nothing from outside has been compared until the root matches the signed minutes on paper.',
  },
  paperTitle: { vi: 'Khớp với biên bản giấy', en: 'The same as on the signed paper' },
  paper: {
    vi: 'Giá trị gốc của {size} sự kiện giống giá trị trên biên bản: nhật ký đến đó không bị sửa từ khi biên bản được in.',
    en: 'The root over {size} {size|event|events} is the one on the minutes: up to there the log has not been changed since they were printed.',
  },
  evidence: { vi: 'Đối chiếu với bằng chứng từ bên ngoài', en: 'Compare with evidence from outside' },
  evidenceAbout: {
    vi: 'Không bắt buộc. Bằng chứng phải lấy từ người đã giữ nó, không lấy từ máy chủ hay từ tệp nhật ký.',
    en: 'Optional. Take it from whoever has kept it, and neither from the server nor from the log file.',
  },
  receipts: { vi: 'Tệp biên nhận', en: 'File of receipts' },
  receiptsHint: {
    vi: 'Tệp do máy của người nhập, của trưởng ban hoặc một hệ thống khác lưu ra. Nhật ký phải được xuất sau các việc có biên nhận.',
    en: 'Saved by the laptop of a typist or of the head, or by another system. The log must have been exported after the acts.',
  },
  receiptsWrong: {
    vi: 'Không đọc được tệp này: đó không phải là tệp biên nhận, hoặc tệp đã bị đổi, bị xóa. Đề nghị chọn lại tệp, hoặc bỏ tệp này.',
    en: 'This file cannot be read: it is no file of receipts, or it was changed or deleted. Choose it again, or leave it out.',
  },
  chooseReceipts: { vi: 'Chọn tệp biên nhận', en: 'Choose a file of receipts' },
  withoutReceipts: { vi: 'Bỏ tệp này', en: 'Leave this file out' },
  witness: { vi: 'Khóa công khai của bên làm chứng', en: 'Public key of a witness' },
  witnessHint: {
    vi: 'Khóa 32 byte dạng base64, hoặc cả dòng khóa (tên+mã+khóa). Chữ ký của bên làm chứng chỉ là bằng chứng khi khóa do chính bên đó đưa.',
    en: '32 bytes in base64, or the whole line of the key (name+id+key). The signature of a witness is evidence only if the key comes from that party itself.',
  },
  witnessWrong: {
    vi: 'Đây không phải là khóa công khai. Đề nghị chép lại đủ từng ký tự, kể cả dấu = ở cuối.',
    en: 'This is no public key. Copy it again with every character, also the = at its end.',
  },
  evidenceWrong: {
    vi: 'Chưa kiểm chứng tệp {name}: có bằng chứng không đọc được, xem bên dưới.',
    en: 'The file {name} has not been verified: some of the evidence cannot be read, see below.',
  },
  withEvidence: { vi: 'Kiểm chứng lại với bằng chứng này', en: 'Verify again with this evidence' },
  comparedTitle: { vi: 'Khớp với bằng chứng từ bên ngoài', en: 'The same as the evidence from outside' },
  comparedReceipts: {
    vi: '{count} biên nhận đều khớp với nhật ký: sự kiện đó và mọi sự kiện trước đó không bị sửa từ lúc máy chủ xác nhận.',
    en: '{count} {count|receipt fits|receipts fit} the log: those events and all before them have not been changed since the service acknowledged them.',
  },
  comparedWitness: {
    vi: 'Bên làm chứng có khóa đã nêu đã ký nhật ký này.',
    en: 'The witness whose key was given has signed this log.',
  },
  comparedNoPaper: {
    vi: 'Giá trị gốc trên biên bản giấy chưa được đối chiếu.',
    en: 'The root on the signed minutes has not been compared.',
  },
  receiptsOfOthers: {
    vi: 'Trong {all} biên nhận của tệp, không có biên nhận nào thuộc nhật ký này.',
    en: 'None of the {all} {all|receipt|receipts} in the file belongs to this log.',
  },
  witnesses: { vi: 'Bên làm chứng', en: 'Witnesses' },
  witnessUnnamed: {
    vi: 'Chữ ký mang tên {name} do {handedInBy} nộp, trên điểm niêm phong của {size} sự kiện ({signatures} chữ ký). Khóa này chưa được nêu để đối chiếu, nên chữ ký không phải là bằng chứng:',
    en: 'A signature in the name of {name} was handed in by {handedInBy}, over {size} {size|event|events} ({signatures} {signatures|signature|signatures}). You did not give its key, so it proves nothing:',
  },
  roots: { vi: 'Giá trị gốc, để so với biên bản đã ký', en: 'The root, to compare with the signed minutes' },
  size: { vi: 'Số sự kiện của giá trị gốc', en: 'Number of events of the root' },
  sizeHint: {
    vi: 'Đề nghị chọn đúng điểm niêm phong in trên biên bản; quét mã QR thì trang tự tìm.',
    en: 'Choose the checkpoint that the minutes name; the page finds it by itself if the QR code is scanned.',
  },
  typed: { vi: 'Giá trị gốc trên biên bản giấy', en: 'Root on the signed minutes' },
  typedHint: {
    vi: 'Gõ từng nhóm bốn ký tự, dán cả 64 ký tự, hoặc quét mã QR của biên bản bằng máy quét.',
    en: 'Type the groups of four, paste all 64 digits, or scan the QR code of the minutes with a scanner.',
  },
  notDigits: {
    vi: 'Giá trị gốc chỉ có 64 ký tự, là chữ số và các chữ từ a đến f. Đề nghị xem lại chỗ vừa gõ.',
    en: 'A root has 64 characters, digits and the letters a to f only. Look again at the last ones.',
  },
  group: { vi: 'Nhóm {number}', en: 'Group {number}' },
  same: { vi: 'giống', en: 'the same' },
  differs: { vi: 'khác', en: 'differs' },
  differsAt: { vi: 'Khác biên bản ở nhóm số {number}', en: 'Differs from the minutes in group {number}' },
  differsWhy: {
    vi: 'Nhóm số {number}: trình duyệt tính ra {computed}, biên bản ghi {typed}. Đề nghị nhìn lại biên bản: nếu gõ nhầm hoặc chọn nhầm số sự kiện thì sửa lại. Nếu biên bản ghi đúng như vậy thì nhật ký này không phải là nhật ký lúc in biên bản; đề nghị báo cáo cấp trên.',
    en: 'Group {number}: this browser computed {computed}, and the minutes say {typed}. Look at the minutes again: if the group was mistyped, or another number of events was chosen, correct it. If the minutes do say so, this is not the log for which they were printed: report it to the superior committee.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about the log of a meeting that the page fetches itself. */
export const LIVE = {
  title: { vi: 'Kiểm chứng nhật ký của cuộc họp', en: 'Verification of the log of the meeting' },
  about: {
    vi: 'Trình duyệt này lấy nhật ký của cuộc họp từ máy chủ, rồi tự tính lại chuỗi sự kiện, quyền của từng người và kết quả kiểm phiếu. Lần lấy này cũng là một sự kiện xuất nhật ký.',
    en: 'This browser fetches the log of the meeting from the service, and computes the chain of events, the rights of each person and the counts again. Fetching it is an event itself, an export of the log.',
  },
  fetch: { vi: 'Lấy nhật ký và kiểm chứng', en: 'Fetch the log and verify it' },
  again: { vi: 'Lấy lại nhật ký và kiểm chứng', en: 'Fetch the log again and verify it' },
  back: { vi: 'Về trang nhật ký', en: 'Back to the log' },
  bar: { vi: 'Lấy nhật ký', en: 'Fetching the log' },
  receiving: {
    vi: 'Đang lấy nhật ký: {lines} dòng',
    en: 'The log is being fetched: {lines} {lines|line|lines}',
  },
  stop: { vi: 'Dừng lấy nhật ký', en: 'Stop fetching' },
  stopped: {
    vi: 'Đã dừng, chưa có kết luận nào. Lần xuất này vẫn nằm trong nhật ký.',
    en: 'Stopped, and there is no verdict. The export remains in the log.',
  },
  keep: { vi: 'Lưu tệp nhật ký vừa lấy', en: 'Save the fetched log' },
} as const satisfies Readonly<Record<string, Bilingual>>
