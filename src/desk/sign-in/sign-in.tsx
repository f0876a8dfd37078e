import type { JSX } from 'preact'
import { NO_ANSWER } from '../api/failure.ts'
import { partOf, usePart } from '../part-of-desk.ts'
import { Outdated } from '../parts/boundary.tsx'
import { Away, Loading } from '../parts/waiting.tsx'
import { route } from '../router.ts'
import { device } from '../session.ts'

const BY_PIN = partOf(async () => (await import('./pin-sign-in.tsx')).PinSignIn)
const BY_PASSWORD = partOf(async () => (await import('./password-sign-in.tsx')).PasswordSignIn)

/** The sign-in of a browser: by PIN where the head has opened it for typists, otherwise by user name and password. */
export const SignIn = (): JSX.Element => {
  const { value: opened } = device
  const isByPin = opened !== null && route.value[0] !== 'password'
  const byPin = usePart(BY_PIN)
  const byPassword = usePart(BY_PASSWORD)
  const { found: ByPin } = byPin
  const { found: ByPassword } = byPassword
  if (isByPin && ByPin) return <ByPin device={opened} />
  if (!isByPin && ByPassword) return <ByPassword />
  const { isMissing, isOutdated, again } = isByPin ? byPin : byPassword
  if (!isMissing) return <Loading />
  return isOutdated ? <Outdated /> : <Away failure={NO_ANSWER} again={again} />
}
