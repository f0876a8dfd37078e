import { toHex } from '../../kernel/bytes.ts'
import { oneLine } from '../../kernel/one-line.ts'
import { VERIFY } from '../../locale/desk/verify.ts'
import { type Bilingual, type FillParams, fillBoth } from '../../locale/text.ts'
import { BUNDLE_FAULT_TEXTS, REMARK_TEXTS, REPORT_TEXTS, VERDICT_TEXTS } from '../../locale/verification.ts'
import { VIOLATIONS } from '../../locale/violations.ts'
import type { Anchors } from '../../verification/anchors.ts'
import { isSound, type RemarkCode, type Verification } from '../../verification/verification.ts'
import type { Compared, Report, RootOf, WitnessWords } from './messages.ts'

/** Limit for texts from the file, so that the sentence around them stays visible. */
const TEXT_MAX = 200
/** Remarks of one kind that are shown. */
const REMARKS_MAX = 5

const plain = (text: string): string => {
  const line = oneLine(text)
  return line.length > TEXT_MAX ? `${line.slice(0, TEXT_MAX)}…` : line
}

const filled = (text: Bilingual, params: FillParams): Bilingual =>
  fillBoth(
    text,
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
    ),
  )

interface Place {
  readonly sequence: number | null
  readonly line: number | null
}

/** The sentence with the event and the line before it, as far as they are known. */
const placed = (sentence: Bilingual, { sequence, line }: Place): Bilingual => {
  const places = [
    ...(sequence === null ? [] : [fillBoth(REPORT_TEXTS.event, { sequence })]),
    ...(line === null ? [] : [fillBoth(REPORT_TEXTS.line, { line })]),
  ]
  if (places.length === 0) return sentence
  const say = (language: 'vi' | 'en'): string => {
    const words = `${places.map((place) => place[language]).join(', ')}: ${sentence[language]}`
    return words.slice(0, 1).toUpperCase() + words.slice(1)
  }
  return { vi: say('vi'), en: say('en') }
}

const firstOfEachKind = <One extends { readonly code: string }>(all: readonly One[]): readonly One[] => {
  const seen = new Set<string>()
  return all.filter(({ code }) => !seen.has(code) && seen.add(code))
}

/** Remarks that the page shows in another place, or that are about something it never shows. */
const NOT_LISTED: readonly RemarkCode[] = ['nothing-compared', 'key-time-unsigned']

const remarksOf = ({ remarks }: Verification): readonly Bilingual[] => {
  const shown = remarks.filter(({ code }) => !NOT_LISTED.includes(code))
  return firstOfEachKind(shown).flatMap(({ code }) =>
    shown
      .filter((one) => one.code === code)
      .slice(0, REMARKS_MAX)
      .map(({ sequence, detail }) => placed(filled(REMARK_TEXTS[code], detail), { sequence, line: null })),
  )
}

/** Each witness of a log whose chain and seals are right. Without its key from the auditor it proves nothing. */
const witnessesOf = ({ verdict, witnessed }: Verification): readonly WitnessWords[] =>
  !isSound(verdict)
    ? []
    : witnessed.map(({ isNamed, publicKey, name, handedInBy, size, signatures }) => ({
        words: isNamed
          ? filled(REPORT_TEXTS.witnessNamed, { name, size, signatures })
          : filled(VERIFY.witnessUnnamed, { name, handedInBy, size, signatures }),
        key: publicKey,
      }))

const comparedWith = ({ manifest }: Verification, { receipts, witnesses }: Anchors): Compared => ({
  receipts: { here: receipts.filter(({ log }) => log === manifest?.log).length, all: receipts.length },
  witness: witnesses.length > 0,
})

/**
 * The findings in words.
 * @param sealed the roots of the checkpoints that the file has
 * @param anchors the evidence with which the log was compared
 */
export const reportOf = (found: Verification, sealed: readonly RootOf[], anchors: Anchors): Report => {
  const { verdict, fault, violations, violationCounts, manifest, events, checkpoints, rounds, root } = found
  const first = firstOfEachKind(violations)
  const all = [...violationCounts.values()].reduce((sum, count) => sum + count, 0)
  const last = root === null ? [] : [{ size: events, root: toHex(root) }]
  const roots = new Map([...sealed, ...last].map((one) => [one.size, one]))
  return {
    verdict,
    words: VERDICT_TEXTS[verdict],
    fault: fault && placed(filled(BUNDLE_FAULT_TEXTS[fault.code], fault.detail), { sequence: null, line: fault.line }),
    violations: first.map((one) => placed(filled(VIOLATIONS[one.code], one.detail), one)),
    more: all - first.length,
    remarks: remarksOf(found),
    witnesses: witnessesOf(found),
    compared: comparedWith(found, anchors),
    meeting: manifest?.congress ? plain(`${manifest.congress.name}, ${manifest.congress.organisation}`) : null,
    found: fillBoth(REPORT_TEXTS.found, { events, checkpoints, rounds }),
    roots: verdict === 'verified' ? [...roots.values()] : [],
  }
}
