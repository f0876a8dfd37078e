import fc from 'fast-check'
import { test } from 'tap'
import { unsentIn } from '../../src/desk/outbox/plan.ts'
import { type OrderedWindow, orderedWorld, turn } from './support/outbox-orders.ts'
import { ballotOf, markOf, must, type Typed } from './support/typed-ballots.ts'

/** Raised by hand to look for more: `OUTBOX_RUNS=20000 npm test -- test/desk/outbox-orders.test.ts`. */
const RUNS = Number(process.env['OUTBOX_RUNS'] ?? 150)

interface Desk {
  readonly window: OrderedWindow
  isOpen: boolean
  isActing: boolean
  shown: ReadonlyMap<number, number>
}

/** A typist who does what the numbers say, on words that arrive as the numbers say. */
class Hall {
  readonly world = orderedWorld()
  readonly typed = new Map<number, Typed>()
  desks: Desk[] = []
  isFinishing = false
  made = 0
  readonly wrong: Error[] = []

  constructor() {
    this.world.seen.finish = () => this.guard(() => this.expectAllOnService())
    this.open()
  }

  guard(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.wrong.push(error as Error)
    }
  }

  open(): void {
    if (this.desks.length >= 2) return
    const desk: Desk = { window: this.world.open(), isOpen: false, isActing: false, shown: new Map() }
    this.desks.push(desk)
    this.look(desk)
  }

  /** A screen shows the entry, for the first time or again. */
  look(desk: Desk): void {
    void desk.window.queue.open().then((failure) => {
      if (failure === null) desk.isOpen = true
    })
  }

  reload(desk: Desk, isHeard: boolean): void {
    this.world.kill(desk.window, isHeard)
    this.desks = this.desks.filter((one) => one !== desk)
  }

  /** An act of the typist: known to be kept, known not to be kept, or unknown after a reload. */
  act(desk: Desk, act: Promise<{ readonly code: string } | null>, kept: () => void, refused: () => void): void {
    desk.isActing = true
    void act.then((failure) => {
      desk.isActing = false
      if (failure === null) kept()
      else refused()
    })
  }

  take(desk: Desk, count: number): void {
    const all = Array.from({ length: count }, (): Typed => {
      this.made += 1
      const one: Typed = { id: this.made, marks: new Set([0]), taken: 'maybe', removed: false, removals: 0 }
      this.typed.set(one.id, one)
      return one
    })
    const set = (taken: boolean) => () => {
      for (const one of all) one.taken = taken
    }
    const taking = desk.window.queue.entry.take(all.map(({ id }) => ballotOf(id, 0)))
    this.act(desk, taking, set(true), set(false))
  }

  change(desk: Desk, at: number, isRemoval: boolean): void {
    const { entry } = desk.window.queue
    const all = entry.ballots.value
    const one = all[at % Math.max(1, all.length)]
    const typed = one && this.typed.get(markOf(one.ballot)[0])
    if (!one || !typed) return
    if (isRemoval) {
      if (typed.removed === false) typed.removed = 'maybe'
      typed.removals += 1
      const kept = () => {
        typed.removed = true
      }
      const refused = () => {
        typed.removals -= 1
        // Another window may have removed it, or may be doing so.
        if (typed.removed !== true && typed.removals === 0) typed.removed = false
      }
      this.act(desk, entry.remove(one.number), kept, refused)
      return
    }
    const correction = Math.max(...typed.marks) + 1
    typed.marks.add(correction)
    const kept = () => {
      for (const old of typed.marks) if (old < correction) typed.marks.delete(old)
    }
    const correcting = entry.correct(one.number, ballotOf(typed.id, correction))
    this.act(desk, correcting, kept, () => void typed.marks.delete(correction))
  }

  someone(account: string | null, isKnown: boolean): void {
    this.world.account.value = account
    if (!isKnown) return
    for (const { window } of this.desks) {
      // A person who signs in on a page was not signed in there a moment ago.
      window.sender.value = null
      window.sender.value = account
    }
  }

  async step(what: number, which: number): Promise<void> {
    const desk = this.desks[which % Math.max(1, this.desks.length)]
    if (what < 55 || !desk) await this.world.arrive(which, what < 55 ? (which * 7 + what) % 100 : 99)
    if (!desk) return this.open()
    // One person types, in one window at a time.
    const mayAct = desk.isOpen && !this.isFinishing && !this.desks.some(({ isActing }) => isActing)
    const { queue, later } = desk.window
    if (what >= 55 && what < 68 && mayAct) this.take(desk, (which % 3) + 1)
    if (what >= 68 && what < 75 && mayAct) this.change(desk, which, false)
    if (what >= 75 && what < 79 && mayAct) this.change(desk, which, true)
    if (what === 79 || what === 80) queue.entry.release()
    if (what === 81) queue.entry.tryAgain()
    if (what === 82) this.look(desk)
    if (what === 83 || what === 84) this.reload(desk, which % 2 === 0)
    if (what === 85 || what === 86) this.open()
    if (what === 87) this.world.state.isAway = !this.world.state.isAway
    if (what === 88) this.someone(which % 2 === 0 ? 'anh' : null, which % 3 === 0)
    if (what === 89) this.someone('mai', true)
    if (what === 90 && desk.isOpen && !this.isFinishing) {
      this.isFinishing = true
      void queue.entry.finish()
    }
    if (what === 91) this.world.fill(which % 4 === 0)
    if (what > 91) later([400, 1_600, 3_000, 10_000][which % 4]!)
    await turn()
    this.expectWindows()
  }

  expectWindows(): void {
    for (const desk of this.desks) {
      const { status, ballots } = desk.window.queue.entry
      const shown = new Map(ballots.value.map(({ ballot }) => markOf(ballot)))
      must(shown.size === ballots.value.length, 'a ballot is shown twice', desk.window.id, ballots.value)
      // A window that types no more, or that has not read yet what another one has sent, takes no ballot.
      const isTyping = desk.isOpen && !status.value.elsewhere && !status.value.isBehind
      for (const [id, correction] of isTyping ? desk.shown : []) {
        const now = shown.get(id)
        if (now === undefined) must(this.typed.get(id)!.removed !== false, 'a ballot has gone', desk.window.id, id)
        else must(now >= correction || !this.typed.get(id)!.marks.has(correction), 'older marks', desk.window.id, id)
      }
      for (const id of shown.keys()) must(this.typed.get(id)!.taken !== false, 'nothing of a failed act stays', id)
      desk.shown = isTyping ? shown : new Map()
      const { next, elsewhere, canKeep } = status.value
      const { entry, ballots: unsent } = this.world.kept()
      if (!desk.isOpen || elsewhere || !canKeep || entry?.window !== desk.window.id) continue
      must(next > this.world.ballots.size, 'a number is used twice', desk.window.id, next, this.world.ballots.size)
      const last = unsent.at(-1)?.number ?? 0
      must(next > last || desk.isActing, 'a number is used twice', desk.window.id, next, last)
    }
    const here = [...this.world.ballots.values(), ...this.world.kept().ballots].map(({ ballot }) => markOf(ballot)[0])
    for (const { id, taken, removed } of this.typed.values()) {
      if (taken === true && removed === false) must(here.includes(id), 'a ballot that was taken is nowhere', id)
      if (taken === false) must(!here.includes(id), 'a ballot that was not taken is kept', id)
    }
    const [first] = this.wrong
    if (first) throw first
  }

  expectAllOnService(): void {
    const found = [...this.world.ballots.values()].filter(({ removed }) => !removed).map(({ ballot }) => markOf(ballot))
    const ids = found.map(([id]) => id)
    must(
      ids.join() === [...new Set(ids)].sort((a, b) => a - b).join(),
      'the service has each ballot once, in order',
      ids,
    )
    for (const { id, taken, removed } of this.typed.values()) {
      if (taken === true && removed === false) must(ids.includes(id), 'the service has every ballot', id, ids)
      if (taken === false || removed === true)
        must(!ids.includes(id), 'the service has no ballot that is none', id, ids)
    }
    for (const [id, correction] of found) {
      const { marks } = this.typed.get(id)!
      must(marks.has(correction), 'the service has the newest marks', id, correction, [...marks])
    }
  }

  /** The network is good, Mai is there, and time passes. */
  async settle(): Promise<void> {
    this.world.state.isAway = false
    this.world.fill(false)
    this.world.seen.isGood = true
    this.someone('mai', true)
    if (this.desks.length === 0) this.open()
    for (let round = 0; round < 12; round++) {
      for (let left = 400; left > 0 && !this.world.isQuiet(); left--) {
        await this.world.arrive(0, 99)
        this.expectWindows()
      }
      must(this.world.isQuiet(), 'the words have an end')
      for (const desk of this.desks) {
        if (!desk.isOpen) this.look(desk)
        desk.window.later(10_000)
      }
      await turn()
    }
    this.expectAllOnService()
    must(unsentIn(this.world.kept()) === 0, 'nothing unsent is kept', this.world.kept())
    const service = [...this.world.ballots.values()].flatMap(({ removed, ballot }) => (removed ? [] : [markOf(ballot)]))
    for (const { window, isActing } of this.desks) {
      const { status, ballots } = window.queue.entry
      const { unsent, refused, needsSignIn, awaySince } = status.value
      must(!isActing && unsent === 0 && refused === null, 'a window is at rest', window.id, status.value)
      must(!needsSignIn && awaySince === null, 'a window knows that all is well', window.id, status.value)
      const shown = ballots.value.map(({ ballot }) => markOf(ballot))
      must(JSON.stringify(shown) === JSON.stringify(service), 'a window shows all', window.id, shown, service)
    }
    must(
      this.desks.some(({ window }) => !window.queue.entry.status.value.elsewhere),
      'a window types',
    )
  }
}

test('whatever the order of answers, each ballot that was taken is on the service once', {
  timeout: RUNS * 200 + 30_000,
}, async () => {
  const step = fc.tuple(fc.nat(99), fc.nat(999))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 120, size: 'max' }), async (steps) => {
      const hall = new Hall()
      for (const [what, which] of steps) await hall.step(what, which)
      await hall.settle()
    }),
    { numRuns: RUNS, seed: Number(process.env['OUTBOX_SEED'] ?? 1) },
  )
})
