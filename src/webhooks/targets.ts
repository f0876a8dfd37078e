import { isIP } from 'node:net'
import type { TargetRefusal, WebhookTargets } from '../app/webhooks/ports.ts'
import type { Reachable } from './addresses.ts'

const HTTPS = 443
const HTTP = 80
/** Lower ports belong to services with other protocols, such as mail, which might act on a request. */
const FIRST_FREE_PORT = 1024

const LOCAL_NAME = /(?:^|\.)localhost\.?$/
const THIS_MACHINE = ['127.0.0.1', '::1']

/** The host of a URL for resolution: an IPv6 address without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? HTTPS : HTTP) : Number(port)

/** Addresses of a host that need no lookup; empty for a name that has to be resolved. */
const knownAddresses = (host: string): readonly string[] => {
  if (isIP(host) !== 0) return [host]
  return LOCAL_NAME.test(host) ? THIS_MACHINE : []
}

/**
 * Checks of an address before its name is resolved. Parsing it as browsers do (WHATWG URL) normalises odd spellings of
 * IPv4 addresses, such as decimal or octal ones.
 */
export const createTargets = ({ reachOf, somePrivate }: Reachable): WebhookTargets => ({
  refusalOf: (text): TargetRefusal | null => {
    if (!URL.canParse(text)) return 'address-unreadable'
    const url = new URL(text)
    const { protocol, username, password } = url
    if (protocol !== 'https:' && protocol !== 'http:') return 'not-https'
    if (`${username}${password}` !== '' || text.includes('#') || url.hostname === '') return 'address-unreadable'
    const port = portOf(url)
    if (port !== HTTPS && port !== HTTP && port < FIRST_FREE_PORT) return 'port-not-allowed'
    const reaches = knownAddresses(hostOf(url)).map(reachOf)
    if (reaches.length > 0 && reaches.every((reach) => reach === null)) return 'address-not-allowed'
    if (protocol === 'https:') return null
    // A name may resolve to an allowed network; that is checked on resolution.
    const isOpen = reaches.length > 0 ? reaches.every((reach) => reach === 'public') : !somePrivate
    return isOpen ? 'not-https' : null
  },
})
