/** Why the embedded PostgreSQL cannot serve. `vi` and `en` are one sentence each, saying what to do; `detail` is for the log. */
export type EmbeddedFailure = {
  readonly code: EmbeddedFailureCode
  readonly vi: string
  readonly en: string
  readonly detail?: string
}

export type EmbeddedFailureCode =
  | 'binaries-missing'
  | 'runtime-not-usable'
  | 'no-unprivileged-user'
  | 'data-dir-unreachable'
  | 'data-dir-not-writable'
  | 'data-dir-wrong-owner'
  | 'data-dir-other-version'
  | 'data-dir-in-use'
  | 'socket-folder-unavailable'
  | 'initdb-failed'
  | 'start-failed'
  | 'server-not-answering'

const SERVER_VI = 'đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL (từ bản 15) hoặc chạy bằng Docker'
const SERVER_EN = 'set DATABASE_URL to a PostgreSQL server (15 or newer) or run with Docker'

const failure = (code: EmbeddedFailureCode, vi: string, en: string, detail?: string): EmbeddedFailure =>
  detail === undefined || detail === '' ? { code, vi, en } : { code, vi, en, detail }

export const binariesMissing = (platform: string): EmbeddedFailure =>
  failure(
    'binaries-missing',
    `Chưa cài PostgreSQL nhúng cho nền tảng ${platform}: hãy chạy lại “npm ci” không kèm --omit=optional, hoặc ${SERVER_VI}.`,
    `The embedded PostgreSQL for ${platform} is not installed: run "npm ci" again without --omit=optional, or ${SERVER_EN}.`,
  )

export const runtimeNotUsable = (folder: string, detail: string): EmbeddedFailure =>
  failure(
    'runtime-not-usable',
    `Không chạy được PostgreSQL nhúng trong thư mục ${folder}: hãy chạy lại “npm ci”, hoặc ${SERVER_VI}.`,
    `The embedded PostgreSQL in ${folder} cannot be run: run "npm ci" again, or ${SERVER_EN}.`,
    detail,
  )

export const noUnprivilegedUser = (): EmbeddedFailure =>
  failure(
    'no-unprivileged-user',
    'PostgreSQL không chạy dưới quyền root và không tạo được tài khoản kiem-phieu: hãy tạo tài khoản đó ' +
      '(useradd --system kiem-phieu) hoặc chạy dịch vụ bằng một tài khoản thường.',
    'PostgreSQL does not run as root and the account kiem-phieu could not be made: make it ' +
      '(useradd --system kiem-phieu) or run the service as an ordinary user.',
  )

export const dataDirUnreachable = (dataDir: string, closedFolder: string, user: string): EmbeddedFailure =>
  failure(
    'data-dir-unreachable',
    `Tài khoản ${user} không vào được thư mục ${closedFolder} nên không dùng được nơi lưu dữ liệu ${dataDir}: ` +
      'hãy đặt DATA_DIR vào nơi tài khoản ấy vào được, chẳng hạn /var/lib/kiem-phieu.',
    `The account ${user} cannot enter ${closedFolder}, so the data folder ${dataDir} cannot be used: ` +
      'set DATA_DIR to a place that account can enter, for example /var/lib/kiem-phieu.',
  )

export const dataDirNotWritable = (dataDir: string, detail: string): EmbeddedFailure =>
  failure(
    'data-dir-not-writable',
    `Không ghi được vào thư mục dữ liệu ${dataDir}: hãy cấp quyền ghi cho thư mục này, giải phóng dung lượng đĩa ` +
      'hoặc đặt DATA_DIR vào nơi khác.',
    `The data folder ${dataDir} cannot be written to: allow writing there, free disk space or set DATA_DIR to another place.`,
    detail,
  )

export const dataDirWrongOwner = (folder: string): EmbeddedFailure =>
  failure(
    'data-dir-wrong-owner',
    `Thư mục cơ sở dữ liệu ${folder} thuộc về một tài khoản khác: hãy chạy dịch vụ bằng tài khoản đó, ` +
      'hoặc đổi chủ thư mục (chown -R) sang tài khoản chạy PostgreSQL.',
    `The database folder ${folder} belongs to another account: run the service as that account, ` +
      'or give the folder (chown -R) to the account that runs PostgreSQL.',
  )

export const dataDirOtherVersion = (folder: string, found: string, expected: number): EmbeddedFailure =>
  failure(
    'data-dir-other-version',
    `Thư mục ${folder} do PostgreSQL ${found} tạo ra, còn dịch vụ này dùng PostgreSQL ${expected}: ` +
      'hãy chạy bản dịch vụ cũ để sao lưu rồi chuyển dữ liệu, hoặc đặt DATA_DIR vào nơi khác.',
    `The folder ${folder} was made by PostgreSQL ${found}, this service uses PostgreSQL ${expected}: ` +
      'run the older service to back up and move the data, or set DATA_DIR to another place.',
  )

export const dataDirInUse = (dataDir: string): EmbeddedFailure =>
  failure(
    'data-dir-in-use',
    `Một dịch vụ kiểm phiếu khác đang chạy trên thư mục dữ liệu ${dataDir}: hãy dùng dịch vụ đang chạy, ` +
      'dừng nó trước, hoặc đặt DATA_DIR vào nơi khác.',
    `Another counting service is running on the data folder ${dataDir}: use the one that is running, ` +
      'stop it first, or set DATA_DIR to another place.',
  )

export const socketFolderUnavailable = (dataDir: string): EmbeddedFailure =>
  failure(
    'socket-folder-unavailable',
    `Đường dẫn ${dataDir} quá dài cho kết nối nội bộ và không có thư mục tạm nào thay thế: hãy đặt DATA_DIR ngắn hơn.`,
    `The path ${dataDir} is too long for the local connection and no temporary folder can stand in: set a shorter DATA_DIR.`,
  )

export const initdbFailed = (dataDir: string, detail: string): EmbeddedFailure =>
  failure(
    'initdb-failed',
    `Không tạo được cơ sở dữ liệu trong ${dataDir}: hãy kiểm tra dung lượng đĩa và quyền ghi rồi chạy lại, hoặc ${SERVER_VI}.`,
    `The database could not be made in ${dataDir}: check disk space and permissions and start again, or ${SERVER_EN}.`,
    detail,
  )

export const startFailed = (logFile: string, detail: string): EmbeddedFailure =>
  failure(
    'start-failed',
    `PostgreSQL nhúng không khởi động được: hãy đọc nguyên nhân trong ${logFile}, xử lý rồi chạy lại, hoặc ${SERVER_VI}.`,
    `The embedded PostgreSQL did not start: read the cause in ${logFile}, mend it and start again, or ${SERVER_EN}.`,
    detail,
  )

export const serverNotAnswering = (pid: number, detail: string): EmbeddedFailure =>
  failure(
    'server-not-answering',
    `PostgreSQL nhúng (tiến trình ${pid}) đang chạy nhưng không trả lời: hãy dừng tiến trình đó (kill -INT ${pid}) rồi chạy lại.`,
    `The embedded PostgreSQL (process ${pid}) is running but does not answer: stop that process (kill -INT ${pid}) and start again.`,
    detail,
  )
