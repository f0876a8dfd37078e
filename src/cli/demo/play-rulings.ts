import { BOARD_TITLE_LABELS, RULING_LABELS } from '../../locale/labels.ts'
import type { BallotGroup } from './scenario-schema.ts'
import { NEW, type Stage } from './stage.ts'

/** The rulings of the board on the doubtful ballots of a stack; with one entry they were typed with the ballots. */
export const playRulings = async (stage: Stage, batchId: string, papers: readonly BallotGroup[]): Promise<void> => {
  const { cast, congress, idOf, report, scenario } = stage
  const { words, language, item } = report
  const board = [scenario.board.head, ...scenario.board.members]
  let shown = 0
  for (const [index, { doubt }] of papers.entries()) {
    if (!doubt) continue
    const { kind, ruling, ruledBy, note } = doubt
    if (congress.procedure.entries > 1) {
      await cast.head.client.put(`/ballot-batches/${batchId}/rulings/${index + 1}`, {
        body: {
          ruling,
          ...(ruling === 'invalid' ? { fault: kind } : {}),
          present: board.map(idOf),
          vote: { for: board.length, against: 0, blank: 0 },
          ...(note === undefined ? {} : { note }),
        },
        seen: NEW,
      })
    }
    shown += 1
    const [title, ruled] = [BOARD_TITLE_LABELS[congress.boardTitle][language], RULING_LABELS[ruling][language]]
    item(words('doubt', { note: note ?? '', board: title, ruling: ruled, name: ruledBy }), `(${shown})`)
  }
}
