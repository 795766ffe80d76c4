/** Why a network cannot be read, in words about networks: the readers beneath speak of documents. */
import { type Problem, ProblemError, problemOf } from '../../../shared/problem'

/** What a reader of documents raised, as what it means for a network; other problems stay. */
export function asNetworkProblem(thrown: unknown, fileName: string): ProblemError {
  const problem = problemOf(thrown)
  return new ProblemError(networkProblem(problem, fileName))
}

function networkProblem(problem: Problem, fileName: string): Problem {
  switch (problem.code) {
    case 'source-has-doctype':
      return { code: 'network-has-doctype', details: { fileName } }
    case 'source-too-deep':
      return { code: 'network-too-deep', details: { fileName, limit: problem.details.limit } }
    case 'source-damaged':
      return { code: 'network-file-damaged', details: { fileName, part: problem.details.part } }
    case 'source-truncated':
    case 'source-archive-unsafe':
    case 'source-encrypted':
      return { code: 'network-file-damaged', details: { fileName, part: '' } }
    case 'source-unpacks-too-large':
    case 'source-too-long':
    case 'source-too-many-parts':
    case 'import-out-of-memory':
      return { code: 'network-too-many', details: { fileName } }
    case 'source-not-text':
    case 'source-format-unread':
      return { code: 'network-file-unread', details: { fileName } }
    case 'source-empty':
      return { code: 'network-empty', details: { fileName } }
    default:
      return problem
  }
}
