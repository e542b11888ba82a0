// Lives that differ in nothing by which anything is reckoned: the same days, whatever the card. What follows from the
// days alone is worked out for one of them and counts for all.

import type { CardLife } from './card-life.ts'

export type LivesAlike = {
  /** The first of them. */
  readonly life: CardLife
  readonly count: number
}

/** `besides` parts lives that are alike in days and differ in something else. */
export function livesAlike(
  lives: readonly CardLife[],
  besides: (life: CardLife) => unknown = () => null,
): readonly LivesAlike[] {
  const kindOf = (life: CardLife): string => {
    const { card, activatedOn, cancelledOn, suspensions, replacements } = life
    const replaced = replacements.map(({ on, cause }) => [on, cause])
    return JSON.stringify([card.suppliedOn, activatedOn, cancelledOn, suspensions, replaced, besides(life)])
  }
  return [...Map.groupBy(lives, kindOf).values()].flatMap(ofKind =>
    ofKind.slice(0, 1).map(life => ({ life, count: ofKind.length })),
  )
}
