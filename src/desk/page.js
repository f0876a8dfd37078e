import { language, otherLanguage, say, setLanguage } from './words.js'

/** An element with attributes, listeners (`onclick`) and children; text is never parsed as HTML. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value)
    else if (value === true) made.setAttribute(key, '')
    else if (value !== false && value !== null) made.setAttribute(key, value)
  }
  made.append(...children)
  return made
}

/** A labelled input. */
export const field = (name, label, attributes = {}, hint = '') =>
  element(
    'div',
    {},
    element('label', { for: name }, label, hint ? element('br') : '', hint ? element('small', {}, hint) : ''),
    element('input', { id: name, name, required: true, ...attributes }),
  )

/** The message of the service; every wrong place on a line of its own. */
export const messageOf = ({ status, body }) => {
  if (status === 0) return say('noAnswer')
  const lines = (body?.errors ?? []).map(({ detail }) => detail)
  return [body?.detail ?? `${status}`, ...lines.filter((line) => line !== body?.detail)].join(' ')
}

const notice = (role) => (text) => {
  const place = document.querySelector('#told')
  place.replaceChildren(text ? element('p', { role }, text) : '')
}

/** Shows an error; a screen reader reads it at once. */
export const complain = notice('alert')
/** Shows a confirmation. */
export const confirm = notice('status')

/** A form that cannot be sent again while a request is in progress. */
export const form = (submit, button, ...fields) => {
  const send = element('button', { type: 'submit' }, button)
  const made = element(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault()
        send.disabled = true
        complain('')
        try {
          await submit(Object.fromEntries(new FormData(made)), made)
        } finally {
          send.disabled = false
        }
      },
    },
    ...fields,
    send,
  )
  return made
}

/** Renders a page, and renders it again when the language changes. */
export const show = (title, ...content) => {
  document.documentElement.lang = language()
  document.title = `${title} – Kiểm phiếu`
  document.querySelector('main').replaceChildren(element('h1', {}, title), element('div', { id: 'told' }), ...content)
  // On a page with a single form, focus its first field.
  if (document.querySelectorAll('main form').length === 1) document.querySelector('main input').focus()
}

/** The button that changes the language. */
export const languageButton = (draw) => {
  const place = document.querySelector('header nav')
  place.replaceChildren(
    element(
      'button',
      {
        class: 'other',
        type: 'button',
        onclick: () => {
          setLanguage(otherLanguage())
          languageButton(draw)
          draw()
        },
      },
      say('otherLanguage'),
    ),
  )
}
