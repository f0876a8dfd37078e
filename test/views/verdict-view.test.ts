import t from 'tap'
import { shownVerdict, type VerdictFacts } from '../../src/views/verdict-view.ts'

const person = (verdict: 'elected' | 'not-elected' | 'tied' | 'alternate', votesShort: number | null = 0) => ({
  id: 'dung',
  verdict,
  votesShort,
})
const facts = (
  outcome: VerdictFacts['result']['outcome'],
  alternates: VerdictFacts['result']['alternates'] = null,
) => ({
  result: { outcome, alternates },
  settled: null,
})
const OPEN = { elected: [], tied: [], seatsLeft: 1 }

t.test('a vote without a result says nothing about anybody', async (t) => {
  t.equal(shownVerdict(facts('no-result'), person('not-elected')), 'none')
  t.equal(shownVerdict(facts('no-result', OPEN), person('not-elected', 3)), 'none')
})

t.test('qd294-2025:i11.4.1: past half while delegates are tied is undecided, below half is not elected', async (t) => {
  t.equal(shownVerdict(facts('tie', OPEN), person('not-elected')), 'undecided')
  t.equal(shownVerdict(facts('tie', OPEN), person('not-elected', 1)), 'not-elected')
  t.equal(shownVerdict(facts('tie', OPEN), person('tied')), 'tied')
  t.equal(shownVerdict(facts('tie'), person('not-elected')), 'not-elected', 'the vote fills no alternate seats')
})

t.test(
  'qd294-2025:i11.4.1: alternates who are settled later are elected, whatever their votes in that vote',
  async (t) => {
    const settled = { elected: ['dung'], tied: [] }
    t.equal(shownVerdict({ ...facts('complete'), settled }, person('not-elected', null)), 'settled-alternate')
    t.equal(shownVerdict({ ...facts('tie', OPEN), settled }, person('tied')), 'settled-alternate')
    t.equal(shownVerdict({ ...facts('complete'), settled }, person('elected')), 'elected')
    const others = { elected: ['an'], tied: [] }
    t.equal(shownVerdict({ ...facts('tie', OPEN), settled: others }, person('not-elected')), 'not-elected')
  },
)

t.test('equal votes for the last alternate seat are a tie and no refusal', async (t) => {
  const tied = { elected: [], tied: ['dung'], seatsLeft: 1 }
  t.equal(shownVerdict(facts('complete', tied), person('not-elected')), 'tied-alternate')
  t.equal(shownVerdict({ ...facts('complete'), settled: tied }, person('not-elected')), 'tied-alternate')
})
