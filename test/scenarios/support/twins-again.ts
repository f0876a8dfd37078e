import type { Test } from 'tap'
import type { Office } from '../../../src/rules/types.ts'
import { as } from '../../support/players.ts'
import { NAMES } from './blind-hall.ts'
import { type Content, openTwin, SIZE } from './twins.ts'

const TYPISTS = [
  ['mai', 'first'],
  ['anh', 'second'],
] as const
const REASON = { reason: 'Đối chiếu lại với phiếu giấy.' }

/**
 * A twin in which two rounds are declared on the same ballots as in the other one. One is then reopened and counted
 * again, the other annulled and held again; only what is typed after that differs.
 */
export const openTwinAgain = async (t: Test, content: Content) => {
  const twin = await openTwin(t, content)
  const { cast } = twin
  const struck = (names: readonly string[]) => ({ struck: names.map(cast.idOf) })
  const alike = Array.from({ length: SIZE }, () => struck([NAMES[0], NAMES[1]]))
  const type = (username: string, entry: string, from: number, ballots: readonly object[]) =>
    cast.must('POST', `${entry}/ballots`, { ...as(username), body: { from, ballots } })
  const beginRound = async (election: string) => {
    const { id, repeats } = await cast.openRound(election)
    if (repeats === null) await cast.proposeList(id, NAMES)
    await cast.approveList(id)
    await cast.handOut(id, SIZE)
    await cast.openBox(id, SIZE)
    const body = { size: SIZE, label: 'Tập 1' }
    const made = await cast.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, { body })
    return { round: id, batch: made.id, path: `/v1/ballot-batches/${made.id}/entries` }
  }
  const declareAlike = async (office: Office, seats: number) => {
    const election = await cast.createElection(office, seats)
    const begun = await beginRound(election)
    for (const [username, slot] of TYPISTS) {
      await type(username, `${begun.path}/${slot}`, 1, alike)
      await twin.finish(username, `${begun.path}/${slot}`)
    }
    await cast.declare(begun.round)
    return { election, ...begun }
  }
  const correct = (username: string, entry: string, number: number, names: readonly string[]) =>
    cast.must('PUT', `${entry}/ballots/${number}`, {
      ...as(username),
      headers: { 'if-match': '"1"' },
      body: { ...struck(names), ...REASON },
    })

  const reopened = await declareAlike('inspection-committee', 2)
  const annulled = await declareAlike('committee', 3)
  await cast.undo(reopened.round, 'reopenings', REASON)
  await cast.undo(annulled.round, 'annulment', REASON)
  const repeat = await beginRound(annulled.election)

  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    'a declared round is counted again: one entry is corrected and final, the other open': async () => {
      for (const [, slot] of TYPISTS) {
        await cast.must('POST', `${reopened.path}/${slot}/reopening`, { ...as('truong.ban'), body: REASON })
      }
      await correct('mai', `${reopened.path}/first`, 1, content.corrected)
      await correct('mai', `${reopened.path}/first`, 4, content.first[0]!)
      await twin.finish('mai', `${reopened.path}/first`)
      await correct('anh', `${reopened.path}/second`, 1, content.corrected)
    },
    'an annulled vote is held again: one entry is final, the other complete': async () => {
      await type('mai', `${repeat.path}/first`, 1, content.first.map(struck))
      await twin.finish('mai', `${repeat.path}/first`)
      await type('anh', `${repeat.path}/second`, 1, content.second.map(struck))
    },
  }
  const readable = {
    ...twin.readable,
    ids: {
      ...twin.readable.ids,
      elections: [reopened.election, annulled.election],
      rounds: [reopened.round, annulled.round, repeat.round],
      'ballot-batches': [reopened.batch, repeat.batch],
    },
  }
  const own: Readonly<Record<string, readonly string[]>> = {
    mai: [`${reopened.path}/first`, `${repeat.path}/first`],
    anh: [`${reopened.path}/second`, `${repeat.path}/second`],
  }
  const [mine, theirs] = TYPISTS.map(([, slot]) => `${reopened.path}/${slot}`) as [string, string]
  return { ...twin, steps, readable, own, round: reopened.round, batches: [reopened.batch, repeat.batch], mine, theirs }
}
