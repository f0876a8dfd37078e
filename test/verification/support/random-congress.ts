import { type BallotCount, tallyBallots } from '../../../src/rules/tally.ts'
import type { BallotMarks } from '../../../src/rules/types.ts'
import type { Random } from '../../reference/random.ts'
import { openCongress, type TestCongress, type Vote } from '../../support/congress.ts'
import type { TestService } from '../../support/service.ts'

const PEOPLE = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']
const HEAD = 'Đỗ Quang Huy'

/** A round as its ballots are filled in: names in ballot order, and how many may be chosen. */
interface Contest {
  readonly names: readonly string[]
  readonly seats: number
}

const marksOf = (random: Random, { names, seats }: Contest): BallotMarks => {
  const positions = names.map((_, position) => position)
  if (names.length <= seats) return { agree: random.some(positions), disagree: random.some(positions) }
  // Mostly as many strikes as leave the seats, so that not every ballot is invalid.
  const struck = random.oneIn(4) ? random.some(positions) : random.shuffled(positions).slice(seats)
  return { struck }
}

const bodyOf = (congress: TestCongress, random: Random, marks: BallotMarks, { names }: Contest): object => {
  const ids = (positions: readonly number[]) => positions.map((position) => congress.idOf(names[position]!))
  const body =
    'struck' in marks ? { struck: ids(marks.struck) } : { agree: ids(marks.agree), disagree: ids(marks.disagree) }
  if (!random.oneIn(8)) return body
  const kind = random.pick(['marked', 'not-issued', 'outside-name'])
  const ruling = random.pick(['valid', 'invalid'])
  return { ...body, doubt: { kind, ruling, ruledBy: congress.idOf(HEAD), note: 'Ban kiểm phiếu kết luận.' } }
}

/** Typed one by one in goes of any size, some wrongly at first; now and then finished, opened again and finished. */
const typeStack = async (
  congress: TestCongress,
  random: Random,
  batch: string,
  { size, contest }: { readonly size: number; readonly contest: Contest },
): Promise<void> => {
  const entry = `${batch}/entries/first`
  const ballot = () => bodyOf(congress, random, marksOf(random, contest), contest)
  for (let typed = 0; typed < size; ) {
    const go = random.int(1, size - typed)
    await congress.must('POST', `${entry}/ballots`, {
      body: { from: typed + 1, ballots: Array.from({ length: go }, ballot) },
    })
    typed += go
  }
  const removed = random.oneIn(2) ? random.int(1, size) : 0
  if (removed > 0) {
    const path = `${entry}/ballots/${removed}`
    const headers = { 'if-match': await congress.tagOf(path) }
    await congress.must('POST', `${path}/removal`, { headers, body: { reason: 'Nhập thừa.' } })
    await congress.must('POST', `${entry}/ballots`, { body: { from: size + 1, ballots: [ballot()] } })
  }
  if (random.oneIn(3)) {
    await congress.must('POST', `${entry}/finalisation`)
    await congress.must('POST', `${entry}/reopening`, { body: { reason: 'Nhập nhầm.' } })
  }
  for (let corrections = random.int(0, 3); corrections > 0; corrections -= 1) {
    const number = random.int(1, size)
    const path = `${entry}/ballots/${number === removed ? size + 1 : number}`
    const headers = { 'if-match': await congress.tagOf(path) }
    await congress.must('PUT', path, { headers, body: { ...ballot(), reason: 'Nhập nhầm.' } })
  }
}

const enterSheet = async (
  congress: TestCongress,
  random: Random,
  batch: string,
  { size, contest }: { readonly size: number; readonly contest: Contest },
): Promise<void> => {
  const { names, seats } = contest
  const path = `${batch}/entries/first/tally-sheet`
  const sheet = (): object => {
    const ballots = Array.from({ length: size }, (): BallotCount => ({ marks: marksOf(random, contest), times: 1 }))
    const tally = tallyBallots(ballots, { candidates: names.length, seats, allDisagree: 'invalid' })
    const { valid, invalid, votes, disagree } = tally
    const line = (name: string, position: number) => ({
      personId: congress.idOf(name),
      votes: votes[position]!,
      ...(disagree ? { disagree: disagree[position]! } : {}),
    })
    return { valid, invalid, names: names.map(line) }
  }
  await congress.must('PUT', path, { headers: { 'if-none-match': '*' }, body: sheet() })
  if (random.oneIn(2)) {
    const headers = { 'if-match': await congress.tagOf(path) }
    await congress.must('PUT', path, { headers, body: { ...sheet(), reason: 'Cộng nhầm.' } })
  }
}

