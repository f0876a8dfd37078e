/** A text that must be found nowhere, and its description. */
export interface Planted {
  readonly text: string
  readonly what: string
}

/** Shorter texts, and texts of few different characters, also occur where they are not secret. */
export const SHORTEST = 8
const FEWEST_CHARACTERS = 5
const PIN = /^\d{6,12}$/
const PIN_INSIDE = /(?<![\w-]|\d\.)\d{6,12}(?![\w-]|\.\d)/g
/** A random token of 256 bits, which could be stored as its bytes. */
const TOKEN = /^[\w-]{43}$/

/** Texts that may never be printed or shown, even if the service created them. */
const ALWAYS_SECRET: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'the hash of a password': /\$argon2id\$v=/,
}

const isFindable = (text: string): boolean => text.length >= SHORTEST && new Set(text).size >= FEWEST_CHARACTERS

/** A text unchanged, and in JSON, an address, base64 and bytes. */
const makeForms = (text: string): readonly string[] => {
  const bytes = Buffer.from(text)
  return [
    text,
    text.normalize('NFC'),
    text.normalize('NFD'),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.toWellFormed()),
    bytes.toString('hex'),
    // The last characters depend on the following bytes.
    bytes.toString('base64').replace(/.{0,4}$/, ''),
    bytes.toString('base64url').replace(/.{0,4}$/, ''),
    ...(TOKEN.test(text) ? [Buffer.from(text, 'base64url').toString('hex')] : []),
  ].filter(isFindable)
}

/** Each test of a process searches for the secrets of all tests before it, too. */
const known = new Map<string, readonly string[]>()

const formsOf = (text: string): readonly string[] => {
  const forms = known.get(text) ?? makeForms(text)
  known.set(text, forms)
  return forms
}

/** A number below 2^16 for two characters. */
const pairOf = (first: number, second: number): number => ((first << 8) ^ second) & 0xffff

/** Pairs of neighbours in the first characters of a form. A step of so many characters meets exactly one of them. */
const STEP = SHORTEST - 1

/** Forms with the same first characters, by their length. */
type Forms = Map<number, Map<string, Planted>>

/** Forms by their first characters and length, so that a long text is read only once, and in steps. */
const indexed = (planted: readonly Planted[]) => {
  const byStart = new Map<string, Forms>()
  /** For each pair the places that it has in the first characters of forms, as bits. */
  const places = new Uint8Array(0x1_0000)
  for (const secret of planted) {
    for (const form of formsOf(secret.text)) {
      const start = form.slice(0, SHORTEST)
      const forms: Forms = byStart.get(start) ?? new Map()
      byStart.set(start, forms.set(form.length, (forms.get(form.length) ?? new Map()).set(form, secret)))
      for (let place = 0; place < STEP; place += 1) {
        places[pairOf(start.charCodeAt(place), start.charCodeAt(place + 1))]! |= 1 << place
      }
    }
  }
  return { byStart, places }
}

/** Searches for planted secrets. The returned function lists those that a text contains, in any form. */
export const searchFor = (planted: readonly Planted[]): ((text: string) => readonly Planted[]) => {
  const { byStart, places } = indexed(planted.filter(({ text }) => !PIN.test(text)))
  const pins = new Map(planted.filter(({ text }) => PIN.test(text)).map((secret) => [secret.text, secret]))
  return (text) => {
    const found = new Set<Planted>()
    const lookAt = (start: number): void => {
      for (const [length, forms] of byStart.get(text.slice(start, start + SHORTEST)) ?? []) {
        const secret = forms.get(text.slice(start, start + length))
        if (secret) found.add(secret)
      }
    }
    // Most of the time of a search is this loop, so it reads two of seven characters.
    for (let at = 0; at < text.length - 1; at += STEP) {
      const bits = places[pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))]!
      for (let place = 0; bits >> place !== 0; place += 1) if (bits & (1 << place) && at >= place) lookAt(at - place)
    }
    if (pins.size > 0) {
      for (const [digits] of text.matchAll(PIN_INSIDE)) {
        const secret = pins.get(digits)
        if (secret) found.add(secret)
      }
    }
    return [...found]
  }
}

/** Secrets that are known as such without having been planted. */
export const alwaysSecretIn = (text: string): readonly string[] =>
  Object.entries(ALWAYS_SECRET)
    .filter(([, pattern]) => pattern.test(text))
    .map(([what]) => what)

/** Enough of a secret to find it in a test, and not all of it. */
export const hint = ({ text, what }: Planted): string => `${what} ${text.slice(0, 4)}… (${text.length} characters)`
