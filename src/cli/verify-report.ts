import { inGroups } from '../audit/merkle.ts'
import { escaped, oneLine } from '../kernel/one-line.ts'
import { type Bilingual, type FillParams, fill, fillBoth } from '../locale/text.ts'
import { BUNDLE_FAULT_TEXTS, PRAISE, REMARK_TEXTS, REPORT_TEXTS, VERDICT_TEXTS } from '../locale/verification.ts'
import { VIOLATIONS } from '../locale/violations.ts'
import {
  type BundleFault,
  isSound,
  type RemarkCode,
  standingOf,
  type Verification,
  type WitnessSeen,
} from '../verification/verification.ts'
import type { Violation } from '../verification/violation.ts'

const INDENT = '  '

/** Limit for texts from the file, so that the sentence around them stays visible. */
const TEXT_MAX = 200

const shortened = (params: FillParams): FillParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > TEXT_MAX ? `${value.slice(0, TEXT_MAX)}…` : value,
    ]),
  )

const inBoth = ({ vi, en }: Bilingual, params: FillParams = {}): string[] =>
  [vi, en].filter((text) => text !== '').map((text) => `${INDENT}${fill(text, shortened(params))}`)

/** `(event 7, line 12)`, with the parts that are known. */
const placed = (
  { vi, en }: Bilingual,
  { sequence, line }: { readonly sequence: number | null; readonly line: number | null },
): Bilingual => {
  const event = sequence === null ? null : fillBoth(REPORT_TEXTS.event, { sequence })
  const inFile = line === null ? null : fillBoth(REPORT_TEXTS.line, { line })
  const places = [event, inFile].filter((place) => place !== null)
  if (places.length === 0) return { vi, en }
  const before = (language: 'vi' | 'en'): string => `${places.map((place) => place[language]).join(', ')}: `
  return { vi: `${before('vi')}${vi}`, en: `${before('en')}${en}` }
}

const violationLine = (violation: Violation): string[] =>
  inBoth(placed(VIOLATIONS[violation.code], violation), { ...violation.detail })

/** The first violation by place, the number of others of its kind, and the first violation of each other kind. */
const violationLines = ({ violations, violationCounts }: Verification): string[] => {
  const [first] = violations
  if (!first) return []
  const more = [...violationCounts.values()].reduce((sum, count) => sum + count, -1)
  const ofKinds = [...new Map(violations.toReversed().map((one) => [one.code, one])).values()].toReversed()
  const others = ofKinds.filter(({ code }) => code !== first.code)
  return [
    ...violationLine(first),
    ...(more > 0 ? inBoth(REPORT_TEXTS.more, { more }) : []),
    ...(others.length > 0 ? inBoth(REPORT_TEXTS.otherKinds) : []),
    ...others.flatMap(violationLine),
  ]
}

/** Remarks on single events are shown at a few places; remarks that need action are shown at all stored places. */
const PLACES_SHOWN: Readonly<Partial<Record<RemarkCode, number>>> = {
  'letters-unusual': 5,
  'right-not-shown': 3,
  'time-backwards': 5,
  'time-after-export': 5,
  'account-renamed': 5,
}
const EVENTS_NAMED = 10

const remarkLines = ({ remarks, remarkCounts }: Verification): string[] =>
  [...Map.groupBy(remarks, ({ code }) => code)].flatMap(([code, kept]) => {
    const shown = kept.slice(0, PLACES_SHOWN[code])
    const more = (remarkCounts.get(code) ?? kept.length) - shown.length
    const named = kept.slice(shown.length).flatMap(({ sequence }) => (sequence === null ? [] : [sequence]))
    const events = named.slice(0, EVENTS_NAMED).join(', ')
    return [
      ...shown.flatMap(({ sequence, detail }) => inBoth(placed(REMARK_TEXTS[code], { sequence, line: null }), detail)),
      ...(more > 0 ? inBoth(REPORT_TEXTS.moreRemarks, events === '' ? { more } : { more, events }) : []),
    ]
  })

const faultLines = ({ code, line, detail }: BundleFault): string[] =>
  inBoth(placed(BUNDLE_FAULT_TEXTS[code], { sequence: null, line }), detail)

const logLines = ({ manifest }: Verification): string[] =>
  manifest ? inBoth(REPORT_TEXTS.log, { origin: manifest.origin, ...(manifest.congress ?? {}) }) : []

const witnessLines = ({ isNamed, publicKey, ...witness }: WitnessSeen): string[] => [
  ...inBoth(isNamed ? REPORT_TEXTS.witnessNamed : REPORT_TEXTS.witness, { ...witness }),
  `${INDENT}${INDENT}${publicKey}`,
]

const trueLines = (found: Verification): string[] => {
  const { events, checkpoints, rounds, root, key, compared, witnessed } = found
  return [
    ...inBoth(REPORT_TEXTS.found, { events, checkpoints, rounds }),
    ...(root ? [...inBoth(REPORT_TEXTS.root, { size: events }), `${INDENT}${INDENT}${events}: ${inGroups(root)}`] : []),
    ...(key ? [...inBoth(REPORT_TEXTS.key, { number: key.number }), `${INDENT}${INDENT}${key.publicKey}`] : []),
    ...witnessed.flatMap(witnessLines),
    ...(compared > 0 ? inBoth(REPORT_TEXTS.compared, { compared }) : []),
  ]
}

const heading = (name: string, { vi, en }: Bilingual): string => `${name}: ${vi} / ${en}`

/** Removes words of praise: texts of a file, or its name, must not claim what the verdict does not. */
export const withoutPraise = (line: string): string =>
  line
    .normalize('NFC')
    .replaceAll(PRAISE, ([first, second = '', ...rest]) => [first, escaped(second), ...rest].join(''))

/**
 * The findings as lines: the verdict first, in both languages, then the first violation and its place.
 * @param name of the file, or of the log
 */
export const reportLines = (name: string, found: Verification): string[] => {
  const { verdict, fault, violations } = found
  const standing = standingOf(found)
  const lines = [
    heading(name, VERDICT_TEXTS[standing]),
    ...(fault ? faultLines(fault) : []),
    ...(fault && violations.length > 0 ? inBoth(REPORT_TEXTS.violationBefore) : []),
    ...violationLines(found),
    ...logLines(found),
    ...(verdict === 'outdated' ? inBoth(REPORT_TEXTS.outdated) : []),
    ...(isSound(verdict) ? trueLines(found) : []),
    ...remarkLines(found),
  ].map(oneLine)
  return standing === 'verified' ? lines : lines.map(withoutPraise)
}
