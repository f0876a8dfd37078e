import { isIP } from 'node:net'

/** Sources of the names under which a service is reached. */
export interface NameSources {
  /** The name of the machine. */
  readonly machine: string
  /** Names that the operator has named. */
  readonly configured: readonly string[]
  /** Addresses with a scheme to which browsers are sent back. */
  readonly origins: readonly string[]
  /** Alternative names of the certificate, as Node writes them; empty without one. */
  readonly certificate: string
}

/** Names of a certificate, which may begin with `*.` for one label; its addresses are left out. */
const namesIn = (certificate: string): string[] =>
  [...certificate.matchAll(/(?:^|, )DNS:([^,]+)/g)].map(([, name]) => name!)

/** The names under which a service is reached, in lower case. Addresses need no name. */
export const servedNames = ({ machine, configured, origins, certificate }: NameSources): readonly string[] => {
  const [short = ''] = machine.split('.')
  const all = [
    ...(short === '' ? [] : [machine, short, `${short}.local`]),
    ...configured,
    ...origins.map((origin) => new URL(origin).hostname),
    ...namesIn(certificate),
  ]
  return [...new Set(all.map((name) => name.toLowerCase()))]
}

const fits = (name: string, host: string): boolean =>
  name.startsWith('*.') ? host.slice(host.indexOf('.')) === name.slice(1) && !host.startsWith('.') : host === name

/**
 * Whether a service answers to this Host. A page of a stranger cannot have an address or `localhost` (RFC 6761, 6.3) as its
 * own name and point it at this machine, so these are served always.
 * @param host value of the header, with or without a port
 * @param names in lower case; `*.` at the beginning is any one label
 */
export const isServedAs = (host: string, names: readonly string[]): boolean => {
  // The port is not compared, and a name may end with the dot of the root.
  const plain = host.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
  const isAddress = isIP(plain) === 4 || (plain.startsWith('[') && isIP(plain.slice(1, -1)) === 6)
  return isAddress || plain === 'localhost' || plain.endsWith('.localhost') || names.some((name) => fits(name, plain))
}
