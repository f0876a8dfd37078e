import { signal } from '@preact/signals'
import type { Sound } from './line/effects.ts'

/** Whether keys are answered by sounds; off until somebody switches them on, and kept until the page is closed. */
export const soundsOn = signal(false)

/** Tones by what they say: pitch in hertz, and length in seconds. */
const TONES: Readonly<Record<Sound, readonly (readonly [pitch: number, seconds: number])[]>> = {
  taken: [[880, 0.05]],
  full: [
    [880, 0.08],
    [1175, 0.14],
  ],
  asked: [
    [440, 0.09],
    [440, 0.09],
  ],
  refused: [[220, 0.16]],
  order: [[330, 0.12]],
}
const LOUDNESS = 0.08
const PAUSE_SECONDS = 0.04

let context: AudioContext | null = null

/** Plays what a key did, if sounds are on. A browser without sound stays silent. */
export const play = (sound: Sound): void => {
  if (!soundsOn.value || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  let at = context.currentTime
  for (const [pitch, seconds] of TONES[sound]) {
    const [tone, gain] = [context.createOscillator(), context.createGain()]
    tone.frequency.value = pitch
    gain.gain.value = LOUDNESS
    tone.connect(gain).connect(context.destination)
    tone.start(at)
    tone.stop(at + seconds)
    at += seconds + PAUSE_SECONDS
  }
}
