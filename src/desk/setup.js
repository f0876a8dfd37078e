import { ask } from './ask.js'
import { complain, element, field, form, languageButton, messageOf, show } from './page.js'
import { say } from './words.js'

/** After the #, because browsers never send that part. */
const token = location.hash.slice(1)

const make = async ({ username, displayName, password, repeat }) => {
  if (password !== repeat) return complain(say('notTheSame'))
  const answer = await ask('POST', '/v1/first-administrator', { token, username, displayName, password })
  if (!answer.ok) return complain(messageOf(answer))
  // The page with its code must not stay in the history.
  location.replace('/')
}

const draw = () => {
  if (token === '') return show(say('setupTitle'), element('p', {}, say('setupNoToken')))
  show(
    say('setupTitle'),
    element('p', {}, say('setupIntro')),
    form(
      make,
      say('make'),
      field('username', say('username'), { autocomplete: 'username', autocapitalize: 'none' }, say('usernameHint')),
      field('displayName', say('displayName'), { autocomplete: 'name' }),
      field('password', say('password'), { type: 'password', autocomplete: 'new-password' }, say('passwordHint')),
      field('repeat', say('repeat'), { type: 'password', autocomplete: 'new-password' }),
    ),
  )
}

languageButton(draw)
draw()
