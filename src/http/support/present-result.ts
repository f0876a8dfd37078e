import type { BallotCandidate } from '../../app/model.ts'
import type { SeatRefusal } from '../../app/results/model.ts'
import type { PendingInPlace } from '../../app/results/read-pending.ts'
import type { ResultInPlace } from '../../app/results/read-result.ts'
import { toResultDocument } from '../../count-record/recount.ts'
import { DECISION_KIND_LABELS } from '../../locale/labels.ts'
import type { Language } from '../../locale/text.ts'
import type { ResultView } from '../../views/result-view.ts'
import { boxFindingsInWords, cite, findingsInWords } from '../problems/problem.ts'
import { decidingInResult } from './deciding-readings.ts'
import { resultViewOf } from './result-view-of.ts'

export const shownRefusals = (refusals: readonly Pick<SeatRefusal, 'personId' | 'ground' | 'reason'>[]) =>
  refusals.map(({ personId, ground, reason }) => ({ personId, ground, reason }))

const appointedIn = ({ appointed }: ResultInPlace) => {
  if (!appointed) return null
  const { version, personId, fullName, paper } = appointed
  return { version, personId, fullName, paper }
}

const shownNames = (names: readonly BallotCandidate[], corrected: ResultInPlace['correctedNames']) =>
  names.map(({ personId, fullName, nameOnPaper }) => ({
    personId,
    fullName,
    nameOnPaper,
    correctedName: corrected.get(personId) ?? null,
  }))

type Settled = ResultInPlace['declared']['settled']

const shownSettled = (settled: Settled, clause: string | undefined) =>
  settled && { ...settled, ...(clause ? { citation: clause } : {}) }

/** The reasons for a result in words. */
const explained = (
  { names, alternates, findings, deciding, citations, base }: ResultView,
  settled: Settled,
  language: Language,
) => ({
  findings: findingsInWords(findings, language),
  decidingReadings: decidingInResult(
    deciding,
    { names, fillsAlternates: alternates !== null || settled !== null },
    language,
  ),
  majority: base,
  citations: citations.map((id) => cite(id, language)),
})

/** The document of a declared result. */
export const presentResult = (language: Language) => (found: ResultInPlace) => {
  const view = resultViewOf(found)
  const { settled, ...declared } = found.declared
  return {
    ...declared,
    procedure: found.congress.procedure,
    rehearsal: found.congress.rehearsal,
    notSeated: shownRefusals(found.refusals),
    appointed: appointedIn(found),
    settledAlternates: shownSettled(settled, found.settledCitation),
    result: toResultDocument(found.declared.result),
    names: shownNames(found.names, found.correctedNames),
    boxFindings: boxFindingsInWords(found.box, language),
    ...explained(view, settled, language),
    choices: view.choices.map((open) => ({ ...open, detail: DECISION_KIND_LABELS[open.decision][language] })),
  }
}

/** The document of a result that can be declared now. */
export const presentPending = (language: Language) => (found: PendingInPlace) => {
  const { roundId, version, rollVersion, result, settled } = found.pending
  const view = resultViewOf({ ...found, declared: { result }, choices: [] })
  return {
    roundId,
    version,
    rollVersion,
    result: toResultDocument(result),
    settledAlternates: shownSettled(settled, found.settledCitation),
    names: shownNames(found.names, found.correctedNames),
    notSeated: shownRefusals(found.notSeated),
    boxFindings: boxFindingsInWords(found.box, language),
    ...explained(view, settled, language),
    procedure: found.congress.procedure,
    rehearsal: found.congress.rehearsal,
    signOff: found.signOff,
  }
}
