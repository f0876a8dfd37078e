import { isIP } from 'node:net'
import type { TargetRefusal, WebhookTargets } from '../app/webhooks/ports.ts'
import type { Reachable } from './addresses.ts'

const HTTPS = 443
const HTTP = 80
/** Below stand services that speak other protocols, mail for instance, and may take a request for something of theirs. */
const FIRST_FREE_PORT = 1024

const LOCAL_NAME = /(?:^|\.)localhost\.?$/
const THIS_MACHINE = ['127.0.0.1', '::1']

/** The host of an address as it is resolved: an IPv6 address without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? HTTPS : HTTP) : Number(port)

/** Addresses that a host leads to without asking anybody; empty for a name that has to be resolved. */
const knownAddresses = (host: string): readonly string[] => {
  if (isIP(host) !== 0) return [host]
  return LOCAL_NAME.test(host) ? THIS_MACHINE : []
}

/**
 * What can be said of an address before its name is resolved. Reading it as browsers do (WHATWG URL) turns odd spellings
 * of IPv4 addresses, such as decimal or octal ones, into the usual one.
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
    // Behind a name may stand an allowed network; that is seen when it is resolved.
    const isOpen = reaches.length > 0 ? reaches.every((reach) => reach === 'public') : !somePrivate
    return isOpen ? 'not-https' : null
  },
})
