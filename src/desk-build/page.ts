import { PRODUCT_NAME } from '../kernel/product.ts'
import { NEEDS_JAVASCRIPT } from '../locale/desk/frame.ts'
import { both } from '../locale/text.ts'

/** Addresses of the parts of a page. */
export interface PageParts {
  readonly script: string
  /** Modules that the script imports at once, so that the browser need not discover them one after the other. */
  readonly modules: readonly string[]
  readonly style: string
  /** The style of the parts that no first page needs; a script asks for it. */
  readonly laterStyle: string
  readonly icon: string
  /** Fonts that every text needs. */
  readonly fonts: readonly string[]
  /** The script of the verifier, which the page starts beside itself; null on other pages. */
  readonly verifier: string | null
}

/** The frame of a page: no data, nothing inline; the script fills it. */
export const pageHtml = ({
  script,
  modules,
  style,
  laterStyle,
  icon,
  fonts,
  verifier,
}: PageParts): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${PRODUCT_NAME}</title>
    <link rel="icon" type="image/svg+xml" href="${icon}">
${fonts.map((font) => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">\n`).join('')}\
    <link rel="stylesheet" href="${style}">
    <meta name="later-style" content="${laterStyle}">
${verifier === null ? '' : `    <meta name="verifier" content="${verifier}">\n`}\
${modules.map((module) => `    <link rel="modulepreload" href="${module}">\n`).join('')}\
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <noscript>${both(NEEDS_JAVASCRIPT)}</noscript>
    <div id="desk"></div>
  </body>
</html>
`
