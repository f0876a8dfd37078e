import { officeLabel, ROUND_KIND_LABELS } from '../../locale/labels.ts'
import type { Office } from '../../rules/types.ts'
import { playBallots } from './play-ballots.ts'
import { type OpenRound, playList } from './play-list.ts'
import { playResult } from './play-result.ts'
import type { ScenarioElection } from './scenario-schema.ts'
import type { Stage } from './stage.ts'

/** A round that was played, with the data that later steps need. */
export interface PlayedRound {
  readonly id: string
  readonly office: Office
  readonly number: number
  /** Full names, votes high to low. */
  readonly elected: readonly { readonly name: string; readonly votes: number }[]
}

/** The presidium annuls the vote; it is void, and the next round repeats it. */
const playAnnulment = async ({ cast, report }: Stage, { id }: OpenRound, reason: string): Promise<void> => {
  await cast.presidium.client.post(`/rounds/${id}/annulment`, { body: { by: 'presidium', reason } })
  report.part(report.words('annulment'))
  report.text(report.words('annulled', { reason }))
}

const playElection = async (
  stage: Stage,
  plan: ScenarioElection,
  earlier: ReadonlyMap<Office, string>,
): Promise<{ readonly electionId: string; readonly rounds: readonly PlayedRound[] }> => {
  const { cast, report, level, nameOf } = stage
  const { words, language } = report
  const body = {
    office: plan.office,
    seats: plan.seats,
    alternates: plan.alternates ?? null,
    eligibleFrom: plan.from ? earlier.get(plan.from) : null,
  }
  const { id: electionId } = await cast.secretary.client.post<{ id: string }>(
    `/congresses/${stage.congress.id}/elections`,
    { body },
  )
  const rounds: PlayedRound[] = []
  for (const roundPlan of plan.rounds) {
    const round = await cast.secretary.client.post<OpenRound>(`/elections/${electionId}/rounds`)
    const { number } = round
    const office = officeLabel(round.office, level, language)
    report.step(words('election', { office, number, kind: ROUND_KIND_LABELS[round.kind][language] }))
    if (plan.from) report.text(words('eligible', { office: officeLabel(plan.from, level, language) }))
    await playList(stage, round, roundPlan)
    await playBallots(stage, round, roundPlan)
    const { result } = await playResult(stage, round, roundPlan)
    if (roundPlan.annulment) {
      await playAnnulment(stage, round, roundPlan.annulment.reason)
      continue
    }
    const votes = new Map(result.candidates.map((candidate) => [candidate.id, candidate.votes]))
    const elected = result.elected.map((id) => ({ name: nameOf(id), votes: votes.get(id) ?? 0 }))
    rounds.push({ id: round.id, office: round.office, number, elected })
  }
  return { electionId, rounds }
}

/** Plays every election of the scenario with all its rounds, in order. */
export const playElections = async (stage: Stage): Promise<readonly PlayedRound[]> => {
  const played: PlayedRound[] = []
  const elections = new Map<Office, string>()
  for (const plan of stage.scenario.elections) {
    const { electionId, rounds } = await playElection(stage, plan, elections)
    elections.set(plan.office, electionId)
    played.push(...rounds)
  }
  return played
}
