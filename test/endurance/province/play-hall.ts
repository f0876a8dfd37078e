import { dueTimes, type Slot, struckPlace, VOTES } from './evening.ts'
import type { Account, Hall } from './hall.ts'
import type { Laptop } from './laptop.ts'
import { type Stack, typeStack } from './type-stack.ts'

interface Laptops {
  readonly presidium: Laptop
  readonly head: Laptop
  readonly member: Laptop
}

/** Opens a laptop of the hall and signs somebody in. */
export type Open = (account: Account) => Promise<Laptop>

/** The typed ballots of a vote, for the comparison with the stored ones. */
export interface PlayedVote {
  readonly roundId: string
  /** People in the order of the ballot. */
  readonly people: readonly string[]
  readonly stacks: readonly Stack[]
}

export interface Play {
  readonly papers: readonly number[]
  readonly slot: Slot
  /** When the congress began, by the clock of `performance.now`. */
  readonly begunAt: number
  /** The least time between two ballots of a typist, in milliseconds. */
  readonly leastMs: number
  /** Whether the minutes of each vote are printed. */
  readonly minutes: boolean
}

const FIRST = { 'if-none-match': '*' }
const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Lê Quang Minh']
const BOARD = ['Đỗ Quang Huy', 'Vũ Ngọc Anh', 'Hoàng Thị Lan']
/** Below nine members a branch elects no committee. */
const LEAST_MEMBERS = 9

/** The three votes: names of the list, by their places among the people, and seats. Both later ones are of committee members. */
const LISTS = [
  { office: 'committee', seats: 3, places: [0, 1, 2, 3] },
  { office: 'secretary', seats: 1, places: [0, 1] },
  { office: 'deputy-secretary', seats: 1, places: [1, 2] },
] as const

const idsOf = (items: unknown): string[] => (items as readonly { readonly id: string }[]).map(({ id }) => id)

/** Roll, people, board and elections, as the desk sends them: in one plan. */
const setUp = async ({ congressId, head, member }: Hall, presidium: Laptop, { papers }: Play) => {
  const members = Math.max(LEAST_MEMBERS, ...papers)
  const allInFavour = { for: members, against: 0, blank: 0 }
  const people = [...NAMES, ...BOARD].map((fullName, index) => ({
    ref: `p${index}`,
    fullName,
    birthYear: 1970 + index,
    partySince: '2001-05-19',
    membership: 'official',
    unit: `Tổ ${index + 1}`,
  }))
  const usernames = [head.username, member.username, null]
  const board = {
    members: usernames.map((username, index) => ({ person: `p${NAMES.length + index}`, head: index === 0, username })),
    vote: allInFavour,
  }
  const elections = LISTS.map(({ office, seats }, index) => ({
    ref: office,
    office,
    seats,
    ...(index === 0 ? {} : { eligibleFrom: 'committee' }),
  }))
  const roll = { summoned: members, attending: members }
  const plan = { roll, people, board, elections }
  const { body } = await presidium.must('POST', `/v1/congresses/${congressId}/plans`, { body: plan, kind: 'plan' })
  return { people: idsOf(body['people']), elections: idsOf(body['elections']), allInFavour }
}

type SetUp = Awaited<ReturnType<typeof setUp>>

/** The list, the ballots in the hall, and the stack on the table. */
const openVote = async ({ presidium, head }: Laptops, known: SetUp, vote: number, papers: number) => {
  const candidates = LISTS[vote]!.places.map((place) => ({
    personId: known.people[place]!,
    origin: 'convening-committee',
  }))
  const listed = await presidium.must('POST', `/v1/elections/${known.elections[vote]}/listed-rounds`, {
    body: { order: 'as-given', candidates, approval: { approved: true, vote: known.allInFavour } },
    kind: 'list',
  })
  const roundId = (listed.body['round'] as { readonly id: string }).id
  const { ballot } = listed.body['list'] as { readonly ballot: readonly { readonly personId: string }[] }
  const path = `/v1/rounds/${roundId}`
  await head.must('PUT', `${path}/ballot-issue`, { headers: FIRST, body: { printed: papers, issued: papers } })
  await head.must('PUT', `${path}/ballot-return`, { headers: FIRST, body: { returned: papers, sealsIntact: true } })
  const batch = await head.must('POST', `${path}/ballot-batches`, { body: { mode: 'ballots', size: papers } })
  return { roundId, people: ballot.map(({ personId }) => personId), batchId: String(batch.body['id']) }
}

/** The member types the first entry, and at the same time the head the second one if there are two. */
const typeVote = async (hall: Hall, { head, member }: Laptops, play: Play, vote: number, opened: Opened) => {
  const due = dueTimes(play.slot, vote, play.papers[vote]!).map((ms) => play.begunAt + ms)
  const struck = due.map(
    (_, number) => opened.people[struckPlace(hall.number, vote, number, opened.people.length)] ?? '',
  )
  const slots = hall.entries === 2 ? (['first', 'second'] as const) : (['first'] as const)
  const stacks = slots.map((slot) => ({ batchId: opened.batchId, slot, struck }))
  const pace = { dueAt: due, leastMs: play.leastMs }
  await Promise.all(stacks.map((stack) => typeStack(stack.slot === 'first' ? member : head, stack, pace)))
  return stacks
}

type Opened = Awaited<ReturnType<typeof openVote>>

/** The member confirms what the tally says, and the head declares it. */
const declare = async ({ head, member }: Laptops, roundId: string, minutes: boolean): Promise<void> => {
  const path = `/v1/rounds/${roundId}`
  const read = await member.must('GET', `${path}/tally`, { kind: 'tally' })
  const { digest } = read.body['signOff'] as { readonly digest: string }
  await member.must('POST', `${path}/confirmations`, { body: { digest }, kind: 'confirmation' })
  const { etag } = await head.must('GET', `${path}/tally`, { kind: 'tally' })
  await head.must('POST', `${path}/result`, { body: {}, headers: { 'if-match': etag }, kind: 'declaration' })
  if (!minutes) return
  const paper = { kind: 'minutes', format: 'pdf', place: 'Thôn Đông' }
  await head.must('POST', `${path}/papers`, { body: paper, kind: 'minutes' })
}

/** Everybody at their laptops, and what the plan has recorded. */
const gather = async (hall: Hall, open: Open, play: Play) => {
  const presidium = await open(hall.presidium)
  const known = await setUp(hall, presidium, play)
  // The board has its roles from the plan.
  return { known, laptops: { presidium, head: await open(hall.head), member: await open(hall.member) } }
}

/** A congress whose member of the board may type the first ballot of the first vote. */
export const openFirstVote = async (hall: Hall, open: Open, play: Play) => {
  const { known, laptops } = await gather(hall, open, play)
  return { ...(await openVote(laptops, known, 0, play.papers[0]!)), typist: laptops.member, head: laptops.head }
}

/** Plays a congress of a branch from its plan to its closing. */
export const playHall = async (hall: Hall, open: Open, play: Play): Promise<readonly PlayedVote[]> => {
  const { known, laptops } = await gather(hall, open, play)
  const played: PlayedVote[] = []
  for (let vote = 0; vote < VOTES; vote++) {
    const opened = await openVote(laptops, known, vote, play.papers[vote]!)
    const stacks = await typeVote(hall, laptops, play, vote, opened)
    await declare(laptops, opened.roundId, play.minutes)
    played.push({ roundId: opened.roundId, people: opened.people, stacks })
  }
  const closing = { reason: null, confirmUnfinished: false }
  await laptops.presidium.must('POST', `/v1/congresses/${hall.congressId}/closing`, { body: closing, kind: 'closing' })
  return played
}
