import { test } from 'tap'
import { CONGRESS_ROLES, isBoardRole } from '../../src/rules/roles.ts'
import { boardRoleOf, type Seat, seatProblem } from '../../src/rules/seat-on-board.ts'

const board = {
  members: [
    { personId: 'huy', head: true },
    { personId: 'mai', head: false },
  ],
}
const seat: Seat = { role: 'board-member', personId: 'mai', board, taken: false, typedBefore: false }

test('a role of the board needs the person who holds that seat of the recorded board', async (t) => {
  t.equal(seatProblem(seat), null)
  t.equal(seatProblem({ ...seat, role: 'board-head', personId: 'huy' }), null)
  t.equal(seatProblem({ ...seat, personId: null }), 'grant-person-missing')
  t.equal(seatProblem({ ...seat, board: undefined }), 'board-missing')
  t.equal(seatProblem({ ...seat, personId: 'son' }), 'person-not-on-board')
  t.equal(seatProblem({ ...seat, personId: 'huy' }), 'person-in-other-board-role')
  t.equal(seatProblem({ ...seat, role: 'board-head' }), 'person-in-other-board-role')
})

test('a person on the board acts by one account', async (t) => {
  t.equal(seatProblem({ ...seat, taken: true }), 'board-role-taken')
  t.equal(seatProblem({ ...seat, typedBefore: true }), 'person-typed-before')
})

test('every other role names no person', async (t) => {
  for (const role of CONGRESS_ROLES.filter((one) => !isBoardRole(one))) {
    t.equal(seatProblem({ ...seat, role }), 'grant-person-unwanted', role)
    t.equal(seatProblem({ ...seat, role, personId: null }), null, role)
  }
})

test('the board role of a person is that of the recorded board', async (t) => {
  t.equal(boardRoleOf(board, 'huy'), 'board-head')
  t.equal(boardRoleOf(board, 'mai'), 'board-member')
  t.equal(boardRoleOf(board, 'son'), null)
  t.equal(boardRoleOf(board, null), null)
})
