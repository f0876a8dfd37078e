import { z } from 'zod'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'
import { vote } from './shapes.ts'

const { slot, ballots, entered, firstNumber, number, version, marks, doubt, setAside, standing, tally, typist } =
  FIGURES
const { papers, ballotVersion, present, note, lookAgain, resolvedBallots, resolvedSheets } = FIGURES

const ballot = figures({ slot, number, version, marks, doubt, setAside: setAside.exactOptional() })
const ruling = figures({ slot, number, version, ballotVersion, marks, present, vote, note })
const sheet = figures({ slot, version, tally })

const MARKS = ['marks', 'doubt', 'setAside'] as const
const TYPED = [{ list: 'ballots', hides: ['struck', 'agree', 'disagree', 'fault', 'doubt', 'setAside'] }] as const
const ONE_BALLOT = [{ list: null, hides: MARKS }] as const
const RULED = [{ list: null, hides: ['marks', 'note'] }] as const
const SHEET = [{ list: null, hides: ['tally'] }] as const
const RESOLVED = [
  { list: 'resolvedBallots', hides: MARKS },
  { list: 'resolvedSheets', hides: ['tally'] },
] as const

const open = z.literal('open')
const final = z.literal('final')

/** Entries of a batch: ballots and tally sheets as they were typed. */
export const ENTRY_EVENTS = {
  // Written by the SQL function enter_ballots; test/storage/enter-ballots-event.test.ts compares its events with this kind.
  'ballots.entered': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Nhập phiếu bầu',
    en: 'Ballots were entered',
    after: figures({ slot, entered, firstNumber, ballots }),
    before: figures({ slot, entered }),
    blind: true,
    committed: { before: [], after: TYPED },
    counted: true,
  }),
  'ballot.corrected': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Đính chính phiếu đã nhập',
    en: 'An entered ballot was corrected',
    after: ballot,
    before: ballot,
    blind: true,
    committed: { before: ONE_BALLOT, after: ONE_BALLOT },
    counted: true,
  }),
  'ballot.removed': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Bỏ phiếu nhập nhầm',
    en: 'A ballot typed by mistake was removed',
    after: figures({ slot, number, version }),
    before: ballot,
    blind: true,
    committed: { before: ONE_BALLOT, after: [] },
    counted: true,
  }),
  'ballot.ruled': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Ban kiểm phiếu kết luận về phiếu nghi ngờ',
    en: 'The counting board ruled on a doubtful ballot',
    after: figures({ ...ruling.shape, standing: standing.exactOptional() }),
    before: ruling.nullable(),
    blind: true,
    committed: { before: RULED, after: RULED },
    counted: true,
  }),
  'sheet.entered': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Nhập bảng kiểm phiếu',
    en: 'A tally sheet, or a correction of it, was entered',
    after: figures({ ...sheet.shape, entered }),
    // Sheets of earlier versions do not state the number of their ballots.
    read: figures({ ...sheet.shape, entered: entered.exactOptional() }),
    before: sheet.nullable(),
    blind: true,
    committed: { before: SHEET, after: SHEET },
    counted: true,
  }),
  'entry.papers-counted': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Người nhập báo số phiếu có trên bàn của tập',
    en: 'The typist of an entry told the number of papers in the batch',
    after: figures({ slot, papers: papers.unwrap() }),
    before: figures({ slot, papers }),
    counted: true,
  }),
  'entry.finalised': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Khóa lượt nhập',
    en: 'An entry was finished',
    after: figures({ slot, state: final, entered, standing: standing.exactOptional() }),
    before: figures({ slot, state: open }),
    sealed: true,
    sealedSince: 2,
    counted: true,
  }),
  'entry.reopened': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Mở lại lượt nhập',
    en: 'A finished entry was reopened',
    after: figures({ slot, state: open, entered, lookAgain: lookAgain.exactOptional() }),
    before: figures({ slot, state: final }),
    sealed: true,
    sealedSince: 2,
    counted: true,
  }),
  'batch.resolved': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Giải quyết chỗ khác nhau giữa các lượt nhập theo phiếu giấy',
    en: 'Differences between the entries of a batch were resolved by the papers',
    after: figures({ resolvedBallots, resolvedSheets, standing }),
    before: figures({ resolvedBallots, resolvedSheets }),
    blind: true,
    committed: { before: RESOLVED, after: RESOLVED },
    counted: true,
  }),
  'entry.handed-over': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Giao lượt nhập cho người khác',
    en: 'An entry was handed over',
    after: figures({ slot, typist }),
    before: figures({ slot, typist }),
    counted: true,
    changesAccess: true,
  }),
} as const
