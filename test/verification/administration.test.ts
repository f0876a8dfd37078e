import { type Test, test } from 'tap'
import { offerSetupLink } from '../../src/app/sessions/offer-setup-link.ts'
import { SetupLink } from '../../src/app/sessions/setup-link.ts'
import { type EventDocument, eventLeaf } from '../../src/audit/event.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { RIGHTS_VERSION } from '../../src/rules/roles.ts'
import { createSecrets } from '../../src/secrets/secrets.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { Administration } from '../../src/verification/administration.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { Verifier } from '../../src/verification/verifier.ts'
import type { Violation } from '../../src/verification/violation.ts'
import { randomFrom } from '../reference/random.ts'
import { clientOf } from '../support/client.ts'
import { testFollowers } from '../support/log-signer.ts'
import { plant } from '../support/planted-secrets.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { installationLogOf } from '../support/replayed.ts'
import { countedIds, SETUP_TOKEN } from '../support/service.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const PASSWORD = plant('mùa xuân năm ấy trời rất xanh', 'the password of the first administrator')
const FIRST = 'quan.tri'
const NOBODY = '00000000-0000-0000-0000-000000000000'
const LATER = 120_000

/** The first event of a log that is judged. */
const STATEMENT = { action: 'signing-key.made', sequence: 0, after: { rightsVersion: RIGHTS_VERSION } }

const judge = (events: readonly unknown[], statement: object | null = STATEMENT) => {
  const running = new Administration()
  const all = statement === null ? events : [statement, ...events]
  const found = all.map((event) => {
    const violations = running.take(event as EventDocument)
    return { violations, remarks: running.remarks }
  })
  return {
    violations: found.flatMap(({ violations }) => violations),
    remarks: found.flatMap(({ remarks }) => remarks),
  }
}

/** An installation whose first administrator came with the link that the start has printed. */
const openInstallation = async (t: Test) => {
  const digest = createSecrets(Buffer.alloc(32)).digest(SETUP_TOKEN)
  const setupLink = new SetupLink({ digest, expiresAt: '2017-08-06T01:00:00.000Z', despiteAdministrators: false })
  const service = await openWithPlayers(t, { setupLink })
  const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const secrets = createSecrets(Buffer.alloc(32))
  const offer = (isAsked = false) => {
    const now = { at: service.now().toISOString(), newId: countedIds(70_000) }
    return offerSetupLink(createUnitOfWork(handle, testFollowers), secrets, now, isAsked)
  }
  await offer()
  const body = { token: SETUP_TOKEN, username: FIRST, displayName: 'Nguyễn Thị Thu Hà', password: PASSWORD }
  await service.request('POST', '/v1/first-administrator', { token: null, body })
  const { must } = clientOf(service)
  const create = async (path: string, body: object, by = FIRST) =>
    (await must<{ id: string }>('POST', path, { ...as(by), body })).id
  const organise = (name: string, level: string, superiorId: string | null) =>
    create('/v1/organisations', { name, level, superiorId })
  const account = (username: string, organisationId: string | null) =>
    create('/v1/accounts', { username, displayName: username, organisationId })
  const log = () => installationLogOf(service)
  return { service, must, create, organise, account, log, offer }
}

/** Three organisations, one below the other, with an administrator of the top one. */
const played = async (t: Test) => {
  const { organise, account, create, log, must, service, offer } = await openInstallation(t)
  const top = await organise('Đảng bộ Tỉnh', 'province', null)
  const middle = await organise('Đảng bộ Sở Tài chính', 'grassroots', top)
  const low = await organise('Chi bộ Văn phòng', 'chi-bo', middle)
  const ids = {
    tinh: await account('quan.tri.tinh', top),
    so: await account('quan.tri.so', middle),
    hai: await account('he.thong.hai', null),
  }
  await create('/v1/system-administrators', { username: 'he.thong.hai' })
  await create(`/v1/organisations/${top}/role-grants`, { username: 'quan.tri.tinh' }, 'he.thong.hai')
  const ofMiddle = await create(`/v1/organisations/${middle}/role-grants`, { username: 'quan.tri.so' }, 'quan.tri.tinh')
  return { top, middle, low, ids, ofMiddle, log, must, create, service, offer }
}

