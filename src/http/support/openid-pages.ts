import type { FastifyReply, FastifyRequest } from 'fastify'
import { PRODUCT_NAME } from '../../kernel/product.ts'
import { OPENID_PAGES } from '../../locale/openid-pages.ts'
import type { Language } from '../../locale/text.ts'
import { PAGE_POLICY } from '../plugins/security-headers.ts'
import { sendProblem } from '../problems/answer.ts'
import { type Problem, problemDocument } from '../problems/problem.ts'
import { languageOf } from './language.ts'

/** The addresses of the main page and of the sign-in page. */
const HOME = '/'

interface Page {
  readonly title: string
  readonly detail: string
  readonly link: string
  /** Goes on to the main page without a click. */
  readonly goesOn: boolean
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

/**
 * Nothing inline and nothing from elsewhere; the referrer policy hides the address, which holds the provider's
 * answer.
 */
const html = (language: Language, { title, detail, link, goesOn }: Page): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    ${goesOn ? `<meta http-equiv="refresh" content="0; url=${HOME}">` : ''}
    <title>${escaped(title)} – ${PRODUCT_NAME}</title>
    <link rel="stylesheet" href="/desk/desk.css">
  </head>
  <body>
    <header class="bar"><span class="name">${PRODUCT_NAME}</span></header>
    <main class="column">
      <h1>${escaped(title)}</h1>
      <p>${escaped(detail)}</p>
      <p><a href="${HOME}">${escaped(link)}</a></p>
    </main>
  </body>
</html>
`

const sendPage = (reply: FastifyReply, language: Language, page: Page): FastifyReply =>
  reply
    .header('content-security-policy', PAGE_POLICY)
    .header('content-language', language)
    .type('text/html; charset=utf-8')
    .send(html(language, page))

/**
 * The page after signing in. A page instead of a redirect, because the session cookie is strict: browsers withhold it
 * on a navigation that another site started, including its redirects. Navigation from our own page sends it.
 */
export const sendSignedIn = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const language = languageOf(request.headers['accept-language'])
  const { title, detail, onward } = OPENID_PAGES[language]
  return sendPage(reply.code(200), language, { title, detail, link: onward, goesOn: true })
}

const isBrowser = ({ headers }: FastifyRequest): boolean => /\btext\/html\b/.test(headers.accept ?? '')

/** A refusal as a page for a person in a browser, and as a problem document for other clients. */
export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
  if (!isBrowser(request)) return sendProblem(request, reply, problem)
  const language = languageOf(request.headers['accept-language'])
  const { status, title, detail } = problemDocument(problem, language, request.id)
  return sendPage(reply.code(status), language, { title, detail, link: OPENID_PAGES[language].back, goesOn: false })
}
