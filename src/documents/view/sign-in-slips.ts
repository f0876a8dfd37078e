import { SIGN_IN_WORDS } from '../../locale/papers/sign-in-slips.ts'
import { fill } from '../../locale/text.ts'
import { dayInVietnam } from '../../rules/dates.ts'
import { localTime } from './wording.ts'

interface SlipFacts {
  /** Name of the person who gets the slip. */
  readonly name: string
  /** Instant until which the secret can be used. */
  readonly expiresAt: string
}

/** A person who signs in with a password that was set for them. */
interface AccountSlip extends SlipFacts {
  readonly kind: 'account'
  readonly username: string
  readonly password: string
}

/** A person who signs in on one device by PIN. */
interface PinSlip extends SlipFacts {
  readonly kind: 'pin'
  readonly device: string
  readonly pin: string
}

/** Everything that the slips show. */
export interface SignInSlipsFacts {
  /** Instant of printing. */
  readonly at: string
  /** The address at which people sign in. */
  readonly address: string
  readonly slips: readonly (AccountSlip | PinSlip)[]
}

interface Field {
  readonly label: string
  readonly value: string
}

/** One slip as it is printed. */
interface SlipLayout {
  readonly title: string
  readonly name: Field
  readonly address: Field
  /** The user name, or the device. */
  readonly account: Field
  /** The temporary password, or the PIN; its letters are set apart. */
  readonly secret: Field
  readonly until: string
  /** How to use the slip, and that it is destroyed afterwards. */
  readonly how: readonly string[]
}

/** Data of the template `sign-in-slips`. */
export interface SignInSlips {
  /** Title of the file; nothing of a slip. */
  readonly document: string
  /** Plain date of printing in Vietnam. */
  readonly date: string
  readonly slips: readonly SlipLayout[]
}

/** In the time of Vietnam; seconds are left out, so nobody comes too late. */
const untilText = (at: string): string => {
  const [day = '', time = ''] = localTime(at).split(' ')
  return fill(SIGN_IN_WORDS.until, { time: time.slice(0, 5), day })
}

/** Slips with which people sign in, in the given order. Nothing of them is stored. */
export const signInSlips = ({ at, address, slips }: SignInSlipsFacts): SignInSlips => ({
  document: SIGN_IN_WORDS.document,
  date: dayInVietnam(at),
  slips: slips.map((slip) => {
    const words = SIGN_IN_WORDS[slip.kind]
    const [account, secret] = slip.kind === 'account' ? [slip.username, slip.password] : [slip.device, slip.pin]
    return {
      title: words.title,
      name: { label: SIGN_IN_WORDS.name, value: slip.name.normalize('NFC') },
      address: { label: SIGN_IN_WORDS.address, value: address },
      account: { label: words.account, value: account.normalize('NFC') },
      secret: { label: words.secret, value: secret },
      until: untilText(slip.expiresAt),
      how: words.how,
    }
  }),
})
