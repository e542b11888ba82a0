// Who reads files from outside for a session.

import type { Session } from '../session.ts'
import { createOutsideReader, type OutsideReader } from '../sheets/outside-reader.ts'

/** Where the session brings none: Node forks a process for each file. */
const ownReader = createOutsideReader()

export const outsideReaderOf = (session: Session): OutsideReader => session.outside ?? ownReader
