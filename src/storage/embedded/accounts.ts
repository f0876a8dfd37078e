import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ClusterPlace, replaceFile } from './folders.ts'

/** The account that initdb makes. It owns the tables. */
export const SUPERUSER = 'kiem_phieu'

/** The account that signs in to serve. It owns nothing and can only become the role of the service. */
export const SERVING_ACCOUNT = 'kiem_phieu_app'

/** The account that signs in to identify people and keys. It owns nothing, and alone reads what is secret. */
export const SIGN_IN_ACCOUNT = 'kiem_phieu_sign_in_app'

/** Each account that signs in to the embedded database: its name, and the file of its password beside the cluster. */
export const ACCOUNTS = {
  owner: { name: SUPERUSER, file: 'password' },
  serving: { name: SERVING_ACCOUNT, file: 'serving-password' },
  signIn: { name: SIGN_IN_ACCOUNT, file: 'sign-in-password' },
} as const

export type AccountKind = keyof typeof ACCOUNTS

/** A password that was made here. A file that a power cut left empty holds no password. */
const PASSWORD = /^[0-9a-f]{64}$/

/** A new password, 256 bits. */
export const newPassword = (): string => randomBytes(32).toString('hex')

const fileOf = ({ folder }: Pick<ClusterPlace, 'folder'>, kind: AccountKind): string =>
  join(folder, ACCOUNTS[kind].file)

/** The password of an account; undefined if there is none, as in folders of earlier versions, or its file was lost. */
export const readPassword = (place: Pick<ClusterPlace, 'folder'>, kind: AccountKind): string | undefined => {
  const path = fileOf(place, kind)
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  return PASSWORD.test(text) ? text : undefined
}

/** Keeps a password in the file of its account, complete or not at all. */
export const keepPassword = (place: ClusterPlace, kind: AccountKind, password: string): void => {
  replaceFile(fileOf(place, kind), `${password}\n`)
  closePasswords(place)
}

/** Makes the password of an account if it has none. */
export const ensurePassword = (place: ClusterPlace, kind: AccountKind): void => {
  if (readPassword(place, kind) === undefined) keepPassword(place, kind, newPassword())
}

/**
 * Passwords belong to the account that starts the service. That is root for a folder that root made, whose data belongs
 * to an account that only runs PostgreSQL; a folder of an ordinary user, which root looks at, stays usable for that user.
 */
const keeperOf = ({ folder, pgdata }: ClusterPlace): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const [outer, data] = [statSync(dirname(folder)), statSync(pgdata)]
  return outer.uid === data.uid ? data : { uid: 0, gid: 0 }
}

/**
 * Closes the files with passwords to everybody but the account that starts the service, as after a copy that lost the
 * permissions.
 */
export const closePasswords = (place: ClusterPlace): void => {
  if (process.platform === 'win32') return
  const keeper = keeperOf(place)
  for (const kind of Object.keys(ACCOUNTS) as AccountKind[]) {
    const path = fileOf(place, kind)
    if (!existsSync(path)) continue
    const { uid, mode } = statSync(path)
    if (keeper !== undefined && uid !== keeper.uid) chownSync(path, keeper.uid, keeper.gid)
    if ((mode & 0o077) !== 0) chmodSync(path, 0o600)
  }
}