/** Corrects an account, whose tag the stand-in of the tests reads. */
const changeState = async ({ service }: Pick<Played, 'service'>, by: string, id: string, state: string) => {
  const path = `/v1/accounts/${id}`
  const tag = await clientOf(service).tagOf(path)
  const body = { displayName: 'Người quản trị', state, reason: 'Đổi.' }
  return service.request('PUT', path, { ...as(by), headers: { 'if-match': tag }, body })
}

type Played = Awaited<ReturnType<typeof played>>

test('an honest log has no violation, judged or not', async (t) => {
  const all = await played(t)
  const { ofMiddle, log, must, create, offer, ids } = all
  await must('POST', `/v1/role-grants/${ofMiddle}/revocation`, { ...as('quan.tri.tinh'), body: { reason: 'Chuyển.' } })
  for (const state of ['disabled', 'active']) t.equal((await changeState(all, FIRST, ids.so, state)).status, 200)
  await must('POST', `/v1/accounts/${ids.so}/password-reset`, { ...as('quan.tri.tinh'), body: {} })
  await offer(true)
  await create('/v1/organisations', { name: 'Đảng bộ Huyện', level: 'district', superiorId: null })
  const events = await log()
  t.ok(events.length > 15)
  t.same(judge(events), { violations: [], remarks: [] })
  t.same(judge(events, null), { violations: [], remarks: [] })
})

type Attack = readonly [code: Violation['code'], rule: string | null, play: (log: Forgery, ids: Played) => Forged]

const grantOf = (log: Forgery, role: string, nth = 0): Forged =>
  log.events.filter(({ action, after }) => action === 'role.granted' && after.role === role).at(nth)

/** A further grant like another one, at the end. */
const granted = (log: Forgery, like: Forged, after: object, actor: object = {}): Forged => {
  const copy = log.repeat(like, log.events.at(-1))
  copy.object.id = '0192f3a4-0000-7000-8000-0000000abcde'
  copy.requestId = 'of its own'
  copy.at = new Date(Date.parse(log.events.at(-2).at) + LATER).toISOString()
  Object.assign(copy.after, after)
  Object.assign(copy.actor, actor)
  return copy
}

const ofOrganisation = (log: Forgery, after: object, actor: object = {}): Forged =>
  granted(log, grantOf(log, 'organisation-administrator'), after, actor)

const tinh = ({ ids }: Played) => ({ id: ids.tinh, role: 'organisation-administrator' })

