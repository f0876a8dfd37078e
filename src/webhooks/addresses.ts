import { BlockList, isIP } from 'node:net'

/** `public`: the public internet; `allowed`: private, and named by the configuration; null: not allowed. */
export type Reach = 'public' | 'allowed' | null

/** Decides which addresses may be reached. */
export interface Reachable {
  readonly reachOf: (address: string) => Reach
  /** Whether any private network is allowed. */
  readonly somePrivate: boolean
}

/** IPv4 networks outside the public internet (IANA, special-purpose address registry; RFC 6890). */
const SPECIAL_4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8], // this network; some systems take it for this machine
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by providers (RFC 6598)
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local; clouds serve machine metadata here
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // former relays of 6to4
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]

/** Special networks within 2000::/3; nothing outside it is public. */
const SPECIAL_6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23], // protocols, including Teredo
  ['2001:db8::', 32], // documentation
  ['3fff::', 20], // documentation
]

const listOf = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const [network, bits] of networks) list.addSubnet(network, bits, family)
  return list
}

const NOT_PUBLIC_4 = listOf(SPECIAL_4, 'ipv4')
const NOT_PUBLIC_6 = listOf(SPECIAL_6, 'ipv6')

const GROUPS = 8

/** An IPv6 address as eight numbers of 16 bits. */
const groupsOf = (address: string): number[] => {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const [, start = '', a, b, c, d] = dotted ?? []
  const pair = (high = '0', low = '0'): string => (Number(high) * 256 + Number(low)).toString(16)
  const plain = dotted ? `${start}${pair(a, b)}:${pair(c, d)}` : address
  const parts = (text = ''): number[] => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)))
  const [head, tail] = plain.split('::')
  const [before, after] = [parts(head), parts(tail)]
  return [...before, ...Array<number>(GROUPS - before.length - after.length).fill(0), ...after]
}

const dottedOf = (high = 0, low = 0): string => [high >> 8, high & 255, low >> 8, low & 255].join('.')

const startsWith = (groups: readonly number[], ...start: readonly number[]): boolean =>
  start.every((group, index) => groups[index] === group)

/** The IPv4 address that an IPv6 address translates to: NAT64 (RFC 6052) and 6to4 (RFC 3056). */
const translatedOf = (groups: readonly number[]): string | null => {
  if (startsWith(groups, 0x64, 0xff9b, 0, 0, 0, 0)) return dottedOf(groups[6], groups[7])
  return startsWith(groups, 0x2002) ? dottedOf(groups[1], groups[2]) : null
}

/**
 * Decides which addresses may be reached: those of the public internet, and private ones that the configuration names.
 * @param privateNetworks addresses, or networks as address/bits
 */
export const reachable = (privateNetworks: readonly string[]): Reachable => {
  const allowed = new BlockList()
  for (const network of privateNetworks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    allowed.addSubnet(address, Number(bits ?? (family === 'ipv4' ? 32 : 128)), family)
  }
  const reach4 = (address: string): Reach => {
    if (allowed.check(address, 'ipv4')) return 'allowed'
    return NOT_PUBLIC_4.check(address, 'ipv4') ? null : 'public'
  }
  const reach6 = (address: string): Reach => {
    const groups = groupsOf(address)
    // The same address in another spelling.
    if (startsWith(groups, 0, 0, 0, 0, 0, 0xffff)) return reach4(dottedOf(groups[6], groups[7]))
    if (allowed.check(address, 'ipv6')) return 'allowed'
    const translated = translatedOf(groups)
    if (translated !== null) return NOT_PUBLIC_4.check(translated, 'ipv4') ? null : 'public'
    const isGlobal = ((groups[0] ?? 0) & 0xe000) === 0x2000
    return isGlobal && !NOT_PUBLIC_6.check(address, 'ipv6') ? 'public' : null
  }
  return {
    reachOf: (address) => {
      const [plain = ''] = address.split('%')
      const version = isIP(plain)
      if (version === 0) return null
      return version === 4 ? reach4(plain) : reach6(plain)
    },
    somePrivate: privateNetworks.length > 0,
  }
}
