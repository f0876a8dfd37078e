/** An IPv6 site gets a network of 64 bits, and a machine in it can use any of its addresses. */
const NETWORK_GROUPS = 4
const GROUPS = 8

/** `2001:db8::1` as eight groups without leading zeros. */
const groupsOf = (address: string): string[] => {
  const parts = (text: string | undefined): string[] => (text ? text.split(':') : [])
  const [head, tail] = address.split('::')
  const [before, after] = [parts(head), parts(tail)]
  const between = Array.from({ length: GROUPS - before.length - after.length }, () => '0')
  return [...before, ...between, ...after].map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
}

/** This machine has an address of each kind, and a browser on it may use either. */
const LOOPBACK = ['127.0.0.1', '::1']

/** Link-local addresses (fe80::/10) and those of a site (fc00::/7): a hall shares one network of them. */
const isOfTheHall = (firstGroup: string): boolean => /^(?:fe[89ab]|f[cd])/.test(firstGroup.padStart(4, '0'))

/**
 * The part of an address that a caller cannot change at will: the whole IPv4 address, or the network of 64 bits of a global
 * IPv6 address. An address of a link or a site counts whole, because everybody in the hall has the same network.
 * @param address as the server saw it; without port, IPv4 not wrapped in IPv6
 */
export const networkOf = (address: string | null): string | null => {
  if (address === null) return null
  if (LOOPBACK.includes(address)) return LOOPBACK[0] ?? null
  if (!address.includes(':')) return address
  const [plain = ''] = address.split('%')
  const groups = groupsOf(plain)
  if (isOfTheHall(groups[0]!)) return groups.join(':')
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`
}
