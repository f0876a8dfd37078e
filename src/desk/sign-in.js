import { ask } from './ask.js'
import { complain, element, field, form, messageOf, show } from './page.js'
import { say } from './words.js'

const CODE = { inputmode: 'numeric', autocomplete: 'one-time-code', pattern: '[0-9]{6}', maxlength: '6' }

const signInWith = (done, path, body) => async () => {
  const answer = await ask('POST', path, body)
  if (answer.ok) return done()
  complain(messageOf(answer))
  return answer
}

/** Asks for the code only after the service has said that this account has a second factor. */
const passwordForm = (done) => {
  const code = field('code', say('code'), { ...CODE, required: false }, say('codeHint'))
  code.hidden = true
  return form(
    async (values) => {
      const { username, password } = values
      const body = { username, password, ...(values.code ? { code: values.code } : {}) }
      const refused = await signInWith(done, '/v1/sessions', body)()
      if (refused?.body?.code === 'second-factor-code-required') {
        code.hidden = false
        code.querySelector('input').focus()
      }
    },
    say('signIn'),
    field('username', say('username'), { autocomplete: 'username', autocapitalize: 'none' }),
    field('password', say('password'), { type: 'password', autocomplete: 'current-password' }),
    code,
  )
}

/** A link to the organisation's own provider, if there is one. */
const providerLink = async () => {
  const there = await ask('GET', '/v1/openid')
  if (!there.ok) return []
  const { name, signIn } = there.body
  return [element('p', {}, element('a', { href: signIn }, name ? `${say('byProvider')}: ${name}` : say('byProvider')))]
}

export const showPasswordSignIn = async (done) =>
  show(say('signInTitle'), passwordForm(done), ...(await providerLink()))

const showPin = (done, device, { accountId, displayName }) => {
  const attributes = {
    type: 'password',
    inputmode: 'numeric',
    autocomplete: 'off',
    pattern: '[0-9]{6}',
    maxlength: '6',
  }
  show(
    displayName,
    form(
      async ({ pin }, made) => {
        const refused = await signInWith(done, '/v1/pin-sessions', { accountId, pin })()
        if (refused) made.reset()
      },
      say('signIn'),
      field('pin', say('pin'), attributes),
    ),
    element('button', { class: 'other', type: 'button', onclick: () => showDevice(done, device) }, say('back')),
  )
}

const showDevice = (done, device) =>
  show(
    say('signInTitle'),
    element('p', {}, `${say('deviceTitle')}${device.congressName}`),
    element('p', {}, say('deviceIntro')),
    element(
      'div',
      { class: 'names' },
      ...device.typists.map((typist) =>
        element(
          'button',
          { class: 'other', type: 'button', onclick: () => showPin(done, device, typist) },
          typist.displayName,
        ),
      ),
    ),
    element('button', { type: 'button', onclick: () => showPasswordSignIn(done) }, say('byPassword')),
  )

/** Shows the names of the typists on a laptop that the head has opened; elsewhere user name and password. */
export const showSignIn = async (done) => {
  const device = await ask('GET', '/v1/device')
  if (device.ok && device.body.typists.length > 0) showDevice(done, device.body)
  else await showPasswordSignIn(done)
}
