import { existsSync } from 'node:fs'

/**
 * The browser of the system; none is ever downloaded. Debian's shell without windows comes first: it is the same browser, draws
 * the same pictures, and takes four fifths of the processor time.
 */
const PROGRAMS = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The program of the browser; throws if there is none. */
export const chromiumPath = (): string => {
  const found = PROGRAMS.find((path) => existsSync(path))
  if (found === undefined) throw new Error('Chromium is not installed: apt-get install chromium-headless-shell')
  return found
}
