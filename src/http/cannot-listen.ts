import type { Failure } from '../kernel/failure.ts'
import { messageOf } from '../kernel/unknown.ts'
import type { ListenFailureCode } from '../locale/start-failures.ts'

/** System error codes for a host that is not an address of this machine. */
const FOREIGN_ADDRESS = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])

/** Why the address could not be opened, by the system's error code: a port in use, a reserved port, a foreign address. */
export const cannotListen = (host: string, port: number, error: unknown): Failure<ListenFailureCode> => {
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: `${error}` }
  const failure = { params: { host, port }, detail: message }
  if (FOREIGN_ADDRESS.has(code ?? '')) return { code: 'address-not-here', ...failure }
  return { code: code === 'EACCES' ? 'port-not-allowed' : 'port-not-opened', ...failure }
}

/** Why the address of the metrics could not be opened. */
export const cannotServeMetrics = (
  at: { readonly host: string; readonly port: number },
  error: unknown,
): Failure<ListenFailureCode> => ({
  code: 'metrics-not-opened',
  params: { ...at },
  detail: messageOf(error),
})
