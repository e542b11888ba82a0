// Finds the rule that a table has at a line. A long table names thousands of exceptions, so they are put in a map once.

import type { Rule, RuleSet } from '../../src/documents/document-definition.ts'

export function ruleFinder({ usual, except }: RuleSet): (line: number) => Rule {
  const byLine = new Map(except.map(({ line, rule }) => [line, rule]))
  return line => byLine.get(line) ?? usual
}
