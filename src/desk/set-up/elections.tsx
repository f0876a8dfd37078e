import type { JSX } from 'preact'
import { ElectionForm } from '../meeting/election-form.tsx'
import type { StepProps } from './step-props.ts'

/** The elections: offices and seats. */
export const ElectionsStep = ({ overview, again }: StepProps): JSX.Element => (
  <ElectionForm overview={overview} again={again} />
)
