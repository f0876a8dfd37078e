import type { Bilingual } from './text.ts'

/** The lines that the service prints when it has started. */
export const START_WORDS = {
  templates: {
    vi: 'Dùng mẫu văn bản riêng: {files}',
    en: 'Own templates of papers in use: {files}',
  },
  templateUnknown: {
    vi: 'Không dùng mẫu {file}: không có loại văn bản nào dùng mẫu tên này',
    en: 'The template {file} is not used: no paper has a template of this name',
  },
  templateWithoutLetter: {
    vi: 'Không dùng mẫu {file}: phông chữ không có ký tự trong “{text}”',
    en: 'The template {file} is not used: the font has no letter for "{text}"',
  },
  templateFaulty: {
    vi: 'Không dùng mẫu {file}: lỗi trong {template}, dòng {line}: {message}',
    en: 'The template {file} is not used: error in {template}, line {line}: {message}',
  },
  opening: {
    vi: 'Đang mở cơ sở dữ liệu; lần đầu mất vài giây',
    en: 'opening the database; the first time takes some seconds',
  },
  database: { vi: 'Cơ sở dữ liệu', en: 'database' },
  separated: { vi: 'ngăn cách theo đại hội', en: 'separated by congress' },
  sharedAddress: {
    vi: 'CHÚ Ý: {accounts} tài khoản đăng nhập từ cùng một địa chỉ {address}, có thể vì đi qua proxy hoặc cổng của container. Nếu là proxy có ghi X-Forwarded-For thì ghi địa chỉ của proxy vào TRUSTED_PROXIES, nếu không thì xem src/docs/messages.md. Khi chưa xử lý: cookie bị lấy cắp dùng được từ máy khác sau địa chỉ đó, và ai đoán mật khẩu ở đó thì chủ tài khoản cũng phải chờ',
    en: 'ATTENTION: one address, {address}, has sessions of {accounts} {accounts|account|accounts}; probably a proxy or a published port of a container is between. If it is a proxy that writes X-Forwarded-For, name it in TRUSTED_PROXIES, otherwise see src/docs/messages.md. Until then a stolen cookie works from other machines behind that address, and guesses of a password there delay its owner too',
  },
  setupLink: {
    vi: 'Mở liên kết này trước để lập người quản trị (dùng một lần, trong {hours} giờ; không đưa cho người khác)',
    en: 'open this link first, to create the administrator (works once, within {hours} {hours|hour|hours}; keep it secret)',
  },
  open: { vi: 'Mở', en: 'open' },
  metrics: { vi: 'Số đo cho phần mềm giám sát', en: 'metrics for monitoring' },
} as const satisfies Record<string, Bilingual>

/** The state of each guard of the log at the start. */
export const LOG_GUARDS = {
  heading: { vi: 'Nhật ký chỉ ghi thêm', en: 'the log is append-only' },
  rights: {
    active: { vi: 'quyền truy cập: có', en: 'by rights: active' },
    missing: { vi: 'quyền truy cập: KHÔNG, sửa được {tables}', en: 'by rights: NOT ACTIVE for {tables}' },
  },
  triggers: {
    active: { vi: 'trigger: có', en: 'by triggers: active' },
    missing: { vi: 'trigger: KHÔNG, thiếu ở {tables}', en: 'by triggers: NOT ACTIVE for {tables}' },
  },
  account: {
    active: { vi: 'tài khoản riêng, không sở hữu bảng: có', en: 'by an account that owns no table: active' },
    missing: {
      vi: 'tài khoản riêng, không sở hữu bảng: không ({owner} sở hữu bảng và gỡ được trigger)',
      en: 'by an account that owns no table: not active ({owner} owns the tables and could take the triggers away)',
    },
  },
} as const

/** Rights of the serving account that it does not need, with the remedy. */
export const SPARE_RIGHTS = {
  heading: { vi: 'Quyền thừa trong cơ sở dữ liệu', en: 'rights in the database beyond need' },
  none: { vi: 'không có', en: 'none' },
  'temporary-tables': {
    vi: 'CÒN quyền lập bảng tạm: hãy chạy “REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC;” và dùng tài khoản không sở hữu cơ sở dữ liệu trong DATABASE_URL',
    en: 'temporary tables ARE ALLOWED: run "REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC;" and let DATABASE_URL name an account that does not own the database',
  },
  'large-objects': {
    vi: 'CÒN quyền dùng các hàm lo_*: hãy nhờ người quản trị máy chủ chạy phần cuối của docker/rights.sql trong cơ sở dữ liệu {database}',
    en: 'the functions lo_* ARE ALLOWED: ask the administrator of the server to run the last part of docker/rights.sql in the database {database}',
  },
  'sign-in-role': {
    vi: 'tài khoản phục vụ CÒN đọc được mật khẩu và mã đăng nhập đã lưu: hãy lập một tài khoản riêng cho việc đăng nhập và đặt SIGN_IN_DATABASE_URL như mục “On a PostgreSQL server” của src/docs/runbook.md',
    en: 'the account that serves CAN READ stored passwords and sign-in secrets: make an account for signing in and set SIGN_IN_DATABASE_URL as the section "On a PostgreSQL server" of src/docs/runbook.md says',
  },
} as const
