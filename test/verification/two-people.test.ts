import { test } from 'tap'
import { openCastService } from '../support/cast-service.ts'
import { replay } from '../support/replayed.ts'
import { playCongress } from './support/played-congress.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const SECOND = '0192f3a4-0000-7000-8000-00000000b0b0'
const BOARD = ['board-head', 'board-member']

const grantsOf = (log: Forgery, roles: readonly string[]): readonly Forged[] =>
  log.events.filter(({ action, after }) => action === 'role.granted' && roles.includes(after.role))

const grantOf = (log: Forgery, role: string): Forged => grantsOf(log, [role])[0]

/** A second account of the presidium, granted behind the first one. */
const addSecond = (log: Forgery): Forged => {
  const first = grantOf(log, 'presidium')
  const copy = log.repeat(first, first)
  copy.object.id = SECOND
  copy.requestId = 'of its own'
  Object.assign(copy.after, { accountId: SECOND, username: 'pho.chu.tich' })
  return copy
}

/** Has every role of the board proposed by the first account of the presidium and granted by the second. */
const byTwo = (log: Forgery): readonly Forged[] => {
  addSecond(log)
  return grantsOf(log, BOARD).map((grant, index) => {
    const before = log.events[log.events.indexOf(grant) - 1]
    const proposal = log.repeat(grant, before)
    const { proposedBy: _, alone: __, ...after } = proposal.after
    Object.assign(proposal, { action: 'role.proposed', after, requestId: `proposal ${index}` })
    proposal.object.id = `0192f3a4-0000-7000-8000-00000000b1${index + 10}`
    Object.assign(grant.after, { proposedBy: proposal.actor.id, alone: false })
    grant.actor = { ...grant.actor, id: SECOND, name: 'Phó chủ tịch' }
    return proposal
  })
}

const rulesIn = (log: Forgery): readonly unknown[] =>
  replay(log.renumbered())
    .violations.filter(({ code }) => code === 'grant-not-allowed')
    .map(({ detail }) => (detail as { readonly rule: string }).rule)

const MISSING = 'second-person-missing'
const [BY_ANOTHER] = ['grant-by-another']

test('the replay asks for two people who grant a role of the board, if there are two', async (t) => {
  const honest = await playCongress(await openCastService(t))
  t.same(replay(honest).violations, [], 'a presidium of one')
  const count = grantsOf(new Forgery(honest), BOARD).length
  const attack = (change: (log: Forgery) => void): readonly unknown[] => {
    const log = new Forgery(honest)
    change(log)
    return rulesIn(log)
  }
  t.same(
    attack((log) => byTwo(log)),
    [],
    'proposed by one and granted by another',
  )
  t.same(
    attack((log) => addSecond(log)),
    Array.from({ length: count }, () => MISSING),
    'alone although there is a second',
  )
  const broken: Record<string, (log: Forgery, proposal: Forged, grant: Forged) => void> = {
    'not said to be alone': (_, __, grant) => {
      grant.after.alone = true
    },
    'granted by the author': (_, proposal, grant) => {
      grant.actor = proposal.actor
    },
    'without a proposal': (log, proposal) => log.drop(proposal),
    'proposed for another account': (_, proposal) => {
      proposal.after.accountId = SECOND.replace('b0b0', 'b0b1')
    },
    'proposed by somebody else than the grant says': (_, __, grant) => {
      grant.after.proposedBy = SECOND
    },
  }
  const withdrawn = (log: Forgery, proposal: Forged): Forged => {
    const end = log.repeat(proposal, proposal)
    return Object.assign(end, {
      action: 'role.proposal-withdrawn',
      reason: 'Nhầm.',
      requestId: `withdrawn ${end.requestId}`,
    })
  }
  broken['withdrawn before the grant'] = withdrawn
  const NOT_OPEN = 'proposal-not-open'
  const withdrawals: Readonly<Record<string, readonly [string[], (log: Forgery, proposal: Forged) => void]>> = {
    'withdrawn, and proposed again': [
      [],
      (log, proposal) => {
        const end = withdrawn(log, proposal)
        const again = log.repeat(proposal, end)
        Object.assign(again, { requestId: 'proposed again' })
        again.object.id = proposal.object.id.replace(/..$/, '99')
      },
    ],
    'withdrawn twice': [
      [NOT_OPEN, MISSING],
      (log, proposal) => {
        const end = withdrawn(log, proposal)
        Object.assign(log.repeat(end, end), { requestId: 'withdrawn twice' })
      },
    ],
    'withdrawn for another person': [
      ['grant-differs', MISSING],
      (log, proposal) => {
        withdrawn(log, proposal).after.accountId = SECOND
      },
    ],
    'never proposed': [
      [NOT_OPEN],
      (log, proposal) => {
        withdrawn(log, proposal).object.id = SECOND
      },
    ],
  }
  for (const [name, [expected, change]] of Object.entries(withdrawals)) {
    const rules = attack((log) => {
      const [proposal] = byTwo(log)
      if (proposal) change(log, proposal)
    })
    t.same(rules, expected, name)
  }
  for (const [name, change] of Object.entries(broken)) {
    const rules = attack((log) => {
      const [proposal] = byTwo(log)
      change(log, proposal, grantsOf(log, BOARD)[0])
    })
    t.ok(rules.includes(MISSING), name)
  }
  t.same(
    attack((log) => {
      grantsOf(log, BOARD)[0].after.alone = false
    }),
    [MISSING],
    'nobody had proposed it',
  )
  t.same(
    attack((log) => {
      addSecond(log)
      log.at('congress.created').after.rightsVersion = 1
    }),
    [],
    'a log of the version before',
  )
})

test('the replay finds a role given back by the administrator who had changed the way in', async (t) => {
  const honest = await playCongress(await openCastService(t))
  const attack = (change: (changed: Forged, grant: Forged, log: Forgery) => void): readonly unknown[] => {
    const log = new Forgery(honest)
    const grant = grantOf(log, 'auditor')
    const changed = log.repeat(grant, log.events[log.events.indexOf(grant) - 1])
    Object.assign(changed, {
      action: 'account.sign-in-changed',
      object: { type: 'account', id: grant.after.accountId },
      after: { username: grant.after.username, changes: ['password-reset'], rolesSuspended: 0 },
      requestId: 'of its own',
    })
    change(changed, grant, log)
    return rulesIn(log)
  }
  t.same(
    attack(() => {}),
    [BY_ANOTHER],
  )
  for (const change of ['unlocked', 'key-created']) {
    t.same(
      attack(({ after }) => {
        after.changes = [change]
      }),
      [],
      `${change} lets nobody in`,
    )
  }
  t.same(
    attack((_, grant) => {
      grant.after.alone = true
    }),
    [],
    'nobody else could',
  )
  t.same(
    attack((changed) => {
      changed.actor = { ...changed.actor, id: SECOND }
    }),
    [],
    'another administrator had changed it',
  )
  t.same(
    attack((_, __, log) => {
      log.at('congress.created').after.rightsVersion = 1
    }),
    [],
    'a log of the version before',
  )
})
