import type { BackupFaultCode } from '../backup/fault.ts'
import type { Bilingual } from './text.ts'

/** Why a backup cannot be made, read or restored, and the remedy. */
export const BACKUP_FAILURES: Readonly<Record<BackupFaultCode, Bilingual>> = {
  'backup-not-found': {
    vi: 'Không có tệp {file}: hãy kiểm tra lại tên tệp và thư mục.',
    en: 'There is no file {file}: check its name and folder.',
  },
  'backup-not-readable': {
    vi: 'Không đọc được tệp {file}: hãy kiểm tra quyền đọc và thiết bị lưu trữ.',
    en: 'The file {file} cannot be read: check its permissions and the device.',
  },
  'backup-of-something-else': {
    vi: 'Tệp {file} không phải là bản sao lưu của chương trình này.',
    en: 'The file {file} is not a backup of this program.',
  },
  'backup-incomplete': {
    vi: 'Tệp {file} thiếu phần cuối, có thể do chép chưa xong: hãy chép lại hoặc dùng bản sao lưu khác.',
    en: 'The end of the file {file} is missing, perhaps because it was not copied completely: copy it again or use another backup.',
  },
  'backup-damaged': {
    vi: 'Nội dung tệp {file} đã bị thay đổi hoặc hỏng: hãy dùng bản sao lưu khác.',
    en: 'The content of the file {file} was changed or is damaged: use another backup.',
  },
  'backup-newer': {
    vi: 'Tệp {file} do một phiên bản khác, mới hơn, của chương trình tạo ra: hãy khôi phục bằng phiên bản đó hoặc mới hơn.',
    en: 'The file {file} was made by another, newer version of the program: restore it with that version or a newer one.',
  },
  'backup-needs-passphrase': {
    vi: 'Tệp {file} được mã hóa: hãy gõ mật khẩu sao lưu khi được hỏi, hoặc đặt vào biến BACKUP_PASSPHRASE rồi chạy lại.',
    en: 'The file {file} is encrypted: type its passphrase when asked, or set it in the variable BACKUP_PASSPHRASE and run the command again.',
  },
  'backup-other-passphrase': {
    vi: 'Mật khẩu sao lưu không đúng, hoặc tệp {file} đã bị thay đổi.',
    en: 'The passphrase is not the right one, or the file {file} was changed.',
  },
  'backup-exists': {
    vi: 'Đã có tệp {file}, nên chưa sao lưu: hãy chọn tên khác.',
    en: 'There is a file {file} already, so nothing was backed up: choose another name.',
  },
  'backup-not-written': {
    vi: 'Không ghi được tệp {file}: hãy kiểm tra thiết bị lưu trữ, dung lượng còn trống và quyền ghi.',
    en: 'The file {file} cannot be written: check the device, its free space and the permissions.',
  },
  'backup-keys-changing': {
    vi: 'Khóa ký thay đổi liên tục trong khi sao lưu: hãy chạy lại.',
    en: 'The signing key kept changing during the backup: run the command again.',
  },
  'backup-not-allowed': {
    vi: 'Tài khoản này không đọc được toàn bộ cơ sở dữ liệu: hãy sao lưu bằng tài khoản sở hữu các bảng.',
    en: 'This account cannot read the whole database: make the backup with the account that owns the tables.',
  },
  'backup-interrupted': {
    vi: 'Đã dừng theo yêu cầu: chưa sao lưu, chưa khôi phục gì.',
    en: 'Stopped as asked: nothing was backed up or restored.',
  },
  'restore-not-empty': {
    vi: 'Nơi khôi phục {place} không trống ({found}), nên chưa khôi phục gì: hãy chọn thư mục hoặc cơ sở dữ liệu trống.',
    en: 'The place {place} is not empty ({found}), so nothing was restored: choose an empty folder or database.',
  },
  'restore-keys-present': {
    vi: 'Trong {place} đã có thư mục {found}, nên chưa khôi phục gì: hãy đặt DATA_DIR vào thư mục trống.',
    en: '{place} already has the folder {found}, so nothing was restored: set DATA_DIR to an empty folder.',
  },
  'restore-not-written': {
    vi: 'Không ghi được vào {place}, nên chưa khôi phục gì: hãy kiểm tra dung lượng còn trống và quyền ghi.',
    en: '{place} cannot be written to, so nothing was restored: check free space and permissions.',
  },
  'restore-failed': {
    vi: 'Không nạp được dữ liệu của tệp {file} vào cơ sở dữ liệu, nên chưa khôi phục gì.',
    en: 'The data of the file {file} could not be loaded into the database, so nothing was restored.',
  },
}

