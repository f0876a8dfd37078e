import type { Failure } from '../kernel/failure.ts'
import type { ListenFailureCode } from '../locale/start-failures.ts'

/** Codes of the system for a host that names no address of this machine. */
const FOREIGN_ADDRESS = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])

/** Why the address could not be opened, by the code of the system: a port in use, a reserved one, an address elsewhere. */
export const cannotListen = (host: string, port: number, error: unknown): Failure<ListenFailureCode> => {
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: `${error}` }
  const failure = { params: { host, port }, detail: message }
  if (FOREIGN_ADDRESS.has(code ?? '')) return { code: 'address-not-here', ...failure }
  return { code: code === 'EACCES' ? 'port-not-allowed' : 'port-not-opened', ...failure }
}
