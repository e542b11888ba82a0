// For what the program proposes in a form that is being filled in: it goes the same way as what is typed, into the draft
// and to whoever listens.

import { createContext, useContext } from 'react'

export type FillForm = (values: Readonly<Record<string, unknown>>) => void

export const FillFormContext = createContext<FillForm>(() => {})

/** Inside a CommandForm. */
export const useFillForm = (): FillForm => useContext(FillFormContext)
