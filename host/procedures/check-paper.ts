// Says of any file which issued paper it is, who signed it, and whether it is still the one in the ledger.

import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { stepsOfLetters } from '../../src/services/letter-steps.ts'
import {
  type PaperVerdict,
  signatureCheckInWords,
  verdictInWords,
  withdrawnInWords,
} from '../../src/wording/paper-check.ts'
import { sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import type { SignatureCheck } from '../signing/check-signatures.ts'
import { type Candidate, type Closest, closestPaper } from '../signing/closest-paper.ts'
import { contentOf, type KnownPaper, knownPapers } from './known-papers.ts'

export type PaperChecked = OutputOf<'documents.check'>
type Asked = { readonly file: string; readonly documentId?: number | undefined }

/** Ours are a few hundred kilobytes; what is larger by far is none of them and need not be read. */
const LARGEST = 64 * 1024 * 1024

export async function checkPaper(
  session: Session,
  { file, documentId }: Asked,
): Promise<Result<PaperChecked, Refusal>> {
  const read = readPaper(resolve(session.folder, file))
  if (!read.ok) return read
  const content = read.value
  const signatures = await checkSignatures(session, content)
  const found = findPaper(session, content)
  const verdict = verdictOf(content, found, signatures, documentId ?? null)
  const { paper, firstChange } = found ?? { paper: null, firstChange: null }
  return ok({
    verdict,
    message: verdictInWords(verdict),
    ...standingOf(session, paper),
    isAsInLedger: verdict === 'as-issued' || verdict === 'another-document',
    documentId: paper?.documentId ?? null,
    kind: paper?.kind ?? null,
    number: paper?.number ?? null,
    contractId: paper?.contractId ?? null,
    sha256: sha256Hex(content),
    firstChange: verdict === 'changed' ? firstChange : null,
    signatures: signatures.map(({ problem, ...check }) => ({
      ...check,
      problem: problem ?? null,
      message: signatureCheckInWords(check.signer, problem ?? null),
    })),
  })
}

/** A letter that was withdrawn is still the one that was issued; whoever holds it should know all the same. */
function standingOf(
  { ledger }: Session,
  paper: KnownPaper | null,
): Pick<PaperChecked, 'standing' | 'withdrawn' | 'replacedBy'> {
  const holds = { standing: paper?.waitsFor ?? null, withdrawn: null, replacedBy: null }
  const letter = paper?.kind === 'notice' ? ledger.document(paper.documentId) : null
  if (letter === null) return holds
  const withdrawn = ledger.recording('notice', letter.documentId)?.withdrawn ?? null
  if (withdrawn === null) return holds
  const { replacedBy } = stepsOfLetters(ledger, [letter.documentId])(letter)
  return { standing: withdrawnInWords(withdrawn, replacedBy), withdrawn, replacedBy }
}

function readPaper(path: string): Result<Uint8Array, Refusal> {
  try {
    if (statSync(path).size > LARGEST) return err({ kind: 'file-not-read', file: path, code: 'EFBIG' })
    return ok(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'file-not-read', file: path, code })
  }
}

async function checkSignatures(session: Session, content: Uint8Array): Promise<readonly SignatureCheck[]> {
  // Loaded when somebody asks: the signature's libraries are slow to load.
  const { checkPdfSignatures } = await import('../signing/check-signatures.ts')
  const { importedChain } = await import('../signing/kept-keys.ts')
  const records = session.ledger.signers()
  const authority = records.findLast(({ role }) => role === 'authority')?.certificate ?? null
  const known = records.flatMap(each => {
    const chain = importedChain(each)
    return chain === null ? [] : [{ certificate: each.certificate, chain }]
  })
  return await checkPdfSignatures(content, { authority, known })
}

type FoundPaper = {
  readonly paper: KnownPaper
  readonly relation: 'same' | 'earlier-state' | 'begins-with-it' | 'is-its-beginning' | 'changed'
  readonly firstChange: number | null
}

function findPaper(session: Session, content: Uint8Array): FoundPaper | null {
  const papers = knownPapers(session.ledger)
  const sha256 = sha256Hex(content)
  const same = papers.find(paper => paper.sha256 === sha256)
  if (same !== undefined) return { paper: same, relation: 'same', firstChange: null }
  const earlier = papers.find(paper => paper.earlier.includes(sha256))
  if (earlier !== undefined) return { paper: earlier, relation: 'earlier-state', firstChange: null }
  const closest = closestPaper(content, candidates(session, papers))
  return closest === null ? null : relationOf(content, closest)
}

function* candidates(session: Session, papers: readonly KnownPaper[]): Iterable<Candidate<KnownPaper>> {
  for (const paper of papers) {
    const content = contentOf(session.ledger, paper)
    if (content !== null) yield { paper, content }
  }
}

function relationOf(file: Uint8Array, { paper, content, likeness }: Closest<KnownPaper>): FoundPaper {
  const { fromStart } = likeness
  if (fromStart === content.length) return { paper, relation: 'begins-with-it', firstChange: fromStart }
  if (fromStart === file.length) return { paper, relation: 'is-its-beginning', firstChange: fromStart }
  return { paper, relation: 'changed', firstChange: fromStart }
}

function verdictOf(
  content: Uint8Array,
  found: FoundPaper | null,
  signatures: readonly SignatureCheck[],
  expected: number | null,
): PaperVerdict {
  if (found === null) return strangerVerdict(content, signatures)
  const { paper, relation } = found
  switch (relation) {
    case 'same':
      return expected !== null && expected !== paper.documentId ? 'another-document' : 'as-issued'
    case 'earlier-state':
      return 'signature-removed'
    case 'begins-with-it':
      return 'bytes-added'
    case 'is-its-beginning':
      return signatures.length < paper.signatures ? 'signature-removed' : 'cut-off'
    case 'changed':
      return signatures.length < paper.signatures ? 'signature-removed' : 'changed'
  }
}

function strangerVerdict(content: Uint8Array, signatures: readonly SignatureCheck[]): PaperVerdict {
  if (!Buffer.from(content.subarray(0, 5)).equals(Buffer.from('%PDF-'))) return 'not-a-pdf'
  return signatures.some(({ valid, trusted }) => valid && trusted) ? 'not-in-ledger' : 'unknown-paper'
}
