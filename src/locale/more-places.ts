import type { Bilingual } from './text.ts'

/** For a problem document that names only the first of many places. */
export const MORE_PLACES: Bilingual = {
  vi: 'Ngoài những chỗ nêu kèm theo còn {more} chỗ khác.',
  en: '{more} more {more|place is|places are} not listed.',
}

/** The same if not all places were counted. */
export const AT_LEAST_MORE_PLACES: Bilingual = {
  vi: 'Ngoài những chỗ nêu kèm theo còn ít nhất {more} chỗ khác.',
  en: 'At least {more} more {more|place is|places are} not listed.',
}
