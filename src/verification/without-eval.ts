import { z } from 'zod'

// To be imported before any schema: the policy of a page forbids making functions from text, which the library would try.
z.config({ jitless: true })
