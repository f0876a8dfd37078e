import type { Manifest } from '../audit/bundle.ts'
import type { EventDocument } from '../audit/event.ts'
import { isAuditAction, kindOf } from '../events/catalogue.ts'
import { logWithId } from '../events/log-ref.ts'
import { toBase64 } from '../kernel/base64.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import type { Findings, Spot } from './findings.ts'
import { isInstant } from './instants.ts'
import type { KeyRing } from './key-ring.ts'
import { textsIn } from './texts-in.ts'

/**
 * Characters outside those of nearly every text: ASCII, Latin letters with composed marks, dashes and quotation
 * marks. A text without such characters is in NFC, and no letter in it looks like another.
 */
const SELDOM =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  /[^\u0000-\u009f\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0130\u0132-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff\u2010-\u2027]/
/**
 * Signs that cannot be told from others, or cannot be seen: letters of other alphabets; letters D and I that are others;
 * Latin letters that are no basic letter with marks; letters and numerals of another width or shape; spaces other than
 * the usual one; signs without a picture, among them those that change the direction of writing.
 */
const UNUSUAL =
  /[[\p{L}--\p{Lm}]--\p{Script=Latin}]|[\u00d0\u00f0\u0131]|[[\p{Script=Latin}--\p{Lm}]--[a-zA-Z\u00aa\u00ba\u00c0-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff]]|[[\p{Nl}\p{No}]--[\u00b2\u00b3\u00b9\u00bc-\u00be]]|[\p{Zs}--[ ]]|[\p{Default_Ignorable_Code_Point}\p{Cf}]/v
const WORD = /[^ \t\n"]+/g
const WORD_MAX = 60

const wordWith = (letter: string, text: string): string =>
  (text.match(WORD)?.find((word) => word.includes(letter)) ?? letter).slice(0, WORD_MAX)

const codeOf = (letter: string): string => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** Checks of one event by itself: log, time, kind, and the form of its texts. */
export const checkContent = (
  findings: Findings,
  { manifest, ring }: { readonly manifest: Manifest; readonly ring: KeyRing },
  event: EventDocument,
  { line, text }: { readonly line: number | null; readonly text: string },
): void => {
  const { sequence, action, object, at } = event
  const { log } = manifest
  const spot = { sequence, line }
  if (event.log !== log) findings.add(spot, 'event-of-other-log', { log: event.log })
  if (!isInstant(at)) findings.add(spot, 'time-malformed', { at })
  const { kind } = logWithId(log)
  if (isAuditAction(action)) {
    if (kindOf(action).object !== object.type) {
      findings.add(spot, 'action-of-other-object', { action, object: object.type })
    }
    if (!kindOf(action).logs.includes(kind)) findings.add(spot, 'action-of-other-log', { action })
  } else findings.add(spot, 'action-unknown', { action })
  // The canonical text adds only ASCII to the values, so one test shows whether any value needs a check.
  if (SELDOM.test(text)) checkTexts(findings, event, spot)
  if (kind === 'installation' && action.startsWith('signing-key.')) checkKeyOf(event, findings, ring, line)
}

/** Checks the form of the texts in the openings of an event. */
export const checkOpenings = (findings: Findings, openings: readonly unknown[], spot: Spot): void => {
  if (SELDOM.test(JSON.stringify(openings))) checkTexts(findings, openings, spot)
}

/**
 * Checks the form of texts, value by value: in JSON a line break is written as a letter, to which a following mark
 * would attach.
 */
const checkTexts = (findings: Findings, value: unknown, spot: Spot): void => {
  const texts = textsIn(value)
  if (texts.some((text) => text.normalize('NFC') !== text)) findings.add(spot, 'text-not-nfc')
  for (const text of texts) {
    const letter = UNUSUAL.exec(text)?.[0]
    if (letter === undefined) continue
    findings.remark('letters-unusual', { word: wordWith(letter, text), letter: codeOf(letter) }, spot.sequence)
    return
  }
}

const checkKeyOf = (event: EventDocument, findings: Findings, ring: KeyRing, line: number | null): void => {
  const { number, publicKey } = fieldsOf(event.after)
  const key = ring.find(Number(number))
  if (!key || toBase64(key.publicKey) !== publicKey) {
    findings.add({ sequence: event.sequence, line }, 'key-of-event', { number: String(number) })
  }
  // The endorsement of a key holds its time; the time of the first key, and of one after a lost key, is only here.
  if (key && key.madeAt !== event.at) {
    findings.add({ sequence: event.sequence, line }, 'key-time', { number: key.number, said: key.madeAt, at: event.at })
  }
  ring.name(Number(number))
}
