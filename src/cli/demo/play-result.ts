import type { CountResultDocument } from '../../count-record/result-schema.ts'
import { entriesOf } from '../../kernel/record.ts'
import { DECISION_KIND_LABELS, INVALID_REASON_LABELS, OUTCOME_LABELS, VERDICT_LABELS } from '../../locale/labels.ts'
import type { DecisionKind } from '../../rules/decision.ts'
import { type Alternates, INVALID_REASONS } from '../../rules/types.ts'
import { showGrounds } from './grounds.ts'
import type { Citation } from './http-client.ts'
import type { OpenRound } from './play-list.ts'
import type { Report } from './report.ts'
import type { ScenarioRound } from './scenario-schema.ts'
import { type Stage, showVote } from './stage.ts'

/** A declared result with the service's explanation. */
export interface Declared {
  readonly result: CountResultDocument
  /** Alternates that the result settles by deciding a tie among delegates; null in any other round. */
  readonly settledAlternates: Alternates | null
  readonly findings: readonly { readonly detail: string }[]
  readonly boxFindings: readonly { readonly detail: string }[]
  readonly decidingReadings: readonly { readonly others: readonly { readonly detail: string }[] }[]
  readonly citations: readonly Citation[]
  readonly choices: readonly {
    readonly decision: DecisionKind
    readonly citation?: string
    readonly reading?: string
  }[]
}

const showBallotFigures = ({ words, language, figures }: Report, { ballots }: CountResultDocument): void => {
  const reasons = entriesOf(INVALID_REASONS, ballots.invalidByReason)
  figures([
    [words('issued'), ballots.issued],
    [words('returned'), ballots.returned],
    [words('ballotsValid'), ballots.valid],
    [words('ballotsInvalid'), ballots.invalid],
    ...reasons.map(
      ([reason, count]) => [words('ofThose', { reason: INVALID_REASON_LABELS[reason][language] }), count] as const,
    ),
  ])
}

const showVotes = (
  { report, nameOf }: Stage,
  { kind }: OpenRound,
  { candidates, votesNeeded, base }: CountResultDocument,
): void => {
  const { words, language, text, table } = report
  if (votesNeeded !== null) text(words('threshold', { needed: votesNeeded, base }))
  else if (kind === 'tie-revote') text(words('noThreshold'))
  table(
    [
      { title: words('number'), right: true },
      { title: words('name') },
      { title: words('votes'), right: true },
      { title: words('percent'), right: true },
      { title: words('verdict') },
    ],
    candidates.map(({ id, votes, percent, verdict }, index) => [
      `${index + 1}`,
      nameOf(id),
      `${votes}`,
      `${language === 'vi' ? percent.replace('.', ',') : percent}%`,
      VERDICT_LABELS[verdict][language],
    ]),
  )
  if (report.isNew('percentOf')) text(words('percentOf', { base }))
}

const showOutcome = ({ report, nameOf }: Stage, { result, settledAlternates }: Declared): void => {
  const { words, language, text } = report
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ')
  text(words('outcome', { outcome: OUTCOME_LABELS[result.outcome][language] }))
  if (result.elected.length > 0) text(words('elected', { names: names(result.elected) }))
  if (result.tied.length > 0) text(words('tied', { names: names(result.tied), seats: result.seatsLeft }))
  else if (result.seatsLeft > 0) text(words('seatsLeft', { seats: result.seatsLeft }))
  const alternates = settledAlternates ?? ('alternates' in result ? result.alternates : null)
  if (!alternates) return
  if (alternates.elected.length > 0) text(words('alternates', { names: names(alternates.elected) }))
  if (alternates.tied.length > 0) {
    text(words('tied', { names: names(alternates.tied), seats: alternates.seatsLeft }))
  } else if (alternates.seatsLeft > 0) text(words('alternateSeatsLeft', { seats: alternates.seatsLeft }))
}

const playDecision = async (stage: Stage, round: OpenRound, plan: ScenarioRound, declared: Declared): Promise<void> => {
  const { report } = stage
  const { words, language } = report
  report.part(words('decision'))
  report.text(words('mayDecide'))
  for (const { decision, citation, reading } of declared.choices) {
    const ground = reading ? words('byReading', { reading }) : (citation ?? '')
    report.item(words('choice', { decision: DECISION_KIND_LABELS[decision][language], ground }))
  }
  if (!plan.decision) return
  await stage.cast.presidium.client.post(`/rounds/${round.id}/decisions`, { body: plan.decision })
  report.text(words('decided', { decision: DECISION_KIND_LABELS[plan.decision.kind][language] }))
  showVote(report, plan.decision.vote)
  if (plan.decision.note) report.text(words('note', { note: plan.decision.note }))
}

/** How far a result is confirmed. */
interface SignOff {
  readonly digest: string | null
  readonly missing: number
}

/** Digits of a digest that the demo prints. */
const SHOWN_DIGITS = 12

/** As many members of the board as the result needs read the tally and confirm it. */
const playConfirmations = async ({ cast, report }: Stage, { id }: OpenRound): Promise<void> => {
  const { body } = await cast.head.client.get<SignOff>(`/rounds/${id}/confirmations`)
  for (const { client, name } of cast.typists.slice(0, body.missing)) {
    const { signOff } = (await client.get<{ readonly signOff: SignOff }>(`/rounds/${id}/tally`)).body
    await client.post(`/rounds/${id}/confirmations`, { body: { digest: signOff.digest } })
    report.text(report.words('confirmed', { name, digest: signOff.digest?.slice(0, SHOWN_DIGITS) ?? '' }))
  }
}

/** Plays the confirmations and the declaration of a result, its reasons, and the decision of the congress if one is open. */
export const playResult = async (stage: Stage, round: OpenRound, plan: ScenarioRound): Promise<Declared> => {
  const { client } = stage.cast.head
  const { report } = stage
  await playConfirmations(stage, round)
  const { tag } = await client.get(`/rounds/${round.id}/tally`)
  const body = plan.confirmNoResult ? { confirmNoResult: true } : {}
  const declared = await client.post<Declared>(`/rounds/${round.id}/result`, { body, seen: tag })
  report.part(report.words('result'))
  showBallotFigures(report, declared.result)
  report.gap()
  showVotes(stage, round, declared.result)
  report.gap()
  showOutcome(stage, declared)
  const odd = [...declared.findings, ...declared.boxFindings]
  for (const { detail } of odd) report.text(report.words('notice', { detail }))
  for (const { others } of declared.decidingReadings) for (const { detail } of others) report.item(detail)
  report.text(report.words('grounds'))
  showGrounds(report, declared.citations)
  if (declared.choices.length > 0 || plan.decision) await playDecision(stage, round, plan, declared)
  return declared
}
