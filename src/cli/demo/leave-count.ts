import { grant, type Player } from './cast.ts'
import { onPaper, papersOf } from './play-entries.ts'
import { NEW, type Stage } from './stage.ts'

/** Ballots of the stack that is left to visitors: few enough to be typed while somebody watches. */
const MOST_BALLOTS = 12
/** A branch with fewer members elects no committee (Charter of the Party, article 24, clause 4). */
const FEWEST_BALLOTS = 9

interface PlanAnswer {
  readonly people: readonly { readonly id: string }[]
  readonly elections: readonly { readonly roundId: string | null }[]
}

interface ListAnswer {
  readonly ballot: readonly { readonly position: number; readonly personId: string }[]
}

/** The first list with surplus of the scenario, and ballots with struck names for it; null if it has none. */
const sampleOf = ({ scenario: { elections } }: Stage) => {
  for (const { office, seats, rounds } of elections) {
    for (const { list = [], stacks } of rounds) {
      const papers = stacks.flatMap(papersOf).flatMap(({ doubt, strike }) => (strike && !doubt ? [strike] : []))
      if (papers.length >= FEWEST_BALLOTS && list.length > 0)
        return { office, seats, list, papers: papers.slice(0, MOST_BALLOTS) }
    }
  }
  return null
}

type Sample = NonNullable<ReturnType<typeof sampleOf>>

/** Everything before the count, at a meeting of as many members as there are ballots. */
const planOf = ({ scenario, cast }: Stage, { office, seats, list, papers: { length: voters } }: Sample) => {
  const { people, board } = scenario
  const usernames = new Map<string, string>([cast.head, ...cast.typists].map(({ name, username }) => [name, username]))
  const refs = new Map(people.map(({ fullName }, index) => [fullName, `p${index + 1}`]))
  const refOf = (name: string): string => refs.get(name) ?? name
  const hands = { for: voters, against: 0, blank: 0 }
  return {
    roll: { summoned: voters, attending: voters },
    people: people.map((person) => ({ membership: 'official', ...person, ref: refOf(person.fullName) })),
    board: {
      members: [board.head, ...board.members].map((name) => ({
        person: refOf(name),
        head: name === board.head,
        username: usernames.get(name),
      })),
      source: board.paper ? 'superior' : 'congress',
      vote: board.vote && hands,
      paper: board.paper,
    },
    elections: [
      {
        ref: 'first',
        office,
        seats,
        list: {
          candidates: list.map((name) => ({ person: refOf(name), origin: 'convening-committee' })),
          approval: { approved: true, vote: hands },
        },
      },
    ],
  }
}

/** Leads to the count: ballots issued and returned, and one stack that nobody has typed. */
const hand = async ({ client }: Player, roundId: string, ballots: number): Promise<void> => {
  const round = `/rounds/${roundId}`
  await client.put(`${round}/ballot-issue`, { body: { printed: ballots, issued: ballots, replaced: 0 }, seen: NEW })
  await client.put(`${round}/ballot-return`, { body: { returned: ballots, sealsIntact: true }, seen: NEW })
  await client.post(`${round}/ballot-batches`, { body: { mode: 'ballots', size: ballots } })
}

/** The numbers of the struck names, each with all digits; 0 for a ballot on which nobody is struck. */
const numbersOf = (struck: readonly string[], places: ReadonlyMap<string, number>): string => {
  const digits = String(places.size).length
  const numbers = struck.flatMap((name) => places.get(name) ?? []).sort((one, other) => one - other)
  return numbers.length === 0 ? '0' : numbers.map((number) => String(number).padStart(digits, '0')).join(' ')
}

/**
 * Records another meeting of the same organisation and stops before its first ballot is typed, so that visitors can
 * type, compare and declare. Prints the ballots that they are to type.
 * @returns the id of the meeting; null if the scenario has no ballots for it
 */
export const leaveCount = async (stage: Stage): Promise<string | null> => {
  const sample = sampleOf(stage)
  if (!sample) return null
  const { cast, report, scenario } = stage
  const { words } = report
  const { administrator, presidium, secretary, auditor, head } = cast
  const { organisationId } = (
    await secretary.client.get<{ organisationId: string }>(`/congresses/${stage.congress.id}`)
  ).body
  const name = words('leftMeeting')
  const { id } = await administrator.client.post<{ id: string }>('/congresses', {
    body: { ...scenario.congress, name, organisationId },
  })
  for (const [player, role] of [
    [presidium, 'presidium'],
    [secretary, 'secretary'],
    [auditor, 'auditor'],
  ] as const) {
    await grant(administrator, id, player, role)
  }
  const plan = await presidium.client.post<PlanAnswer>(`/congresses/${id}/plans`, { body: planOf(stage, sample) })
  const roundId = plan.elections[0]?.roundId ?? ''
  await hand(head, roundId, sample.papers.length)
  const { ballot } = (await secretary.client.get<ListAnswer>(`/rounds/${roundId}/candidate-list`)).body
  const names = new Map(plan.people.map((person, index) => [person.id, scenario.people[index]?.fullName ?? '']))
  const places = new Map(ballot.map(({ position, personId }) => [names.get(personId) ?? '', position]))

  report.step(words('left'))
  report.text(words('leftIntro', { name, count: sample.papers.length }))
  report.gap()
  report.table(
    [{ title: words('leftBallot'), right: true }, { title: words('numbers') }, { title: words('paper') }],
    sample.papers.map((strike, index) => [`${index + 1}`, numbersOf(strike, places), onPaper(stage, { strike })]),
  )
  report.gap()
  report.text(words('leftThen'))
  return id
}
