import { ask } from './ask.js'
import { complain, confirm, element, field, form, languageButton, messageOf, show } from './page.js'
import { showSignIn } from './sign-in.js'
import { language, roleName, say } from './words.js'

const PASSWORD = { type: 'password', autocomplete: 'current-password' }
const NEW_PASSWORD = { type: 'password', autocomplete: 'new-password' }

const time = (instant) =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))

const table = (titles, rows) =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))))),
  )

/** Sends a request, then shows its problem, or redraws the page with a confirmation. */
const act = async (method, path, body, saying = 'done') => {
  const answer = await ask(method, path, body)
  if (!answer.ok) return complain(messageOf(answer))
  await draw()
  confirm(say(saying))
}

const passwordForm = () =>
  form(
    async ({ current, password, repeat }) => {
      if (password !== repeat) return complain(say('notTheSame'))
      await act('POST', '/v1/account/password', { current, password }, 'changed')
    },
    say('changePassword'),
    field('current', say('currentPassword'), PASSWORD),
    field('new-password', say('newPassword'), { ...NEW_PASSWORD, name: 'password' }, say('passwordHint')),
    field('repeat', say('repeat'), NEW_PASSWORD),
  )

const roles = (held) =>
  held.length === 0
    ? element('p', { class: 'quiet' }, say('noRoles'))
    : table(
        [say('role'), say('where')],
        held.map(({ role, congress, organisation }) => [
          roleName(role),
          congress?.name ?? organisation?.name ?? say('everywhere'),
        ]),
      )

const showSecret = ({ secret, uri }) => {
  show(
    say('secondFactor'),
    element('p', {}, say('secretIntro')),
    element('p', {}, element('code', {}, secret.replace(/(.{4})(?=.)/g, '$1 '))),
    element('p', {}, element('a', { href: uri }, 'otpauth')),
    form(
      ({ code }) => act('POST', '/v1/account/second-factor/confirmation', { code }),
      say('confirm'),
      field('code', say('code'), { inputmode: 'numeric', pattern: '[0-9]{6}', maxlength: '6' }, say('codeHint')),
    ),
  )
}

const secondFactor = (isOn) => [
  element('h2', {}, say('secondFactor')),
  element('p', { class: 'quiet' }, say(isOn ? 'secondFactorOn' : 'secondFactorOff')),
  form(
    async ({ proof: password }) => {
      if (isOn) return act('POST', '/v1/account/second-factor/removal', { password })
      const answer = await ask('POST', '/v1/account/second-factor', { password })
      if (answer.ok) showSecret(answer.body)
      else complain(messageOf(answer))
    },
    say(isOn ? 'remove' : 'prepare'),
    field('proof', say('currentPassword'), PASSWORD),
  ),
]

const sessionTable = (sessions) =>
  table(
    [say('since'), say('address')],
    sessions.map(({ since, address, current }) => [
      time(since),
      `${address ?? ''}${current ? ` (${say('thisOne')})` : ''}`,
    ]),
  )

const signOut = (path) => async () => {
  const answer = await ask('DELETE', path)
  if (answer.ok) await draw()
  else complain(messageOf(answer))
}

const signOutButtons = () => [
  element('button', { type: 'button', onclick: signOut('/v1/session') }, say('signOut')),
  element('button', { class: 'other', type: 'button', onclick: signOut('/v1/sessions') }, say('signOutEverywhere')),
]

const showAccount = async (session) => {
  const name = element('p', {}, say('signedInAs'), element('strong', {}, session.account.displayName))
  if (session.mustChangePassword) {
    return show(say('changePassword'), name, element('p', {}, say('mustChange')), passwordForm())
  }
  const [own, sessions] = [await ask('GET', '/v1/account'), await ask('GET', '/v1/sessions')]
  const byPassword = session.via === 'password'
  show(
    say('accountTitle'),
    name,
    ...signOutButtons(),
    element('h2', {}, say('roles')),
    roles(session.roles),
    element('p', { class: 'quiet' }, say('docs'), element('a', { href: '/docs' }, '/docs')),
    element('h2', {}, say('sessions')),
    sessionTable(sessions.body?.items ?? []),
    ...(byPassword ? [element('h2', {}, say('changePassword')), passwordForm()] : []),
    ...(byPassword ? secondFactor(own.body?.secondFactor === 'confirmed') : []),
  )
}

/** Shows people who are signed in their own account, and everybody else the sign-in form. */
const draw = async () => {
  const session = await ask('GET', '/v1/session')
  if (session.ok) return showAccount(session.body)
  await showSignIn(draw)
  if (session.status !== 401) complain(messageOf(session))
}

languageButton(draw)
await draw()
