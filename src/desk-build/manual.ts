import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Marked } from 'marked'
import { Bug } from '../kernel/bug.ts'
import { PRODUCT_NAME } from '../kernel/product.ts'
import type { DeskFile } from './desk-file.ts'
import { fileOf } from './file-of.ts'

const DOCS = join(import.meta.dirname, '..', 'docs')
const PICTURES = 'pictures'
/** The pages of the manual, which is written for people who read Vietnamese. */
const PAGE = /^huong-dan(?:-([\w-]+))?\.md$/
const ADDRESS = '/huong-dan'

/** Addresses of the files that every page of the manual needs. */
export interface ManualParts {
  readonly styles: readonly string[]
  readonly icon: string
}

const addressOf = (file: string): string | null => {
  const found = PAGE.exec(file)
  if (!found) return null
  return found[1] === undefined ? ADDRESS : `${ADDRESS}/${found[1]}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const pageOf = (title: string, body: string, { styles, icon }: ManualParts): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} – ${PRODUCT_NAME}</title>
    <link rel="icon" type="image/svg+xml" href="${icon}">
${styles.map((style) => `    <link rel="stylesheet" href="${style}">\n`).join('')}\
  </head>
  <body>
    <header class="bar"><a class="name" href="/">${PRODUCT_NAME}</a></header>
    <main class="manual">
${body}
    </main>
  </body>
</html>
`

/** A page of the manual with its title and its content as HTML. */
interface Rendered {
  readonly title: string
  readonly html: string
}

/**
 * @param pictureAt the address of a picture
 * @throws Bug if the page leads to a file that is not part of the manual, or has no heading
 */
const render = (text: string, pictureAt: (file: string) => string): Rendered => {
  const lead = (href: string): string => {
    const address = addressOf(href)
    if (address === null) throw new Bug(`the manual leads to ${href}`)
    return address
  }
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        return `<a href="${lead(href)}">${this.parser.parseInline(tokens)}</a>`
      },
      image({ href, text: alt }) {
        return `<img src="${pictureAt(basename(href))}" alt="${escaped(alt)}" loading="lazy">`
      },
    },
  })
  const title = /^# (.+)$/m.exec(text)?.[1]
  if (title === undefined) throw new Bug('a page of the manual has no heading')
  return { title, html: marked.parse(text, { async: false }) }
}

/** An address that contains the digest of the file, in the form of those that the bundler makes. */
const pictureAddress = (name: string, { bytes }: DeskFile): string =>
  `/desk/${basename(name, '.png')}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()}.png`

/** The pages of the manual and their pictures, by the path at which they are served. */
export const manualFiles = (parts: ManualParts): ReadonlyMap<string, DeskFile> => {
  const files = new Map<string, DeskFile>()
  const pictures = new Map<string, string>()
  for (const name of readdirSync(join(DOCS, PICTURES))) {
    const file = fileOf('.png', readFileSync(join(DOCS, PICTURES, name)), true)
    const address = pictureAddress(name, file)
    pictures.set(name, address)
    files.set(address, file)
  }
  const pictureAt = (name: string): string => {
    const address = pictures.get(name)
    if (address === undefined) throw new Bug(`the manual has no picture ${name}`)
    return address
  }
  for (const name of readdirSync(DOCS)) {
    const address = addressOf(name)
    if (address === null) continue
    const { title, html } = render(readFileSync(join(DOCS, name), 'utf8'), pictureAt)
    files.set(address, fileOf('.html', Buffer.from(pageOf(title, html, parts)), false))
  }
  return files
}
