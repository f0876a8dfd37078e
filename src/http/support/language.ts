import type { Language } from '../../locale/text.ts'

/**
 * The reader's language by Accept-Language (RFC 9110 § 12.5.4): English only if it is preferred to Vietnamese,
 * otherwise Vietnamese.
 */
export const languageOf = (header: string | undefined): Language => {
  let best: Language = 'vi'
  let weight = 0
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const q = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find(Boolean)
    const quality = q === undefined ? 1 : Number(q)
    const language = range.startsWith('en') ? 'en' : range.startsWith('vi') ? 'vi' : null
    if (language && quality > weight) {
      best = language
      weight = quality
    }
  }
  return best
}
