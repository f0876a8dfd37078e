import type { AddressInfo } from 'node:net'
import { SETUP_LINK_HOURS } from '../app/sessions/setup-link.ts'
import { START_WORDS } from '../locale/start.ts'
import { both } from '../locale/text.ts'
import type { TlsMaterial } from '../tls/load.ts'
import { certificateLines } from './certificate-lines.ts'

/** An address and its port as in a URL. */
export const placeOf = ({ family, address, port }: AddressInfo): string =>
  `${family === 'IPv6' ? `[${address}]` : address}:${port}`

/**
 * The lines of a start about where the service is open: its certificate, its address, and the link for the first
 * administrator, if one is needed.
 */
export const openingLines = (
  address: AddressInfo,
  setupToken: string | null,
  tls: TlsMaterial | null,
): readonly string[] => {
  const origin = `${tls ? 'https' : 'http'}://${placeOf(address)}`
  return [
    ...(tls ? certificateLines(tls.parsed, new Date()) : []),
    `${both(START_WORDS.open)}: ${origin}/`,
    // Browsers never send the part after #, so the token is in no log on the way.
    ...(setupToken === null
      ? []
      : [both(START_WORDS.setupLink, { hours: SETUP_LINK_HOURS }), `  ${origin}/setup#${setupToken}`]),
  ]
}