const ATTACKS: Readonly<Record<string, Attack>> = {
  'an administrator of the system appointed by an account without a role': [
    'role-not-held',
    null,
    (log, { ids }) => granted(log, grantOf(log, 'system-administrator', 1), { accountId: ids.hai }, { id: ids.so }),
  ],
  'an administrator of the system appointed by one of an organisation': [
    'grant-not-allowed',
    'granter-not-allowed',
    (log, all) => granted(log, grantOf(log, 'system-administrator', 1), {}, tinh(all)),
  ],
  'an account that makes itself an administrator of the system': [
    'grant-not-allowed',
    'set-up-without-link',
    (log, { ids }) =>
      granted(log, grantOf(log, 'system-administrator'), { accountId: ids.so }, { id: ids.so, role: 'account-holder' }),
  ],
  'a first administrator without a link': [
    'grant-not-allowed',
    'set-up-without-link',
    (log) => {
      log.drop(log.at('setup-link.made'))
      return grantOf(log, 'system-administrator')
    },
  ],
  'a first administrator by a link that has expired': [
    'grant-not-allowed',
    'set-up-without-link',
    (log) => {
      log.at('setup-link.made').after.expiresAt = grantOf(log, 'system-administrator').at
      return grantOf(log, 'system-administrator')
    },
  ],
  'a peer appointed in the own organisation': [
    'grant-not-allowed',
    'granter-not-above',
    (log, all) => ofOrganisation(log, { organisationId: all.top, accountId: all.ids.tinh }, tinh(all)),
  ],
  'an administrator appointed above the own organisation': [
    'grant-not-allowed',
    'granter-not-above',
    (log, all) =>
      ofOrganisation(log, { organisationId: all.top, accountId: all.ids.tinh }, { ...tinh(all), id: all.ids.so }),
  ],
  'an account of an organisation below': [
    'grant-not-allowed',
    'grantee-not-there',
    (log, all) => ofOrganisation(log, { organisationId: all.top, accountId: all.ids.so }),
  ],
  'an account that no event has created': [
    'grant-not-allowed',
    'grantee-not-there',
    (log, all) => ofOrganisation(log, { organisationId: all.low, accountId: NOBODY }),
  ],
  'an account of an organisation as administrator of the system': [
    'grant-not-allowed',
    'grantee-not-there',
    (log, { ids }) => granted(log, grantOf(log, 'system-administrator', 1), { accountId: ids.so }),
  ],
  'a role that is held already': [
    'grant-not-allowed',
    'role-already-held',
    (log, all) => ofOrganisation(log, { organisationId: all.top }),
  ],
  'a role in a congress': [
    'grant-not-allowed',
    'role-not-of-installation',
    (log) => ofOrganisation(log, { role: 'presidium' }),
  ],
  'the system administered by an organisation': [
    'grant-not-allowed',
    'role-not-of-installation',
    (log, { top }) => granted(log, grantOf(log, 'system-administrator', 1), { organisationId: top }),
  ],
  'the id of another grant': [
    'grant-not-allowed',
    'grant-repeated',
    (log, all) => {
      const copy = ofOrganisation(log, { organisationId: all.low, accountId: all.ids.so })
      copy.object.id = grantOf(log, 'organisation-administrator').object.id
      return copy
    },
  ],
  'an act of an administrator whose grant is missing': [
    'role-not-held',
    null,
    (log) => {
      log.drop(grantOf(log, 'system-administrator', 1))
      return grantOf(log, 'organisation-administrator')
    },
  ],
  'an act of an administrator who is disabled': [
    'role-not-held',
    null,
    (log) => {
      const disabled = log.repeat(log.at('account.created'), log.at('organisation.created'))
      Object.assign(disabled, { action: 'account.changed', after: { state: 'disabled' } })
      disabled.object.id = log.at('organisation.created').actor.id
      return log.at('organisation.created', 1)
    },
  ],
  'a revocation by a peer': [
    'grant-not-allowed',
    'revoker-not-allowed',
    (log, all) =>
      Object.assign(ofOrganisation(log, {}, tinh(all)), {
        action: 'role.revoked',
        object: grantOf(log, 'organisation-administrator').object,
      }),
  ],
  'a revocation of nothing': [
    'grant-not-allowed',
    'grant-not-in-force',
    (log) => Object.assign(ofOrganisation(log, {}), { action: 'role.revoked' }),
  ],
  'a revocation that names another account': [
    'grant-not-allowed',
    'grant-differs',
    (log, { ids }) =>
      Object.assign(ofOrganisation(log, { accountId: ids.so }), {
        action: 'role.revoked',
        object: grantOf(log, 'organisation-administrator').object,
      }),
  ],
}

