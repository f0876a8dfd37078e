import { SERVICE_ROLE } from './connection.ts'
import type { NoServiceRole } from './service-role.ts'

/** Why no database could be opened: one sentence in each language that says what to do. */
export interface StorageFailure {
  readonly vi: string
  readonly en: string
  readonly detail?: string
}

export const tooOld = (version: string): StorageFailure => ({
  vi: `Máy chủ cơ sở dữ liệu là PostgreSQL ${version}; cần PostgreSQL 15 trở lên.`,
  en: `The database server is PostgreSQL ${version}; PostgreSQL 15 or newer is needed.`,
})

export const notUnicode = (encoding: string): StorageFailure => ({
  vi: `Cơ sở dữ liệu ở DATABASE_URL dùng bảng mã ${encoding}, không ghi được họ tên tiếng Việt: hãy tạo cơ sở dữ liệu khác với bảng mã UTF8.`,
  en: `The database at DATABASE_URL has the encoding ${encoding}, in which Vietnamese names cannot be stored: make another one with the encoding UTF8.`,
})

export const notAllowed = (detail: string): StorageFailure => ({
  vi: 'Tài khoản trong DATABASE_URL không có quyền tạo bảng: hãy chạy “npm run migrate” bằng tài khoản sở hữu bảng, hoặc cho tài khoản này làm chủ cơ sở dữ liệu (ALTER DATABASE … OWNER TO …) hoặc cấp quyền (GRANT CREATE ON SCHEMA public TO …).',
  en: 'The account in DATABASE_URL may not make tables: run "npm run migrate" as the account that owns them, or let this one own the database (ALTER DATABASE … OWNER TO …) or grant it the right (GRANT CREATE ON SCHEMA public TO …).',
  detail,
})

export const notUpToDate = (dataDir: string, detail: string): StorageFailure => ({
  vi: `Không cập nhật được cấu trúc cơ sở dữ liệu trong ${dataDir}: hãy chạy phiên bản mới nhất của chương trình từng dùng thư mục này, hoặc đặt DATA_DIR vào nơi khác.`,
  en: `The database in ${dataDir} cannot be brought up to date: run the newest version of the program that has used this folder, or set DATA_DIR to another place.`,
  detail,
})

export const unreachable = (detail: string): StorageFailure => ({
  vi: 'Không dùng được cơ sở dữ liệu ở DATABASE_URL: kiểm tra địa chỉ, tài khoản và máy chủ, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng.',
  en: 'The database at DATABASE_URL cannot be used: check address, account and server, or leave DATABASE_URL out to use the embedded database.',
  detail,
})

export const noServiceRole = ({ account, message }: NoServiceRole): StorageFailure => ({
  vi: `Tài khoản trong DATABASE_URL không lập được hoặc không dùng được vai trò ${SERVICE_ROLE}, là vai trò giữ cho các đại hội không thấy số liệu của nhau: hãy nhờ người quản trị máy chủ chạy “CREATE ROLE ${SERVICE_ROLE} NOLOGIN;” nếu chưa có vai trò này, rồi chạy “GRANT ${SERVICE_ROLE} TO ${account};”.`,
  en: `The account in DATABASE_URL can neither make nor use the role ${SERVICE_ROLE}, which keeps congresses from seeing each other: let the administrator of the server run "CREATE ROLE ${SERVICE_ROLE} NOLOGIN;" if there is no such role, and then "GRANT ${SERVICE_ROLE} TO ${account};".`,
  detail: message,
})

export const notInRole = (role: string): StorageFailure => ({
  vi: `Kết nối tới DATABASE_URL chạy dưới tài khoản ${role} chứ không dưới vai trò ${SERVICE_ROLE}, nên không ngăn cách được các đại hội: hãy nối thẳng tới PostgreSQL, không qua bộ gom kết nối (như PgBouncer).`,
  en: `Connections to DATABASE_URL run as ${role} and not in the role ${SERVICE_ROLE}, so that congresses are not kept apart: connect to PostgreSQL directly, not through a pooler (such as PgBouncer).`,
})

export const unguarded = (tables: readonly string[]): StorageFailure => ({
  vi: `Vai trò ${SERVICE_ROLE} có quá nhiều quyền, nên không ngăn cách được các đại hội: vai trò này không được là superuser, không được có BYPASSRLS, không được sở hữu bảng và không được là thành viên của tài khoản sở hữu bảng.`,
  en: `The role ${SERVICE_ROLE} has too many rights, so that congresses are not kept apart: it must not be a superuser, must not have BYPASSRLS, must own no tables and must not be a member of the account that owns them.`,
  detail: tables.join(', '),
})

export const rightsMissing = (tables: readonly string[]): StorageFailure => ({
  vi: `Vai trò ${SERVICE_ROLE} không đọc được các bảng trong schema public: hãy khôi phục lại bản sao lưu cùng với các quyền (không dùng --no-privileges) sau khi đã lập vai trò này.`,
  en: `The role ${SERVICE_ROLE} cannot read the tables in the schema public: restore the backup again with its rights (without --no-privileges), after the role has been made.`,
  detail: tables.join(', '),
})

export const nothingThere = (dataDir: string): StorageFailure => ({
  vi: `Trong ${dataDir} không có cơ sở dữ liệu nào: hãy đặt DATA_DIR vào thư mục mà chương trình in ra khi khởi động, hoặc đặt DATABASE_URL.`,
  en: `There is no database in ${dataDir}: set DATA_DIR to the folder that the service prints when it starts, or set DATABASE_URL.`,
})

export const olderThanProgram = (): StorageFailure => ({
  vi: 'Cơ sở dữ liệu chưa được cập nhật cho phiên bản này của chương trình: hãy chạy “npm run migrate” trước.',
  en: 'The database is not up to date with this version of the program: run "npm run migrate" first.',
})

export const notReadable = (detail: string): StorageFailure => ({
  vi: 'Không đọc được cơ sở dữ liệu: kiểm tra DATABASE_URL hoặc DATA_DIR, tài khoản và máy chủ; nếu đây là phiên bản mới của chương trình thì hãy chạy “npm run migrate” trước.',
  en: 'The database cannot be read: check DATABASE_URL or DATA_DIR, account and server; if this is a newer version of the program, run "npm run migrate" first.',
  detail,
})
