import type { FromVerifier, ToVerifier } from './messages.ts'

/** The one policy that the pages allow, and only for the one address that the page itself names. */
const POLICY = 'kiem-phieu-verifier'

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

const addressOfVerifier = (): string => document.querySelector('meta[name="verifier"]')?.getAttribute('content') ?? ''

/** A browser without Trusted Types takes the address as it is. */
const trusted = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
  return trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL(address) ?? address
}

/**
 * Starts the verifier beside the page.
 * @param hear gets each of its messages
 * @param miss is called if it cannot be fetched, or fails
 * @returns a function that sends it a message
 */
export const startVerifier = (
  hear: (message: FromVerifier) => void,
  miss: () => void,
): ((message: ToVerifier) => void) => {
  const worker = new Worker(trusted(addressOfVerifier()))
  worker.addEventListener('message', ({ data }: MessageEvent<FromVerifier>) => hear(data))
  worker.addEventListener('error', miss)
  return (message) => worker.postMessage(message)
}