test('a grant or a revocation by an account without the right to it is a violation, and a remark in an older log', async (t) => {
  const all = await played(t)
  const events = await all.log()
  for (const [name, [code, rule, play]] of Object.entries(ATTACKS)) {
    const log = new Forgery(events)
    const forged = play(log, all)
    const forgery = log.renumbered()
    const { violations } = judge(forgery)
    t.match(violations[0], { code, sequence: forged.sequence, ...(rule === null ? {} : { detail: { rule } }) }, name)
    const older = judge(forgery, null)
    t.same(older.violations, [], `${name}, in an older log`)
    t.match(older.remarks[0], { code: 'right-not-shown', sequence: forged.sequence }, `${name}, in an older log`)
  }
})

test('an older log is judged from the first meeting on that this version records', async (t) => {
  const { log, top, must } = await played(t)
  await must('POST', '/v1/congresses', {
    ...as('quan.tri.tinh'),
    body: {
      organisationId: top,
      kind: 'delegates-congress',
      name: 'Đại hội Đảng bộ Tỉnh',
      term: { from: 2015, to: 2020 },
      heldOn: '2017-08-05',
    },
  })
  const forgery = new Forgery(await log())
  t.match(forgery.at('log.begun').after, { rightsVersion: RIGHTS_VERSION })
  const early = forgery.repeat(forgery.at('organisation.created'), forgery.at('organisation.created'))
  early.actor.id = NOBODY
  const late = forgery.repeat(forgery.at('organisation.created', 2), forgery.at('log.begun'))
  late.actor.id = NOBODY
  const { violations, remarks } = judge(forgery.renumbered(), null)
  t.match(remarks, [{ code: 'right-not-shown', sequence: early.sequence }])
  t.match(violations, [{ code: 'role-not-held', sequence: late.sequence }])
})

test('the administrator who came with a link of a start that was asked for one', async (t) => {
  const { log, offer } = await played(t)
  await offer(true)
  const forgery = new Forgery(await log())
  const [created, grant] = [forgery.at('account.created'), grantOf(forgery, 'system-administrator')]
  for (const like of [created, grant]) {
    const copy = forgery.repeat(like, forgery.events.at(-1))
    Object.assign(copy, { requestId: 'of its own', at: forgery.at('setup-link.made', 1).at })
    copy.actor.id = '0192f3a4-0000-7000-8000-0000000abcde'
    if (copy.action === 'role.granted') copy.after.accountId = copy.actor.id
    copy.object.id = copy.action === 'role.granted' ? '0192f3a4-0000-7000-8000-0000000abcdf' : copy.actor.id
  }
  t.same(judge(forgery.renumbered()).violations, [])
  forgery.at('setup-link.made', 1).after.despiteAdministrators = false
  t.same(judge(forgery.renumbered()).violations, [], 'two people may be as fast as each other')
  forgery.events.at(-1).at = new Date(Date.parse(grant.at) + LATER + 120_000).toISOString()
  t.match(judge(forgery.renumbered()).violations, [{ detail: { rule: 'set-up-without-link' } }])
})

test('the verifier judges who administers the installation', async (t) => {
  const forgery = new Forgery(await (await played(t)).log())
  const grant = grantOf(forgery, 'organisation-administrator')
  grant.actor.role = 'account-holder'
  const verifier = new Verifier(nodeCrypto, NO_ANCHORS, { isLive: true })
  const size = forgery.events.length + 1
  const first = { ...structuredClone(forgery.events[0]), ...STATEMENT, object: { type: 'signing-key', id: NOBODY } }
  forgery.events.unshift(first)
  let previous = '0'.repeat(64)
  verifier.take({
    type: 'manifest',
    manifest: { format: 'kiem-phieu-audit/1', origin: '', log: INSTALLATION_LOG, size, exportedAt: first.at },
  } as never)
  for (const event of forgery.renumbered()) {
    const chained = { ...event, previous }
    verifier.take({ type: 'event', event: chained })
    previous = toHex(eventLeaf(nodeCrypto, chained))
  }
  const { violations } = verifier.finish()
  t.match(
    violations.filter((one) => one.code === 'grant-not-allowed'),
    [{ sequence: grant.sequence, detail: { rule: 'granter-not-allowed' } }],
  )
})

