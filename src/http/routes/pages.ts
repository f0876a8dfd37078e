import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PAGE_POLICY } from '../plugins/security-headers.ts'
import type { App } from '../support/app.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** Addresses and files of src/desk. A list instead of the folder: other files are never served. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'account.html',
  '/setup': 'setup.html',
  ...Object.fromEntries(
    ['account.js', 'ask.js', 'desk.css', 'page.js', 'setup.js', 'sign-in.js', 'words.js'].map((name) => [
      `/desk/${name}`,
      name,
    ]),
  ),
}

/** The pages for people. They hold no data; their content comes from the API. */
export const pageRoutes = (app: App): void => {
  for (const [address, name] of Object.entries(PAGES)) {
    const text = readFileSync(fileURLToPath(new URL(`../../desk/${name}`, import.meta.url)), 'utf8')
    app.get(address, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header('content-security-policy', PAGE_POLICY)
        .type(TYPES[extname(name)] ?? '')
        .send(text),
    )
  }
}
