import type { HallSlidesFacts } from '../../../src/documents/view/hall-slides.ts'
import type { NameResult } from '../../../src/views/result-view.ts'

const name = (votes: number, index: number, votesNeeded: number): NameResult => ({
  personId: `p${index}`,
  fullName: `Người ${index + 1}`,
  nameOnPaper: `Người ${index + 1}`,
  votes,
  percent: '0.00',
  verdict: votes >= votesNeeded ? 'elected' : 'not-elected',
  votesShort: votes >= votesNeeded ? 0 : votesNeeded - votes,
})

/** A vote on two seats with a base of 78, if nothing else is given. */
export const factsOf = (votes: readonly number[], more: Partial<HallSlidesFacts> = {}): HallSlidesFacts => {
  const names = votes.map((each, index) => name(each, index, 40))
  return {
    congressName: 'Đại hội Chi bộ Văn phòng',
    term: { from: 2017, to: 2020 },
    heldOn: '2017-08-06',
    office: 'chi ủy',
    roundNumber: 1,
    alternateSeats: null,
    settled: null,
    result: {
      outcome: 'complete',
      seats: 2,
      seatsLeft: 0,
      base: { summoned: 80, attending: 78, exclusions: [], base: 78, votesNeeded: 40, citation: null },
      names,
      elected: names.filter(({ verdict }) => verdict === 'elected'),
      tied: [],
      alternates: null,
      findings: [],
      deciding: [],
      electedCitation: 'qd244-2014:d32.k2',
      citations: [],
      choices: [],
    },
    ballots: { issued: 76, returned: 76, valid: 74, invalid: { 'over-voted': 1, marked: 1 } },
    notSeated: [],
    readings: [],
    ...more,
  }
}