/** Refusals that depend on more than who may grant what to whom. */
const OTHERWISE = ['last-system-administrator', 'own-account']

/** One act of an account, which the service may refuse. */
const randomAct = async (t: Test, all: Played, players: readonly string[], random: ReturnType<typeof randomFrom>) => {
  const { service, top, middle, low, log } = all
  const { rows } = await service.owner.pool.query<{ id: string; username: string; state: string }>(
    'select id, username, state from account where username = any($1) order by username',
    [players],
  )
  // Half of the acts by the first administrator, who stays, so that many are allowed.
  const first = rows.find(({ username }) => username === FIRST)!
  const [actor, other] = [random.oneIn(2) ? first : random.pick(rows), random.pick(rows)]
  if (random.oneIn(5)) {
    if (actor.state === 'active' && other !== first)
      await changeState(all, actor.username, other.id, random.pick(['active', 'active', 'disabled']))
    return
  }
  const { rows: grants } = await service.owner.pool.query<{
    id: string
    role: string
    account_id: string
    organisation_id: string | null
  }>('select id, role, account_id, organisation_id from role_grant where revoked_at is null order by id')
  const others = grants.filter(({ account_id }) => account_id !== first.id)
  const ended = random.oneIn(3) && others.length > 0 ? random.pick(others) : null
  const organisationId = random.pick([null, top, middle, low])
  const path = ended
    ? `/v1/role-grants/${ended.id}/revocation`
    : organisationId === null
      ? '/v1/system-administrators'
      : `/v1/organisations/${organisationId}/role-grants`
  const body = ended ? { reason: 'Thôi nhiệm vụ.' } : { username: other.username }
  const answer =
    actor.state === 'active'
      ? await service.request<{ code?: string }>('POST', path, { ...as(actor.username), body })
      : { status: 401, body: { code: 'unauthenticated' } }
  if (answer.status < 400 || OTHERWISE.includes(answer.body.code ?? '')) return
  const events = await log()
  const figures = ended
    ? { role: ended.role, accountId: ended.account_id, organisationId: ended.organisation_id }
    : {
        role: organisationId === null ? 'system-administrator' : 'organisation-administrator',
        accountId: other.id,
        organisationId,
        proposedBy: null,
        alone: false,
      }
  for (const role of ['system-administrator', 'organisation-administrator']) {
    const at = new Date(Date.parse(events.at(-1)!.at) + LATER).toISOString()
    const forged = {
      ...structuredClone(events.at(-1)!),
      ...{ sequence: events.length + 1, at, requestId: 'forged', actor: { id: actor.id, name: 'x', role } },
      action: ended ? 'role.revoked' : 'role.granted',
      object: { type: 'role-grant', id: ended?.id ?? NOBODY },
      after: { username: other.username, personId: null, ...figures },
    }
    const { violations } = judge([...events, forged])
    t.match(
      violations,
      [{ sequence: forged.sequence }],
      `${answer.body.code}: ${actor.username} ${forged.action} ${path}`,
    )
  }
}

test('whatever the service allows replays without a violation, and what it refuses is one', async (t) => {
  const all = await played(t)
  const players = [FIRST, 'he.thong.hai', 'quan.tri.tinh', 'quan.tri.so', 'tinh.hai', 'so.hai', 'he.thong.ba']
  const { create, top, middle } = all
  const homes = { 'tinh.hai': top, 'so.hai': middle, 'he.thong.ba': null }
  for (const [username, organisationId] of Object.entries(homes)) {
    await create('/v1/accounts', { username, displayName: username, organisationId })
  }
  const random = randomFrom(20_170_805)
  for (let act = 0; act < 250; act += 1) await randomAct(t, all, players, random)
  const events = await all.log()
  t.ok(events.filter(({ action }) => action === 'role.granted').length > 15)
  t.ok(events.filter(({ action }) => action === 'role.revoked').length > 5)
  t.same(judge(events).violations, [])
})