/** Lines of `npm run backup` and `npm run restore`. */
export const BACKUP_WORDS = {
  backupUsage: {
    vi: 'Cách dùng: npm run backup -- TỆP. Sao lưu toàn bộ dữ liệu và khóa vào một tệp, kể cả khi dịch vụ đang chạy. Đặt BACKUP_PASSPHRASE để mã hóa. Mã kết thúc: 0 đã sao lưu; 1 chưa sao lưu được; 2 sai lệnh.',
    en: 'Usage: npm run backup -- FILE. Backs up all data and keys into one file, also while the service runs. Set BACKUP_PASSPHRASE to encrypt it. Exit status: 0 backed up; 1 not backed up; 2 wrong command.',
  },
  restoreUsage: {
    vi: 'Cách dùng: npm run restore -- [--check] [--accept-violation] TỆP. Khôi phục vào DATA_DIR trống hoặc cơ sở dữ liệu trống ở DATABASE_URL, kiểm tra nhật ký và phiếu rồi mới báo xong. --check: chỉ kiểm tra tệp có nguyên vẹn không. --accept-violation: vẫn khôi phục khi nhật ký có vi phạm. Mã kết thúc: 0 đã khôi phục; 1 có vi phạm; 2 chưa khôi phục.',
    en: 'Usage: npm run restore -- [--check] [--accept-violation] FILE. Restores into an empty DATA_DIR, or an empty database at DATABASE_URL, and verifies log and counts before it says so. --check: only checks whether the file is intact. --accept-violation: restores a log with a violation too. Exit status: 0 restored; 1 a violation; 2 not restored.',
  },
  automatic: {
    vi: 'Tự sao lưu vào {folder} sau mỗi kết quả được công bố và khi bế mạc',
    en: 'backups are made in {folder} after each declared result and closing',
  },
  folderMissing: {
    vi: 'CHÚ Ý: không dùng được thư mục sao lưu {folder}, có thể chưa cắm USB; dịch vụ vẫn chạy',
    en: 'ATTENTION: the backup folder {folder} cannot be used, perhaps a stick is missing; the service runs without it',
  },
  notEncrypted: {
    vi: 'CHÚ Ý: bản sao lưu không được mã hóa và có cả khóa ký; hãy đặt BACKUP_PASSPHRASE',
    en: 'ATTENTION: the backups are not encrypted and have the signing key in them; set BACKUP_PASSPHRASE',
  },
  sameDisk: {
    vi: 'CHÚ Ý: thư mục sao lưu nằm cùng ổ đĩa với dữ liệu; hỏng ổ đĩa thì mất cả hai',
    en: 'ATTENTION: the folder of backups is on the disk of the data; one loss would take both',
  },
  askPassphrase: {
    vi: 'Mật khẩu sao lưu (không hiện khi gõ)',
    en: 'passphrase of the backup (not shown while you type)',
  },
  savingTable: { vi: 'Đang sao lưu bảng {place}/{of}: {table}', en: 'backing up table {place} of {of}: {table}' },
  saved: {
    vi: 'ĐÃ SAO LƯU: {file} ({bytes} byte, {rows} dòng trong {tables} bảng, lúc {at})',
    en: 'BACKED UP: {file} ({bytes} {bytes|byte|bytes}, {rows} {rows|row|rows} in {tables} {tables|table|tables}, at {at})',
  },
  digest: { vi: 'SHA-256 của tệp: {digest}', en: 'SHA-256 of the file: {digest}' },
  plain: {
    vi: 'Tệp KHÔNG được mã hóa và có cả khóa ký: hãy giữ như giữ con dấu, hoặc đặt BACKUP_PASSPHRASE.',
    en: 'The file is NOT encrypted and has the signing key in it: guard it like a seal, or set BACKUP_PASSPHRASE.',
  },
  checking: { vi: 'Đang kiểm tra tệp {file}', en: 'checking the file {file}' },
  checked: {
    vi: 'Tệp nguyên vẹn: sao lưu lúc {at}, phiên bản {program}, PostgreSQL {postgres}, {rows} dòng trong {tables} bảng',
    en: 'the file is intact: made at {at}, version {program}, PostgreSQL {postgres}, {rows} {rows|row|rows} in {tables} {tables|table|tables}',
  },
  loadingTable: { vi: 'Đang nạp bảng {place}/{of}: {table}', en: 'loading table {place} of {of}: {table}' },
  verifying: { vi: 'Đang kiểm tra nhật ký và đếm lại phiếu', en: 'verifying the logs and counting again' },
  violated: {
    vi: 'CHƯA KHÔI PHỤC: nhật ký trong bản sao lưu có vi phạm, xem ở trên. Thêm --accept-violation nếu vẫn cần dữ liệu này.',
    en: 'NOT RESTORED: a log in the backup has a violation, see above. Add --accept-violation if you need this data nevertheless.',
  },
  restored: {
    vi: 'ĐÃ KHÔI PHỤC vào {place}: dữ liệu đến {at}',
    en: 'RESTORED into {place}: the data up to {at}',
  },
  restoredViolated: {
    vi: 'ĐÃ KHÔI PHỤC vào {place}, NHƯNG NHẬT KÝ CÓ VI PHẠM, xem ở trên: dữ liệu đến {at}',
    en: 'RESTORED into {place}, BUT A LOG HAS A VIOLATION, see above: the data up to {at}',
  },
  later: {
    vi: 'Mọi việc sau thời điểm đó không còn: hãy nhập lại từ giấy tờ. Điểm niêm phong đã đưa cho người khác sau thời điểm đó không còn khớp với nhật ký này: hãy báo cho họ và ghi lý do vào biên bản.',
    en: 'Everything after that time is gone: enter it again from the papers. Checkpoints that were handed out after that time do not belong to this log any more: tell those who hold them, and write the reason into the minutes.',
  },
} as const satisfies Record<string, Bilingual>
