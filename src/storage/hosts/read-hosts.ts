import { isIPv6 } from 'node:net'
import { err, ok, type Result } from '../../kernel/result.ts'

/** The part of an address of a database that is not understood. */
export type HostsFaultPart =
  | 'scheme'
  | 'characters'
  | 'host'
  | 'port'
  | 'port-count'
  | 'parameter'
  | 'session-attributes'

/** A fault of an address. Contains nothing of it but the name of a parameter, because of the password. */
export interface HostsFault {
  readonly part: HostsFaultPart
  readonly parameter?: string
}

/** The parameters that the PostgreSQL client follows, and those of libpq about several hosts. */
export const URL_PARAMETERS: readonly string[] = [
  'host',
  'port',
  'target_session_attrs',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslnegotiation',
  'ssl',
  'uselibpqcompat',
  'options',
  'application_name',
  'client_encoding',
  'user',
  'password',
]

/** They say which server is meant, and are not passed on. */
const ABOUT_HOSTS = new Set(['host', 'port', 'target_session_attrs'])

/** Both words mean a server that takes writes; any other server is of no use here. */
const SESSION_ATTRIBUTES = ['read-write', 'primary']

const DEFAULT_PORT = '5432'
const PORT = /^[1-9]\d{0,4}$/
const LAST_PORT = 65_535

interface Place {
  readonly host: string
  /** Empty if none was written. */
  readonly port: string
}

const fault = (part: HostsFaultPart, parameter?: string): Result<never, HostsFault> =>
  err({ part, ...(parameter === undefined ? {} : { parameter }) })

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** `name`, `name:port`, `[address]:port`, or a folder of a socket with its slashes as %2F. */
const placeOf = (text: string): Place | null => {
  const [, v6, name, port = ''] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::([^:]*))?$/.exec(text) ?? []
  const host = v6 ?? decoded(name ?? '')
  if (host === null || (v6 !== undefined && !isIPv6(v6))) return null
  return { host, port }
}

const isHost = (host: string): boolean => host.startsWith('/') || isIPv6(host) || /^[^\s/@?#[\]:,]+$/.test(host)

const isPort = (port: string): boolean => PORT.test(port) && Number(port) <= LAST_PORT

/** Parameters as they were written, by name; the last one of a name counts. */
const parametersOf = (query: string): ReadonlyMap<string, string> =>
  new Map(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [name, value.join('=')]
      }),
  )

/** The hosts and ports that an address names, in its order; a host that is not written is empty. */
const placesOf = (authority: string, parameters: ReadonlyMap<string, string>): Result<readonly Place[], HostsFault> => {
  const written = authority.split(',').map(placeOf)
  if (written.some((place) => place === null)) return fault('host')
  const beside = written.filter((place) => place !== null)
  const named = parameters.get('host')
  const hosts = named === undefined ? beside.map(({ host }) => host) : decoded(named)?.split(',')
  if (!hosts) return fault('host')
  const given = parameters.get('port')
  const ports = given === undefined ? beside.map(({ port }) => port) : (decoded(given) ?? '').split(',')
  if (ports.some((port) => port !== '' && !isPort(port))) return fault('port')
  if (ports.length !== 1 && ports.length !== hosts.length) return fault('port-count')
  const places = hosts.map((host, index) => ({ host, port: ports.length === 1 ? ports[0]! : ports[index]! }))
  const lacksHost = places.some(({ host }) => (places.length > 1 ? !isHost(host) : host !== '' && !isHost(host)))
  return lacksHost ? fault('host') : ok(places)
}

const written = (host: string): string => (/^[\w./:~-]+$/.test(host) ? host : encodeURIComponent(host))

/**
 * Reads an address in the form of libpq: several hosts with commas between them, each with a port of its own, or one port
 * for all, after the account or as `?host=a,b&port=1,2`.
 * @returns an address for each host; the text itself if it names one host
 */
export const readHosts = (text: string): Result<readonly string[], HostsFault> => {
  const [, scheme, rest = ''] = /^(postgres(?:ql)?:\/\/)(.*)$/s.exec(text) ?? []
  if (scheme === undefined) return fault('scheme')
  const [, front = '', path = '', query = ''] = /^([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?$/s.exec(rest) ?? []
  // Without these signs nothing of a password can be taken for a host or a parameter.
  if (!/^[^/?#]*(?:\/[^?#@]*)?(?:\?[^#@]*)?$/s.test(rest)) return fault('characters')
  const at = front.lastIndexOf('@')
  const account = front.slice(0, at + 1)
  const parameters = parametersOf(query)
  const places = placesOf(front.slice(at + 1), parameters)
  if (!places.ok) return places
  for (const name of parameters.keys()) if (!URL_PARAMETERS.includes(name)) return fault('parameter', name)
  const attributes = parameters.get('target_session_attrs')
  if (attributes !== undefined && !SESSION_ATTRIBUTES.includes(attributes)) return fault('session-attributes')
  if (places.value.length === 1) return ok([text])
  const others = [...parameters].filter(([name]) => !ABOUT_HOSTS.has(name)).map(([name, value]) => `${name}=${value}`)
  return ok(
    places.value.map(({ host, port }) => {
      const place = [`host=${written(host)}`, `port=${port || DEFAULT_PORT}`]
      // The host of the parameter counts; the other one is only there because the client reads no address without one.
      return `${scheme}${account}localhost${path}?${[...place, ...others].join('&')}`
    }),
  )
}

/** The addresses of an address that was read before: as many as there are hosts. */
export const addressesOf = (url: string): readonly string[] => {
  const read = readHosts(url)
  return read.ok ? read.value : [url]
}

/** Host and port of an address that was made for one host of several, for a message. */
export const placeIn = (address: string): string => {
  const { searchParams } = new URL(address)
  return `${searchParams.get('host')}:${searchParams.get('port')}`
}
