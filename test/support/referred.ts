import { openCongress, type TestCongress } from './congress.ts'
import type { TestService } from './service.ts'

export const BINH = 'Trần Thị Bình'
export const DUNG = 'Nguyễn Văn Dũng'

const NAMES = [BINH, DUNG]

/** Eight ballots, four for each of two names: exactly half is not elected. */
export const EVEN = { names: NAMES, ballots: NAMES.map((name) => ({ strike: [name], times: 4 })) }

/** A branch of eight members. */
export const openBranch = (service: TestService, heldOn = '2017-08-05'): Promise<TestCongress> =>
  openCongress(service, { heldOn, roll: { summoned: 8, attending: 8 } })

/** Three rounds of an election that elect nobody; the last one waits for its decision. Returns the ids of the rounds. */
export const failThreeTimes = async (congress: TestCongress, election: string): Promise<readonly string[]> => {
  const rounds: string[] = []
  for (const number of [1, 2, 3]) {
    const { round } = await congress.vote(election, EVEN)
    rounds.push(round.id)
    if (number < 3) await congress.decide(round.id, 'further-round')
  }
  return rounds
}

/** A branch whose third round elected no secretary, so that the seat is referred to the superior. */
export const openReferred = async (service: TestService, heldOn?: string) => {
  const congress = await openBranch(service, heldOn)
  const election = await congress.createElection('secretary', 1)
  const rounds = await failThreeTimes(congress, election)
  const third = rounds[2]!
  await congress.decide(third, 'refer-to-superior')
  return { congress, election, rounds, third }
}

/** The paper by which the superior appoints. */
export const PAPER = { number: '21-QĐ/ĐU', date: '2025-08-20', issuer: 'Ban Thường vụ Đảng ủy xã' }
