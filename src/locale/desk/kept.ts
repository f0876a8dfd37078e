import type { Bilingual } from '../text.ts'

/** Texts of the page about ballots that are only on this laptop. */
export const KEPT = {
  some: { vi: '{count} phiếu chỉ có trên máy này', en: '{count} {count|ballot is|ballots are} only on this laptop' },
  none: { vi: 'Mọi phiếu đã gửi về máy chủ', en: 'Every ballot is on the server' },
  noneLeft: {
    vi: 'Không còn phiếu nào trên máy này; đã bỏ {count} phiếu chưa gửi',
    en: 'No ballot is left on this laptop; {count} unsent {count|ballot was|ballots were} deleted',
  },
  intro: {
    vi: 'Máy tự gửi khi máy chủ nhận. Chưa gửi xong thì không xóa dữ liệu của trình duyệt.',
    en: 'They are sent as soon as the server takes them. Until then, do not clear the data of the browser.',
  },
  notPersistent: {
    vi: 'Trình duyệt này chưa bảo đảm giữ được lâu. Đề nghị để đĩa còn chỗ trống và gửi hết phiếu trong buổi này.',
    en: 'The browser has not promised to keep them for long. Leave free space on the disk, and send them all in this session.',
  },
  stack: { vi: 'Tập {number}, lượt {slot}', en: 'Batch {number}, entry {slot}' },
  unnamed: { vi: 'Một tập phiếu', en: 'A batch' },
  others: {
    vi: 'Máy này còn giữ {count} phiếu của người khác. Người đó đăng nhập trên máy này thì máy gửi tiếp.',
    en: 'On this laptop: {count} {count|ballot|ballots} of another person, to be sent after that person signs in here.',
  },
  waiting: { vi: 'Đang chờ gửi.', en: 'Waiting to be sent.' },
  ballot: { vi: 'Phiếu {number}: {marks}', en: 'Ballot {number}: {marks}' },
  removal: { vi: 'bỏ phiếu này', en: 'remove this ballot' },
  struck: { vi: 'gạch {people}', en: 'struck {people}' },
  noneStruck: { vi: 'không gạch ai', en: 'nobody struck' },
  agree: { vi: 'đồng ý {people}', en: 'agree {people}' },
  disagree: { vi: 'không đồng ý {people}', en: 'disagree {people}' },
  nameless: {
    vi: '{count} người mà máy này không giữ tên',
    en: '{count} {count|person|people} whose {count|name is|names are} not kept on this laptop',
  },
  aside: { vi: 'để riêng chờ ban xem', en: 'set aside for the board' },
  noMarks: { vi: 'bỏ trống', en: 'left blank' },
  tryAgain: { vi: 'Thử gửi lại', en: 'Send again' },
  print: { vi: 'In danh sách này', en: 'Print this list' },
  dropFirst: {
    vi: 'Bỏ {count} phiếu này khỏi máy',
    en: 'Delete {count} {count|ballot|ballots} from the laptop',
  },
  dropWhy: {
    vi: 'Chỉ bỏ khi các phiếu này đã được nhập ở nơi khác, hoặc đã in ra để nhập lại. Bỏ rồi thì không lấy lại được.',
    en: 'Delete them only after they were typed elsewhere, or printed to be typed again. They cannot be brought back.',
  },
  drop: { vi: 'Bỏ hẳn', en: 'Delete for good' },
  keep: { vi: 'Giữ lại', en: 'Keep them' },
  receipts: { vi: 'Máy chủ đã xác nhận {count} lần', en: 'Acknowledged by the server: {count} {count|time|times}' },
  receipt: { vi: 'Phiếu {number}, bản {version}, lúc {time}', en: 'Ballot {number}, version {version}, at {time}' },
  receiptsTitle: { vi: 'Biên nhận trên máy này', en: 'Receipts on this laptop' },
  acts: { vi: '{count} việc khác đã ghi', en: '{count} other recorded {count|act|acts}' },
  receiptsHint: {
    vi: 'Mỗi việc đã ghi vào nhật ký có một biên nhận. Tệp biên nhận gồm cả biên nhận của phiếu, không có dấu bầu hay số liệu nào; người kiểm tra dùng tệp này để phát hiện nhật ký bị sửa.',
    en: 'Each recorded act has a receipt. The file has those of the ballots too, and neither marks nor figures; with it an auditor finds a log that was changed.',
  },
  act: { vi: '{act}, lúc {time}', en: '{act}, at {time}' },
  otherAct: { vi: 'Việc khác', en: 'Another act' },
  noReceipts: {
    vi: 'Máy này chưa giữ biên nhận nào của đồng chí.',
    en: 'No receipt of yours is kept on this laptop yet.',
  },
  saveReceipts: { vi: 'Lưu biên nhận ra tệp cho người kiểm tra', en: 'Save the receipts for the auditor' },
  back: { vi: 'Về danh sách tập phiếu', en: 'Back to the batches' },
} as const satisfies Readonly<Record<string, Bilingual>>