const countStack = async (
  congress: TestCongress,
  random: Random,
  roundId: string,
  stack: { readonly size: number; readonly contest: Contest },
  isMistake: boolean,
): Promise<void> => {
  const mode = random.oneIn(3) ? 'tally-sheet' : 'ballots'
  const batches = `/v1/rounds/${roundId}/ballot-batches`
  const { id } = await congress.must<{ id: string }>('POST', batches, { body: { mode, size: stack.size } })
  const batch = `/v1/ballot-batches/${id}`
  await (mode === 'ballots' ? typeStack : enterSheet)(congress, random, batch, stack)
  if (!isMistake || random.oneIn(2)) await congress.must('POST', `${batch}/entries/first/finalisation`)
  if (!isMistake) return
  const headers = { 'if-match': await congress.tagOf(batch) }
  await congress.must('POST', `${batch}/cancellation`, { headers, body: { reason: 'Lập nhầm.' } })
}

/** Counts a round whose list is approved, and declares its result, whatever it is. */
const countRound = async (congress: TestCongress, random: Random, roundId: string, contest: Contest): Promise<Vote> => {
  const sizes = Array.from({ length: random.int(1, 3) }, () => random.int(1, 8))
  const returned = sizes.reduce((sum, size) => sum + size, 0)
  await congress.handOut(roundId, Math.max(1, returned + random.pick([0, 0, 0, 1, -1])))
  await congress.openBox(roundId, returned)
  for (const size of sizes) {
    if (random.oneIn(3)) await countStack(congress, random, roundId, { size, contest }, true)
    await countStack(congress, random, roundId, { size, contest }, false)
  }
  return congress.declare(roundId, true)
}

/**
 * The names that may stand after a round, by the decision of the congress.
 * @param listed the names of the round whose ranking decides
 * @param taken people elected before
 */
const namesAfter = (
  kind: string,
  { names, listed }: { readonly names: readonly string[]; readonly listed: readonly string[] },
  { tied, alternates }: Vote,
  taken: ReadonlySet<string>,
): readonly string[] => {
  if (kind === 'tie-revote') return listed.filter((name) => tied.includes(name) || alternates?.tied.includes(name))
  return kind === 'new-vote' ? names : listed.filter((name) => !taken.has(name))
}

/** A congress of up to three rounds in which people make and correct mistakes. */
export const playRandomCongress = async (service: TestService, random: Random): Promise<void> => {
  const congress = await openCongress(service, {
    level: 'grassroots',
    heldOn: random.pick(['2017-08-05', '2025-03-01']),
    roll: { summoned: random.int(22, 40), attending: 22 },
    readings: {
      ...(random.oneIn(2) ? { nameOrder: 'as-approved' } : {}),
      ...(random.oneIn(2) ? { tieAtCut: 'revote-majority' } : {}),
      ...(random.oneIn(2) ? { percentBase: 'summoned' } : {}),
    },
  })
  const election = await congress.createElection(
    'delegates',
    random.int(1, 3),
    undefined,
    random.oneIn(2) ? { alternates: random.int(1, 2) } : {},
  )
  let names: readonly string[] = random.shuffled(PEOPLE).slice(0, random.int(1, PEOPLE.length))
  let listed = names
  const taken = new Set<string>()
  for (let rounds = 0; rounds < 3 && names.length > 0; rounds += 1) {
    const round = await congress.openRound(election)
    const isLaid = round.names === 'tied' || round.repeats !== null
    if (round.names !== 'tied') listed = names
    if (!isLaid) await congress.proposeList(round.id, names, 'as-given')
    await congress.approveList(round.id)
    const contest = { names, seats: round.seats }
    const vote = await countRound(congress, random, round.id, contest)
    if (vote.choices.length === 0) return
    const kind = random.pick(vote.choices).decision as Parameters<TestCongress['decide']>[1]
    await congress.decide(round.id, kind)
    if (kind === 'leave-vacant' || kind === 'refer-to-superior') return
    for (const name of [...vote.elected, ...(vote.alternates?.elected ?? [])]) taken.add(name)
    names = namesAfter(kind, { names, listed }, vote, taken)
  }
}
