import type { Bilingual } from './text.ts'

/** The lines that the service prints when it has started. */
export const START_WORDS = {
  database: { vi: 'Cơ sở dữ liệu', en: 'database' },
  separated: { vi: 'ngăn cách theo đại hội', en: 'separated by congress' },
  setupLink: {
    vi: 'Liên kết lập người quản trị (dùng một lần, trong {hours} giờ; không đưa cho người khác)',
    en: 'link for the first administrator (works once, within {hours} {hours|hour|hours}; keep it secret)',
  },
  open: { vi: 'Mở', en: 'open' },
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
