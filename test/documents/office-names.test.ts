import { test } from 'tap'
import { candidateList } from '../../src/documents/view/candidate-list.ts'
import { congressReport } from '../../src/documents/view/congress-report.ts'
import { entryJournal } from '../../src/documents/view/entry-journal.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import type { Paper } from '../../src/documents/view/paper.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { submission } from '../../src/documents/view/submission.ts'
import { officeInSentence, officeParts } from '../../src/locale/papers/ballots.ts'
import { FACTS as JOURNAL } from './support/journal-facts.ts'
import { DELEGATES } from './support/meetings.ts'
import { RESULTS } from './support/results-facts.ts'

const text = (paper: Paper): string => paperText(paper, DELEGATES.heldOn)

test('above a branch the committee has one name on every paper, that of the ballots', async (t) => {
  const results = { ...RESULTS, meeting: DELEGATES }
  const candidates = candidateList(
    {
      ...{ meeting: DELEGATES, office: 'committee', round: 1, seats: 1, alternates: null, order: 'regulation' },
      ...{ nameOrder: 'given-family-middle-seniority', vote: { for: 22, against: 1, blank: 0 }, candidates: [] },
    },
    BLANK_HEAD,
  )
  const papers = {
    candidates,
    journal: entryJournal({ ...JOURNAL, meeting: DELEGATES, office: 'committee' }),
    sheet: resultSheet(results, BLANK_HEAD),
    report: congressReport(results, BLANK_HEAD),
    request: submission(results, BLANK_HEAD),
  }
  for (const [name, paper] of Object.entries(papers)) {
    t.match(text(paper), 'Ban Chấp hành', name)
    t.notMatch(text(paper), /bầu cấp ủy/iu, name)
  }
})

test('bodies are named in sentences as on ballots', async (t) => {
  for (const office of ['committee', 'standing-committee', 'inspection-committee'] as const) {
    const [onBallot] = officeParts(office, { name: 'Đảng bộ xã Yên Thượng', level: 'grassroots' })
    t.equal(officeInSentence(office, 'grassroots'), onBallot)
  }
  t.equal(officeInSentence('committee', 'chi-bo'), 'chi ủy')
  t.equal(officeInSentence('secretary', 'grassroots'), 'bí thư')
})
