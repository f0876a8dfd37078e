import { createContext } from 'preact'

/** The title of the step that comes after the one that is shown; null if none is missing. */
export const NextStep = createContext<string | null>(null)
