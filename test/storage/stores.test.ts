import { test } from 'tap'
import type * as m from '../../src/app/model.ts'
import { STANDING_STATES } from '../../src/rules/round.ts'
import { forEachDatabase } from '../support/database.ts'
import { EVERYBODY } from '../support/everyone.ts'
import { MIGRATED } from '../support/service.ts'
import * as s from './support/sample.ts'

const ALL = { limit: 100, after: null }

test('stores', async (t) => {
  await forEachDatabase(
    t,
    'stored values are read unchanged: text in NFC, dates, instants, figures',
    async (t, connection) => {
      const { read, close } = await s.openSample(connection)
      t.teardown(close)
      const { congress, round, batch } = s
      await read(async (reads) => {
        t.same(await reads.organisation(s.organisation.id), s.organisation)
        t.same(await reads.organisations({ limit: 5, after: null }), [s.organisation])
        t.same(await reads.organisations({ limit: 5, after: s.organisation.id }), [])
        t.same(await reads.congress(congress.id), congress)
        t.same(await reads.congresses({ limit: 5, after: null }, { organisationId: s.organisation.id }), [congress])
        t.same(await reads.congresses({ limit: 5, after: congress.id }), [])
        t.same(await reads.roll(congress.id), s.roll)
        t.same(await reads.people(congress.id), s.people)
        t.same(await reads.person(s.people[0]!.id), s.people[0])
        t.same(await reads.board(congress.id), s.board)
        t.same(await reads.election(s.election.id), s.election)
        t.same(await reads.elections(congress.id), [s.election])
        t.same(await reads.round(round.id), round)
        t.same(await reads.rounds(s.election.id), [round])
        t.same(await reads.list(round.id), s.list)
        t.same(await reads.listsOfCongress(congress.id, STANDING_STATES), [s.list])
        t.same(await reads.approvals(round.id), [s.approval])
        t.same(await reads.ballotCandidates(round.id), s.ballotNames)
        t.same(await reads.issue(round.id), s.issue)
        t.same(await reads.ballotReturn(round.id), s.ballotReturn)
        t.same(await reads.batch(batch.id), batch)
        t.same(await reads.batches(round.id), [batch, s.sheetBatch])
        t.match(await reads.entry(batch.id, 'first'), { state: 'open', entered: 0 })
        t.equal((await reads.entries(round.id)).length, 2)
      })
      const { name } = (await read((reads) => reads.organisation(s.organisation.id)))!
      t.equal(name, name.normalize('NFC'))
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a missing row is undefined, and a missing list is empty',
    async (t, connection) => {
      const { read, close } = await s.openSample(connection)
      t.teardown(close)
      const nobody = '0192f3a4-5b6c-7d8e-9f01-23456789abcd' as never
      await read(async (reads) => {
        const one = [
          reads.organisation(nobody),
          reads.congress(nobody),
          reads.roll(nobody),
          reads.rollVersion(s.congress.id, 2),
          reads.person(nobody),
          reads.board(nobody),
          reads.election(nobody),
          reads.round(nobody),
          reads.list(nobody),
          reads.issue(nobody),
          reads.ballotReturn(nobody),
          reads.batch(nobody),
          reads.entry(s.batch.id, 'second'),
          reads.standing(nobody),
          reads.sheet(s.sheetBatch.id, 'first'),
          reads.result(s.round.id),
          reads.decision(s.round.id),
        ]
        for (const found of await Promise.all(one)) t.equal(found, undefined)
        const many = [
          reads.people(nobody),
          reads.elections(nobody),
          reads.rounds(nobody),
          reads.ballotCandidates(nobody),
          reads.batches(nobody),
          reads.entries(nobody),
          reads.entriesOfBatch(nobody),
          reads.typedBallots(nobody, 'first'),
          reads.ballotGroups(nobody),
          reads.acceptedBallotGroups(nobody),
          reads.sheets(nobody),
          reads.stackPrints(nobody),
          reads.electedIn(s.election.id),
          reads.auditEvents(nobody, ALL),
        ]
        for (const found of await Promise.all<readonly unknown[]>(many)) t.same(found, [])
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a correction is a new row: the newest counts, and the old one stays',
    async (t, connection) => {
      const { read, change, close } = await s.openSample(connection)
      t.teardown(close)
      const again = { version: 2, reason: 'Ghi nhầm.' }
      const roll: m.RollVersion = { ...s.roll, ...again, attending: 21 }
      const ballot: m.Ballot = {
        number: 1,
        version: 1,
        marks: { struck: [1] },
        doubt: null,
        setAside: null,
        removed: false,
        reason: null,
        enteredAt: s.AT,
        enteredBy: EVERYBODY.id,
      }
      const corrected: m.Ballot = {
        ...ballot,
        ...again,
        marks: { struck: [], fault: 'marked' },
        doubt: { kind: 'marked', ruling: 'invalid', ruledBy: s.people[2]!.id, note: 'Phiếu có ký tên.' },
      }
      await change(async (tx) => {
        await tx.insertRoll(s.congress.id, roll)
        await tx.insertIssue(s.round.id, { ...s.issue, ...again, printed: 31 })
        await tx.insertReturn(s.round.id, { ...s.ballotReturn, ...again, note: null })
        await tx.insertBatchVersion({ ...s.batch, version: 2, size: 4 }, 'Đếm lại.', {
          recordedAt: s.AT,
          recordedBy: 'x',
        })
        await tx.insertBallotVersion(s.batch.id, 'first', ballot)
        await tx.insertBallotVersion(s.batch.id, 'first', corrected)
        await tx.insertSheet(s.sheetBatch.id, 'first', s.sheet)
        await tx.insertSheet(s.sheetBatch.id, 'first', { ...s.sheet, ...again })
      })
      await read(async (reads) => {
        t.same(await reads.rollVersions(s.congress.id), [s.roll, roll])
        t.same(await reads.rollVersion(s.congress.id, 1), s.roll)
        t.match(await reads.issue(s.round.id), { version: 2, printed: 31 })
        t.match(await reads.ballotReturn(s.round.id), { version: 2, note: null })
        t.match(await reads.batch(s.batch.id), { version: 2, size: 4 })
        t.same(await reads.ballotVersions(s.batch.id, 'first', 1), [ballot, corrected])
        t.same(await reads.ballots(s.batch.id, 'first', ALL), [corrected])
        t.same(await reads.ballotGroups(s.round.id), [{ marks: corrected.marks, times: 1 }])
        t.same(await reads.sheets(s.round.id), [{ ...s.sheet, ...again }])
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'cancelled batches are not counted; a result and a decision are stored once',
    async (t, connection) => {
      const { read, change, close } = await s.openSample(connection)
      t.teardown(close)
      await change(async (tx) => {
        await tx.insertSheet(s.sheetBatch.id, 'first', s.sheet)
        const cancelled = { ...s.sheetBatch, version: 2, cancelled: true }
        await tx.insertBatchVersion(cancelled, 'Lập nhầm.', { recordedAt: s.AT, recordedBy: 'x' })
        await tx.insertDecision(s.decision)
      })
      t.same(await read((reads) => reads.sheets(s.round.id)), [])
      t.same(await read((reads) => reads.sheet(s.sheetBatch.id, 'first')), s.sheet, 'it stays readable')
      t.same(await read((reads) => reads.decision(s.round.id)), s.decision)
      await t.rejects(
        change((tx) => tx.insertDecision({ ...s.decision, id: s.congress.id as never })),
        { code: '23505' },
      )
      const corrected = { ...s.decision, version: 2, newNamesAllowed: false, reason: 'Ghi nhầm.' }
      await change((tx) => tx.insertDecision(corrected))
      t.same(await read((reads) => reads.decision(s.round.id)), corrected)
      t.same(await read((reads) => reads.decisionVersions(s.round.id)), [s.decision, corrected])
    },
    MIGRATED,
  )
})
