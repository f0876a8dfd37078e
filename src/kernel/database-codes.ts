// Codes of PostgreSQL's errors (SQLSTATE) that several rooms know.

/** A write on a server that may only be read (read_only_sql_transaction). */
export const READ_ONLY = '25006'

/** A missing right, or a row that a policy refuses (insufficient_privilege). */
export const NO_PRIVILEGE = '42501'

/** The database refuses an event whose time is not its own, give or take some minutes. */
export const CLOCKS_DIFFER = 'KP003'
