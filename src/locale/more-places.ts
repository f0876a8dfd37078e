import type { Bilingual } from './text.ts'

/** For a problem document that names only the first of many places. */
export const MORE_PLACES: Bilingual = {
  vi: 'Ngoài những chỗ nêu kèm theo còn {more} chỗ khác.',
  en: '{more} more places are not listed.',
}
