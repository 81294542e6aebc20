// Camunda's linter for Camunda 8, without the editor it usually stands in: a diagram in, findings out.
import { Linter } from '@camunda/linting/lib/Linter'

const linter = new Linter({ modeler: 'desktop', type: 'cloud' })

/** Findings of the rules for the engine's version that the diagram names; `category` is "error" or "warn". */
export async function lint(xml) {
  const findings = await linter.lint(xml)
  return findings.map(({ id, rule, message, category }) => ({ element: id, rule, message, category }))
}
