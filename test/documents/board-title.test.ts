import { test } from 'tap'
import { PAPER_KINDS } from '../../src/rules/papers.ts'
import { papersOf } from './support/all-papers.ts'

const BOARD = /ban kiểm phiếu/iu
const TEAM = /tổ kiểm phiếu/iu

/** Papers that name the board: those on which a ballot that it did not issue has a line, and those that it signs. */
const NAMING = ['tally-sheet', 'hand-count-form', 'entry-journal', 'minutes']

test('every paper of a meeting has the name that the meeting chose for its counting board', async (t) => {
  const ofTeam = papersOf('to-kiem-phieu')
  const ofBoard = papersOf('ban-kiem-phieu')
  for (const kind of PAPER_KINDS) {
    t.notMatch(ofTeam[kind], BOARD, `${kind} of a meeting with Tổ kiểm phiếu`)
    t.notMatch(ofBoard[kind], TEAM, `${kind} of a meeting with Ban kiểm phiếu`)
  }
  t.same(PAPER_KINDS.filter((kind) => TEAM.test(ofTeam[kind])).toSorted(), NAMING.toSorted())
})

test('a ballot that the board did not issue is named by its title wherever it is counted', async (t) => {
  const papers = papersOf('to-kiem-phieu')
  t.match(papers.minutes, 'không do tổ kiểm phiếu phát ra: 4 (bốn) phiếu')
  t.match(papers['tally-sheet'], 'Không hợp lệ: không do tổ kiểm phiếu phát ra')
  t.match(papers['hand-count-form'], '– không do tổ kiểm phiếu phát ra')
  t.match(papers['entry-journal'], 'có kết luận của tổ kiểm phiếu')
})
