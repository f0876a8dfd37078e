import { isIP } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'

/** A name or an address under which browsers reach a machine. */
export type HostName =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'address'; readonly text: string; readonly bytes: Buffer }

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** The sixteen bytes of a valid IPv6 address. */
const ipv6Bytes = (address: string): Buffer => {
  // The URL standard normalises every spelling, including one with an IPv4 tail, to groups of hexadecimal digits.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [left = [], right = []] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')))
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex')
}

/** Reads a host name (ASCII, no wildcard) or an address; null for anything else. */
export const parseHostName = (input: string): HostName | null => {
  const text = input.toLowerCase()
  const version = text.includes('%') ? 0 : isIP(text)
  if (version === 4) return { kind: 'address', text, bytes: Buffer.from(text.split('.').map(Number)) }
  if (version === 6) return { kind: 'address', text, bytes: ipv6Bytes(text) }
  const labels = text.split('.')
  const isName = text.length <= 253 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!)
  return isName ? { kind: 'name', text } : null
}

/**
 * Names of this machine for others on the network: its host name, the same under .local, and its addresses except
 * link-local ones.
 */
export const machineNames = (
  hostname: string,
  interfaces: NodeJS.Dict<readonly Pick<NetworkInterfaceInfo, 'address' | 'internal' | 'family'>[]>,
): readonly string[] => {
  const addresses = Object.values(interfaces)
    .flatMap((found) => found ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address)
  const names = hostname.includes('.') ? [hostname] : [hostname, `${hostname}.local`]
  return [...names, ...addresses].filter((name) => parseHostName(name) !== null)
}
