// What the program says of itself, as the main process tells the page: its version and build, what it runs on, and
// the licences of everything that it holds.

import { z } from 'zod'

const librarySchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  /** As its makers wrote it. */
  text: z.string().min(1),
})

/** Laid beside the main process by the build, from what it has bundled. */
export const buildFactsSchema = z.object({ build: z.string(), libraries: z.array(librarySchema) })

export const programFactsSchema = buildFactsSchema.extend({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
})

export type BuildFacts = z.output<typeof buildFactsSchema>
export type ProgramFacts = z.output<typeof programFactsSchema>
export type Library = z.output<typeof librarySchema>
