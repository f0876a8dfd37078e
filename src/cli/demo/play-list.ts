import { BALLOT_FORM_LABELS } from '../../locale/labels.ts'
import type { BallotForm, Office } from '../../rules/types.ts'
import { showRefusal } from './grounds.ts'
import type { ScenarioRound } from './scenario-schema.ts'
import { dayInWords, NEW, NotRefused, type Stage, showVote } from './stage.ts'

/** A round as the service opened it. */
export interface OpenRound {
  readonly id: string
  readonly number: number
  readonly kind: 'first' | 'further' | 'tie-revote'
  readonly office: Office
  readonly seats: number
}

interface ListAnswer {
  readonly ballot: readonly { readonly position: number; readonly personId: string; readonly nameOnPaper: string }[]
}

const listBody = ({ idOf }: Stage, names: readonly string[]) => ({
  candidates: names.map((name) => ({ personId: idOf(name), origin: 'convening-committee' })),
})

/** Proposes lists that the service must refuse. If it accepts one, the scenario is wrong. */
const playRefusedLists = async (stage: Stage, path: string, lists: readonly (readonly string[])[]): Promise<void> => {
  const { client } = stage.cast.secretary
  const { report } = stage
  for (const names of lists) {
    report.text(report.words('tried', { names: names.join(', ') }))
    const problem = await client.attempt('PUT', path, { body: listBody(stage, names), seen: NEW })
    if (problem === null) throw new NotRefused(names.join(', '))
    showRefusal(report, problem)
    report.gap()
  }
}

const showList = (stage: Stage, { ballot }: ListAnswer): void => {
  const { report, scenario, nameOf } = stage
  const { words, language } = report
  const person = (id: string) => scenario.people.find(({ fullName }) => fullName === nameOf(id))
  report.table(
    [
      { title: words('number'), right: true },
      { title: words('name') },
      { title: words('born'), right: true },
      { title: words('since'), right: true },
      { title: words('unit') },
    ],
    ballot.map(({ position, personId, nameOnPaper }) => {
      const { birthYear = '', partySince, unit = '' } = person(personId) ?? {}
      return [`${position}`, nameOnPaper, `${birthYear}`, partySince ? dayInWords(partySince, language) : '', unit]
    }),
  )
}

/** Plays the list of a round: proposals, approval, printed names. */
export const playList = async (stage: Stage, round: OpenRound, plan: ScenarioRound): Promise<void> => {
  const { client } = stage.cast.secretary
  const { report } = stage
  const { words, language } = report
  const path = `/rounds/${round.id}/candidate-list`
  report.part(words('list'))
  await playRefusedLists(stage, path, plan.refusedLists ?? [])
  if (plan.list) await client.put(path, { body: listBody(stage, plan.list), seen: NEW })
  else report.text(words('listReady'))
  const { tag } = await client.get(path)
  await client.post(`${path}/approval`, { body: { approved: true, vote: plan.approval }, seen: tag })
  const { body: list } = await client.get<ListAnswer>(path)
  const names = list.ballot.length
  const form: BallotForm = names > round.seats ? 'strike-out' : 'agree-disagree'
  report.text(words('seats', { seats: round.seats, names, form: BALLOT_FORM_LABELS[form][language] }))
  showList(stage, list)
  report.gap()
  report.text(words('approved'))
  showVote(report, plan.approval)
}
