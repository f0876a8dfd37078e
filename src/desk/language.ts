import { effect, signal } from '@preact/signals'
import { FRAME } from '../locale/desk/frame.ts'
import { type Bilingual, dayInWords, type FillParams, fill, type Language } from '../locale/text.ts'
import { dayHere } from './parts/day-of.ts'

const KEPT_AS = 'kiem-phieu-language'

/** The language of every text on the screen; kept in this browser. Vietnamese unless somebody has switched. */
export const language = signal<Language>(localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi')

export const otherLanguage = (): Language => (language.value === 'en' ? 'vi' : 'en')

export const switchLanguage = (): void => {
  language.value = otherLanguage()
  localStorage.setItem(KEPT_AS, language.value)
}

/** A text in the current language, with its figures filled in. A component that says it is drawn again after a switch. */
export const say = (text: Bilingual, params: FillParams = {}): string => fill(text[language.value], params)

/** Words with a capital letter at their beginning. */
export const capitalised = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)

/** Words for a heading: a line ends neither before nor after a number, so that it stays with its word. */
export const unbroken = (words: string): string => words.replace(/ (?=\d)|(?<=\d) /g, '\u00a0')

/** The same with a capital letter, for labels that also occur within sentences. */
export const sayFirst = (text: Bilingual, params: FillParams = {}): string => capitalised(say(text, params))

/** A plain date, year-month-day, as people write it: 05/8/2017, in English 5 August 2017. */
export const sayDay = (plain: string): string => dayInWords(plain, language.value)

/** An instant as day and time on this laptop: 19:42 ngày 05/8/2017. */
export const sayTime = (instant: string): string =>
  say(FRAME.moment, { time: sayHour(instant), day: sayDay(dayHere(new Date(instant))) })

/** An instant as hours and minutes. */
export const sayHour = (instant: string): string =>
  new Intl.DateTimeFormat(language.value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )

effect(() => {
  document.documentElement.lang = language.value
})
